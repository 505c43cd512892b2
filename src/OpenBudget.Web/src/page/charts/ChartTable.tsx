import { use } from 'react';
import { go, useLocation } from '../location';
import { Amount } from '../parts/Amount';
import { Link } from '../parts/Link';
import { Table, type Column } from '../parts/Table';
import { useTexts } from '../text/useTexts';
import { EmbeddedContext } from './embedded';
import type { Cell, ChartModel, ChartRow } from './model';

/** The chart's figures for who cannot see it, and for who wants to know where they are printed. */
export function ChartTable({ title, model }: { title: string; model: ChartModel }) {
  const texts = useTexts();
  const location = useLocation();
  // In the frame of another site there is no room for lines, and views open elsewhere.
  const embedded = use(EmbeddedContext);
  const amount = ({ value, withheld, reason, places }: Cell) => (
    <Amount value={value} withheld={withheld} reason={reason} places={embedded ? [] : places} />
  );
  const columns: Column<ChartRow>[] = [
    {
      key: 'row',
      head: model.rowHead,
      names: true,
      cell: (row) => (row.path === undefined ? row.label : <Link to={go(location, row.path)} target={embedded ? '_blank' : undefined}>{row.label}</Link>),
    },
    ...model.series.map((head, index): Column<ChartRow> => ({ key: head, head, number: true, cell: (row) => amount(row.cells[index]!) })),
  ];
  if (model.totalHead !== undefined) {
    columns.push({ key: 'total', head: model.totalHead, number: true, cell: (row) => row.total && amount(row.total) });
  }

  return (
    <details className="chart-table">
      <summary>{texts.actions.table}</summary>
      <Table caption={title} hiddenCaption columns={columns} rows={model.rows} rowKey={(row) => row.key} />
    </details>
  );
}
