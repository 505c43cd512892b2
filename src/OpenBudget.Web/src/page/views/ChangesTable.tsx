import { Amount } from '../parts/Amount';
import { ChangeAmount, ChangePercent } from '../parts/Change';
import { Table } from '../parts/Table';
import type { ChangeNote, Measure, ValueFragment } from '../queries/generated';
import { useTexts } from '../text/useTexts';

interface MeasureChange {
  measure: Measure;
  values: readonly ValueFragment[];
  change?: number | null;
  changePercent?: number | null;
  changeNote?: ChangeNote | null;
}

interface ChangesTableProps {
  caption: string;
  years: readonly number[];
  measures: readonly MeasureChange[];
}

/** Measures of several years, with the change from the first to the last as the service computed it. */
export function ChangesTable({ caption, years, measures }: ChangesTableProps) {
  const texts = useTexts();
  return (
    <Table
      caption={caption}
      hiddenCaption
      rows={measures}
      rowKey={(row) => row.measure}
      columns={[
        { key: 'measure', head: texts.compare.measure, names: true, cell: (row) => texts.measures[row.measure] },
        ...years.map((year) => ({
          key: String(year),
          head: texts.year(year),
          number: true,
          cell: (row: MeasureChange) => <YearAmount values={row.values} year={year} />,
        })),
        { key: 'change', head: texts.compare.change, number: true, cell: (row) => <ChangeAmount {...row} /> },
        { key: 'percent', head: texts.compare.changePercent, number: true, secondary: true, cell: (row) => <ChangePercent {...row} /> },
      ]}
    />
  );
}

/** What one of several years states, with a word where another document than the year's own does. */
export function YearAmount({ values, year, withheld }: { values: readonly ValueFragment[]; year: number; withheld?: boolean }) {
  const texts = useTexts();
  const value = values.find((candidate) => candidate.year === year);
  const basis = value?.basis == null ? '' : texts.compare.basis[value.basis];
  return (
    <>
      <Amount value={value?.amount} places={value?.sources} withheld={withheld} />
      {basis !== '' && <small className="of basis">{basis}</small>}
    </>
  );
}
