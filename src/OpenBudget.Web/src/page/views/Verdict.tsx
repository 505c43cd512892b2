import type { ReactNode } from 'react';
import { change, useLocation } from '../location';
import { Link } from '../parts/Link';
import { formatPlaces, placeOf } from '../parts/places';
import type { VerdictFragment } from '../queries/generated';
import { useTexts } from '../text/useTexts';

interface VerdictProps {
  check: VerdictFragment;
  withRule?: boolean;
  /** What the check is about. */
  subject?: ReactNode;
}

const mostQuotes = 6;
const mostLines = 6;

/** A failed check: what is wrong, what was expected, and the lines it rests on. */
export function Verdict({ check, withRule, subject }: VerdictProps) {
  const texts = useTexts();
  const location = useLocation();
  return (
    <article className={`verdict severity-${check.severity.toLowerCase()}`}>
      {withRule && (
        <p className="kicker">
          {texts.checks.severity[check.severity]} · {check.rule.title}
        </p>
      )}
      <p className="message">{check.message}</p>
      {(subject != null || check.expected != null || check.actual != null) && (
        <p className="of">
          {texts.year(check.year)}
          {subject != null && <> · {subject}</>}
          {check.expected != null && ` · ${texts.checks.expected} ${check.expected}`}
          {check.actual != null && ` · ${texts.checks.actual} ${check.actual}`}
        </p>
      )}
      <div className="quotes">
        {check.sources.slice(0, mostQuotes).map((source) => (
          <div key={`${source.document.id}${source.lineStart}`}>
            <Link to={change(location, { lines: formatPlaces([placeOf(source)]), mark: null })}>
              {`${texts.year(source.document.year)} · ${texts.lines.range(source.lineStart, source.lineEnd)}`}
            </Link>
            <blockquote lang="zh-CN">{shorten(source.quote)}</blockquote>
          </div>
        ))}
      </div>
      {check.sources.length > mostQuotes && (
        <p>
          <Link to={change(location, { lines: formatPlaces(check.sources.map(placeOf)), mark: null })}>{`${texts.actions.source} (${check.sources.length})`}</Link>
        </p>
      )}
    </article>
  );
}

/** The beginning of a quote on few lines: cells of a table stand on lines of their own, most of them empty. */
function shorten(quote: string): string {
  const lines = quote.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return lines.length > mostLines ? `${lines.slice(0, mostLines).join(' | ')} …` : lines.join(' | ');
}
