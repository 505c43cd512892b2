import type { ReactNode } from 'react';
import { change, useLocation } from '../location';
import type { AbsenceReason, PlaceFragment } from '../queries/generated';
import { useNumbers } from '../text/numbers';
import { useTexts } from '../text/useTexts';
import { Link } from './Link';
import { formatPlaces, placeOf } from './places';

interface FigureProps {
  places: readonly PlaceFragment[];
  /** The figure as printed, for the panel to mark in the lines. */
  mark?: string;
  children: ReactNode;
}

/** What a document states. Following it opens the published lines beside it. */
export function Figure({ places, mark, children }: FigureProps) {
  const location = useLocation();
  const texts = useTexts();
  if (places.length === 0) {
    return <>{children}</>;
  }

  const lines = formatPlaces(places.map(placeOf));
  return (
    <Link
      className="figure"
      to={change(location, { lines, mark })}
      aria-current={location.params.get('lines') === lines && location.params.get('mark') === (mark ?? null) ? 'true' : undefined}
    >
      {children}
      <span className="hidden"> {texts.figure.lines}</span>
    </Link>
  );
}

interface AmountProps {
  value: number | null | undefined;
  /** Where it is printed. */
  places?: readonly PlaceFragment[];
  /** Why there is no value, where the row tells it for this very cell. */
  reason?: AbsenceReason;
  withheld?: boolean;
}

/** An amount in the unit the reader chose: exactly what the service gave, and zero only where zero is printed. */
export function Amount({ value, places = [], reason, withheld }: AmountProps) {
  const numbers = useNumbers();
  const texts = useTexts();
  if (value == null) {
    const absence = reason ?? (withheld ? 'WITHHELD' : undefined);
    return absence === undefined ? (
      <span className="absent">{texts.figure.notPublished}</span>
    ) : (
      <Figure places={places}>
        <span className="absent">{texts.absence[absence]}</span>
      </Figure>
    );
  }

  return (
    <Figure places={places} mark={numbers.unit === 'WAN_YUAN' ? String(value) : undefined}>
      {numbers.money(value)}
    </Figure>
  );
}

/** The reason that a row gives for a field without a value. */
export function reasonOf(absences: readonly { field: string; reason: AbsenceReason }[], field: string): AbsenceReason | undefined {
  return absences.find((absence) => absence.field === field)?.reason;
}
