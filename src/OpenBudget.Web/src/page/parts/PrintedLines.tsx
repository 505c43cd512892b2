import { useEffect, useRef, type ReactNode } from 'react';
import type { Place } from './places';

interface PrintedLinesProps {
  text: string;
  /** The number of the first line. */
  from: number;
  /** The lines that are meant; those around them are there for the context. */
  place?: Place;
  /** A number to mark where it is printed, in whatever form. */
  mark?: string | null;
}

/** Lines of a document with their numbers, exactly as published. */
export function PrintedLines({ text, from, place, mark }: PrintedLinesProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const marked = list.current?.querySelector('mark') ?? list.current?.querySelector('.meant');
    const frame = list.current?.closest('.lines-body');
    if (marked && frame) {
      frame.scrollTop += marked.getBoundingClientRect().top - frame.getBoundingClientRect().top - frame.clientHeight / 3;
    }
  }, [text, mark]);

  const lines = text.split('\n');
  if (lines.at(-1) === '') {
    lines.pop();
  }

  return (
    <ol className="printed" start={from} ref={list}>
      {lines.map((line, index) => {
        const number = from + index;
        const meant = place !== undefined && number >= place.start && number <= place.end;
        return (
          <li key={number} value={number} className={meant ? 'meant' : undefined}>
            <span className="line-number" aria-hidden="true">
              {number}
            </span>
            <span className="line-text">{meant && mark ? withMarks(line, mark) : line || ' '}</span>
          </li>
        );
      })}
    </ol>
  );
}

// Full-width digits, thousands separators and trailing zeros print the same number in other characters; digits inside a code are none.
const printedNumber = /(?<![A-Za-z0-9０-９.．])[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?(?![A-Za-z])/g;

function withMarks(line: string, mark: string): ReactNode {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of line.matchAll(printedNumber)) {
    if (canonical(match[0]) === canonical(mark.replace('-', ''))) {
      parts.push(line.slice(end, match.index), <mark key={match.index}>{match[0]}</mark>);
      end = match.index + match[0].length;
    }
  }

  return parts.length === 0 ? line || ' ' : [...parts, line.slice(end)];
}

function canonical(number: string): string {
  const ascii = number.normalize('NFKC').replaceAll(',', '');
  return ascii.includes('.') ? ascii.replace(/\.?0+$/, '') : ascii;
}
