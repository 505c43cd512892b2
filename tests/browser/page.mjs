// Opens the page of a running service in Chromium and uses each of its views:  node page.mjs http://127.0.0.1:5000 http://127.0.0.1:5001
// The second service has other-department.txt, too.
// At phone and desktop size, in both languages, in both appearances. Pictures of all go to screenshots/.

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { holdDepartments } from './departments.mjs';
import { holdElsewhere } from './elsewhere.mjs';
import { holdShared } from './shared.mjs';
import { check, finish, hold, holdNothingForeign, launch, open, service } from './session.mjs';
import { views } from './views.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = fileURLToPath(new URL('screenshots/', import.meta.url));
const mostScript = 150_000;
const mostShift = 0.05;
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const browser = await launch();

for (const [size, viewport] of Object.entries(sizes)) {
  for (const language of ['zh', 'en']) {
    const { context, page, complaints, requests } = await open(browser, { viewport, acceptDownloads: true });
    await context.addInitScript(measureShift);
    for (const view of views) {
      const where = `${view.name}, ${size}, ${language}`;
      await check(`${where}: opens, and nothing jumps`, async () => {
        const response = await page.goto(new URL(`/${language}/${view.path}`, service).href);
        hold(response.status() === 200, `the status is ${response.status()}`);
        await page.locator('h1').waitFor();
        await page.waitForLoadState('networkidle');
        const shift = await page.evaluate(() => window.layoutShift);
        hold(shift <= mostShift, `the layout shifted by ${shift}`);
        const { wide, title } = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          title: document.title,
        }));
        hold(wide <= 0, `the page is ${wide} pixels too wide`);
        hold(title.includes('OpenBudget') || view.alone, `the title is "${title}"`);
      });
      for (const colorScheme of ['light', 'dark']) {
        await check(`${where}: axe finds nothing against it in ${colorScheme} colours`, async () => {
          await page.emulateMedia({ colorScheme });
          await page.screenshot({ path: `${pictures}${view.name}-${size}-${language}-${colorScheme}.png`, fullPage: true });
          await holdAccessible(page);
        });
      }

      await page.emulateMedia({ colorScheme: 'light' });
      await check(`${where}: can be used`, () => view.use(page, language, size));
      await check(`${where}: is accessible as it was left`, () => holdAccessible(page));
    }

    await check(`${size}, ${language}: nothing was asked of another host`, () => holdNothingForeign(requests));
    await check(`${size}, ${language}: the console has no error`, () => hold(complaints.length === 0, complaints.join('\n')));
    await context.close();
  }
}

await check(`the first view needs less than ${mostScript / 1000} kB of script`, async () => {
  const { context, page } = await open(browser);
  const scripts = [];
  page.on('requestfinished', async (request) => request.resourceType() === 'script' && scripts.push(request.sizes()));
  await page.goto(new URL('/zh/', service).href);
  await page.locator('svg.chart').first().waitFor();
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(scripts)).reduce((sum, sizes) => sum + sizes.responseBodySize, 0);
  console.log(`     ${scripts.length} scripts, ${bytes} bytes compressed`);
  hold(scripts.length > 0 && bytes > 10_000 && bytes < mostScript, `${bytes} bytes`);
  await context.close();
});

await holdShared(browser);
await holdElsewhere(browser);
await holdDepartments(browser, process.argv[3]);
await browser.close();
finish('page');

async function holdAccessible(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  hold(
    violations.length === 0,
    violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)}\n  ${failureSummary}`).join('\n  ')}`).join('\n'),
  );
}

/** Runs in the page, before its own scripts. */
function measureShift() {
  window.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      window.layoutShift += entry.hadRecentInput ? 0 : entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
