import type { ChangeNote } from '../queries/generated';
import { useNumbers } from '../text/numbers';
import { useTexts } from '../text/useTexts';

interface Changed {
  change?: number | null;
  changePercent?: number | null;
  changeNote?: ChangeNote | null;
}

/** The change between the earliest and the latest year as the service computed it. */
export function ChangeAmount({ change, changeNote }: Changed) {
  const numbers = useNumbers();
  const texts = useTexts();
  if (change == null) {
    return <span className="absent">{changeNote == null ? '' : texts.compare.note[changeNote]}</span>;
  }

  return <>{numbers.change(change)}</>;
}

/** The same in percent; where there is none, why. */
export function ChangePercent({ change, changePercent, changeNote }: Changed) {
  const numbers = useNumbers();
  const texts = useTexts();
  if (changePercent == null) {
    return <span className="absent">{change == null || changeNote == null ? '' : texts.compare.note[changeNote]}</span>;
  }

  return <>{numbers.percent(changePercent)}</>;
}
