import { lazy, Suspense, use, useId, useRef, useState, type RefObject } from 'react';
import type { AnyQuestion } from '../graphql/ask';
import { format, go, useLocation, type Changes } from '../location';
import { Actions } from '../parts/Actions';
import { ChartTable } from './ChartTable';
import { EmbeddedContext } from './embedded';
import { downloadPng, downloadSvg } from './download';
import { heightOf, type ChartModel } from './model';
import { useNumbers } from '../text/numbers';
import { useTexts } from '../text/useTexts';
import { useWidth } from './useWidth';

// Asked for at once, beside the data.
const picture = import('./Picture');
const Picture = lazy(() => picture);

// The room that a frame needs for title, legend, notes and links.
const aroundChart = 260;

interface ChartProps {
  /** Its name in the address of the chart alone. */
  name: string;
  /** What the chart alone has to be told in its address. */
  params: Changes;
  title: string;
  model: ChartModel;
  question: AnyQuestion;
  list?: AnyQuestion;
  /** Without any row it is left out, where it would only be one of several. */
  optional?: boolean;
}

/** A chart with its title, its table, and the ways to take it elsewhere. */
export function Chart({ name, params, title, model, question, list, optional }: ChartProps) {
  const texts = useTexts();
  const numbers = useNumbers();
  const location = useLocation();
  const embedded = use(EmbeddedContext);
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const [embedding, setEmbedding] = useState(false);
  const alone = go(location, ['charts', name], params);
  const taken = () => ({ chart: svg.current!, title, subtitle: numbers.unitLabel, source: `${texts.site} · ${window.location.host}` });
  const code = `<iframe src="${format(alone)}" title="${title}" width="100%" height="${heightOf(model) + aroundChart}" loading="lazy"></iframe>`;

  if (optional && !embedded && model.rows.length === 0) {
    return null;
  }

  return (
    <figure className="chart-figure" aria-labelledby={id}>
      <figcaption>
        <div className="chart-title">
          {embedded ? <h1 id={id}>{title}</h1> : <h2 id={id}>{title}</h2>}
          <span className="unit">{numbers.unitLabel}</span>
        </div>
        {model.series.length > 1 && <Legend series={model.series} total={model.totalHead} />}
      </figcaption>
      {model.rows.length === 0 ? (
        <p className="empty">{texts.nothing}</p>
      ) : (
        <>
          <Drawing model={model} title={title} svg={svg} />
          {model.note !== undefined && <p className="note">{model.note}</p>}
          <ChartTable title={title} model={model} />
          <Actions of={title} question={question} list={list}>
            <button type="button" onClick={() => downloadSvg(taken())}>
              {texts.actions.svg}
            </button>
            <button type="button" onClick={() => void downloadPng(taken())}>
              {texts.actions.png}
            </button>
            {!embedded && (
              <button type="button" aria-expanded={embedding} onClick={() => setEmbedding(!embedding)}>
                {texts.actions.embed}
              </button>
            )}
          </Actions>
          {embedding && (
            <label className="embed">
              {texts.actions.embedHelp}
              <textarea readOnly rows={3} value={code} onFocus={(event) => event.currentTarget.select()} />
            </label>
          )}
        </>
      )}
    </figure>
  );
}

/** As wide as there is room, and as high as it will be from the first moment. */
function Drawing({ model, title, svg }: { model: ChartModel; title: string; svg: RefObject<SVGSVGElement | null> }) {
  const [frame, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={frame} style={{ height: heightOf(model) }}>
      {width > 0 && (
        <Suspense fallback={null}>
          <Picture ref={svg} model={model} title={title} width={width} />
        </Suspense>
      )}
    </div>
  );
}

function Legend({ series, total }: { series: readonly string[]; total?: string }) {
  const texts = useTexts();
  return (
    <div className="legend" role="list" aria-label={texts.legend}>
      {series.map((label, index) => (
        <span key={label} role="listitem">
          <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <rect className={`series-${index}`} width="10" height="10" />
          </svg>
          {label}
        </span>
      ))}
      {total !== undefined && (
        <span role="listitem">
          <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <rect className="total" width="10" height="10" />
          </svg>
          {total}
        </span>
      )}
    </div>
  );
}
