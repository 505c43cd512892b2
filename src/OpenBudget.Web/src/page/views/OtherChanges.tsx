import { Amount, Figure } from '../parts/Amount';
import { ChangeAmount, ChangePercent } from '../parts/Change';
import { Table } from '../parts/Table';
import { useNumbers } from '../text/numbers';
import { useTexts } from '../text/useTexts';
import { YearAmount } from './ChangesTable';
import type { YearComparison } from './Compare';

type ReportedChange = YearComparison['reportedChanges'][number];
type Asset = YearComparison['assets'][number];

/** What the documents say of the changes, beside what their figures give. */
export function ReportedChanges({ changes }: { changes: readonly ReportedChange[] }) {
  const texts = useTexts();
  const { change, unitLabel } = useNumbers();
  if (changes.length === 0) {
    return null;
  }

  const verdict = ({ agrees }: ReportedChange) =>
    agrees == null ? <span className="absent">{texts.compare.unknown}</span> : agrees ? texts.compare.agrees : <strong className="wrong">{texts.compare.disagrees}</strong>;
  return (
    <section>
      <h2>
        {texts.compare.reported} <span className="of">{unitLabel}</span>
      </h2>
      <Table
        caption={texts.compare.reported}
        hiddenCaption
        rows={changes}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'measure',
            head: texts.compare.measure,
            names: true,
            cell: (row) => (
              <>
                {texts.measures[row.measure]}
                <small className="of basis">
                  {`${texts.year(row.year)} ${texts.compare.against(row.baseYear)}`}
                  {row.baseYearPublished != null && row.baseYearPublished !== row.baseYear && texts.compare.publishedYear(row.baseYearPublished)}
                </small>
              </>
            ),
          },
          {
            key: 'reported',
            head: texts.compare.reportedChange,
            number: true,
            cell: (row) => (
              <Figure places={[row.source]} mark={row.reported == null ? undefined : String(row.reported)}>
                {row.reported == null ? texts.compare.direction[row.direction] : change(row.reported)}
              </Figure>
            ),
          },
          { key: 'computed', head: texts.compare.computedChange, number: true, cell: (row) => <ChangeAmount change={row.computed} changeNote={row.computed == null ? 'MISSING_BASE' : null} /> },
          { key: 'verdict', head: texts.compare.verdict, cell: verdict },
          { key: 'reason', head: texts.compare.reason, cell: (row) => row.reason },
        ]}
      />
    </section>
  );
}

export function AssetChanges({ assets, years }: { assets: readonly Asset[]; years: readonly number[] }) {
  const texts = useTexts();
  const { unitLabel } = useNumbers();
  if (assets.length === 0) {
    return null;
  }

  const asOf = (year: number) => assets.flatMap((asset) => asset.values.filter((value) => value.year === year)).find((value) => value.asOf != null)?.asOf;
  return (
    <section>
      <h2>
        {texts.compare.assets} <span className="of">{unitLabel}</span>
      </h2>
      <Table
        caption={texts.compare.assets}
        hiddenCaption
        rows={assets}
        rowKey={(row) => row.category}
        columns={[
          { key: 'asset', head: texts.compare.asset, names: true, cell: (row) => texts.assets[row.category] },
          ...years.map((year) => ({
            key: String(year),
            head: asOf(year) == null ? texts.year(year) : texts.compare.asOf(asOf(year)!),
            number: true,
            cell: (row: Asset) => <YearAmount values={row.values} year={year} />,
          })),
          { key: 'change', head: texts.compare.change, number: true, cell: (row) => <ChangeAmount {...row} /> },
          { key: 'percent', head: texts.compare.changePercent, number: true, secondary: true, cell: (row) => <ChangePercent {...row} /> },
        ]}
      />
    </section>
  );
}

export function ProcurementByYear({ procurement }: { procurement: YearComparison['procurement'] }) {
  const texts = useTexts();
  const { plain, unitLabel } = useNumbers();
  return (
    <section>
      <h2>
        {texts.compare.procurement} <span className="of">{unitLabel}</span>
      </h2>
      <Table
        caption={texts.compare.procurement}
        hiddenCaption
        rows={procurement}
        rowKey={(row) => String(row.year)}
        columns={[
          { key: 'year', head: texts.projects.year, names: true, cell: (row) => texts.year(row.year) },
          { key: 'lines', head: texts.compare.procurementLines, number: true, cell: (row) => plain(row.lines) },
          { key: 'amount', head: texts.projects.amount, number: true, cell: (row) => <Amount value={row.amount} /> },
          {
            key: 'statement',
            head: texts.compare.statement,
            cell: (row) => row.statement != null && <Figure places={[row.statement.source]}>{row.statement.text}</Figure>,
          },
        ]}
      />
    </section>
  );
}
