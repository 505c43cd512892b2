import { Suspense, useEffect, useRef } from 'react';
import { useAnswer } from '../graphql/useAnswer';
import { change, format, go, useLocation, useNavigation } from '../location';
import { LinesDocument } from '../queries/generated';
import { useTexts } from '../text/useTexts';
import { Failure } from './Failure';
import { Link } from './Link';
import { PrintedLines } from './PrintedLines';
import { parsePlaces, type Place } from './places';

const around = 2;
const most = 400;

/** The published lines of the figure that was followed, beside the view. */
export function Lines() {
  const location = useLocation();
  const { open } = useNavigation();
  const texts = useTexts();
  const lines = location.params.get('lines');
  const mark = location.params.get('mark');
  const places = parsePlaces(lines);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  const isOpen = places.length > 0;

  useEffect(() => {
    if (isOpen && lines !== null) {
      opener.current = document.activeElement;
      heading.current?.focus({ preventScroll: true });
    }
  }, [isOpen, lines, mark]);

  useEffect(() => {
    document.documentElement.classList.toggle('with-lines', isOpen);
  }, [isOpen]);

  if (!isOpen) {
    return null;
  }

  const closed = change(location, { lines: null, mark: null });
  const close = () => {
    open(closed, { replace: true });
    if (opener.current instanceof HTMLElement && opener.current.isConnected) {
      opener.current.focus({ preventScroll: true });
    }
  };
  return (
    <aside className="lines" aria-label={texts.lines.title} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <div className="lines-head">
        <h2 ref={heading} tabIndex={-1}>
          {texts.lines.title}
        </h2>
        <button type="button" onClick={close}>
          {texts.lines.close}
        </button>
      </div>
      <div className="lines-body">
        <Failure texts={texts} place={format(location)}>
          {places.map((place) => (
            <Suspense key={`${place.document}:${place.start}`} fallback={<p className="loading">{texts.loading}</p>}>
              <Passage place={place} mark={mark} />
            </Suspense>
          ))}
        </Failure>
      </div>
    </aside>
  );
}

function Passage({ place, mark }: { place: Place; mark: string | null }) {
  const location = useLocation();
  const texts = useTexts();
  const from = Math.max(1, place.start - around);
  const last = Math.min(place.end, place.start + most - 1);
  const { node } = useAnswer({ document: LinesDocument, variables: { id: place.document, from, to: last + around } });
  if (node?.__typename !== 'Document') {
    return <p>{texts.notFound}</p>;
  }

  const count = place.end - place.start + 1;
  return (
    <section>
      <h3>
        {node.title}
        <span className="where">
          {texts.year(node.year)} · {texts.lines.range(place.start, place.end)}
        </span>
      </h3>
      <PrintedLines text={node.text} from={from} place={{ ...place, end: last }} mark={mark} />
      {count > most && <p className="note">{texts.lines.cut(most, count)}</p>}
      <p>
        <Link to={go(location, ['documents', place.document], { from: Math.max(1, place.start - 5), lines: null })}>{texts.lines.open}</Link>
      </p>
    </section>
  );
}
