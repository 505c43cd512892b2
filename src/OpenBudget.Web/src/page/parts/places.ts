import type { PlaceFragment } from '../queries/generated';

/** Lines of a document, as the address names them: `DOCUMENT:FIRST-LAST`, several joined by `,`. */
export interface Place {
  document: string;
  start: number;
  end: number;
}

export function placeOf({ document, lineStart, lineEnd }: PlaceFragment): Place {
  return { document: document.id, start: lineStart, end: lineEnd };
}

export function formatPlaces(places: readonly Place[]): string {
  return places.map(({ document, start, end }) => `${document}:${start}-${end}`).join(',');
}

export function parsePlaces(text: string | null): Place[] {
  return (text ?? '').split(',').flatMap((part) => {
    const match = /^(.+):(\d{1,9})-(\d{1,9})$/.exec(part);
    const start = Number(match?.[2]);
    return match === null || start < 1 ? [] : [{ document: match[1]!, start, end: Math.max(start, Number(match[3])) }];
  });
}
