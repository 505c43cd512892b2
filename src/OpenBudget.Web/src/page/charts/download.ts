// A chart takes its looks from the style sheet and its title from the page: both have to be in the file.

const inherited = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight', 'opacity'] as const;
const margin = 24;
const head = 64;
const foot = 36;

interface Picture {
  chart: SVGSVGElement;
  title: string;
  subtitle: string;
  source: string;
}

/** The chart as a file of its own: title above, source below, in the colours that are on the screen. */
export function standalone({ chart, title, subtitle, source }: Picture): { text: string; width: number; height: number } {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = chart.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, index) => {
    const style = getComputedStyle(originals[index]!);
    for (const name of inherited) {
      element.setAttribute(name, style.getPropertyValue(name));
    }

    element.removeAttribute('class');
    element.removeAttribute('style');
  });

  const page = getComputedStyle(document.body);
  const width = chart.clientWidth + 2 * margin;
  const height = chart.clientHeight + head + foot + margin;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('font-family', page.fontFamily);
  svg.append(
    shape('rect', { width, height, fill: page.backgroundColor }),
    words(title, { x: margin, y: margin + 12, 'font-size': 17, 'font-weight': 600, fill: page.color }),
    words(subtitle, { x: margin, y: margin + 32, 'font-size': 12, fill: page.color }),
    words(source, { x: margin, y: height - margin + 4, 'font-size': 11, fill: page.color }),
  );
  const inner = shape('g', { transform: `translate(${margin} ${head})` });
  inner.append(...copy.childNodes);
  svg.append(inner);
  return { text: new XMLSerializer().serializeToString(svg), width, height };
}

export function downloadSvg(picture: Picture): void {
  save(new Blob([standalone(picture).text], { type: 'image/svg+xml' }), `${picture.title}.svg`);
}

/** Twice as many pixels as on the screen: enough for print in a column. */
export async function downloadPng(picture: Picture): Promise<void> {
  const { text, width, height } = standalone(picture);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) {
    throw new Error('The browser could not make a PNG of this chart.');
  }

  save(blob, `${picture.title}.png`);
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download has begun when the click returns, but reads the address a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, String(value));
  }

  return element;
}

function words(text: string, attributes: Record<string, string | number>): SVGElement {
  const element = shape('text', attributes);
  element.textContent = text;
  return element;
}
