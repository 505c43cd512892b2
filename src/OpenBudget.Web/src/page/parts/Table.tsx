import { useId, type ReactNode } from 'react';
import { change, useLocation } from '../location';
import { useTexts } from '../text/useTexts';
import { Link } from './Link';

export interface Column<Row> {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand to the right, digit under digit. */
  number?: boolean;
  /** Left out where the screen is narrow: the row's own view has it, or one can do without. */
  secondary?: boolean;
  /** The column names its row. */
  names?: boolean;
  /** The column can be sorted by, under this name in the address. */
  sort?: string;
  /** What stands under the column. */
  foot?: ReactNode;
}

interface TableProps<Row> {
  caption: string;
  hiddenCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The sort in force: a column's name, `-` before it for the largest first. */
  sort?: string;
  rowClass?: (row: Row) => string | undefined;
}

export function Table<Row>({ caption, hiddenCaption, columns, rows, rowKey, sort, rowClass }: TableProps<Row>) {
  const id = useId();
  const shown = columns.filter((column) => !column.secondary);
  const footed = columns.some((column) => column.foot !== undefined);
  return (
    // It can be scrolled sideways, so the keyboard must reach it.
    <div className="scroll" role="region" aria-labelledby={id} tabIndex={0}>
      {/* Many columns keep their width and are scrolled rather than squeezed. */}
      <table className={shown.length > 4 ? 'wide' : undefined}>
        <caption id={id} className={hiddenCaption ? 'hidden' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={rowClass?.(row)}>
              {columns.map((column) =>
                column.names ? (
                  <th key={column.key} scope="row" className={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {footed && (
          <tfoot>
            <tr>
              {columns.map((column) =>
                column.names ? (
                  <th key={column.key} scope="row" className={classOf(column)}>
                    {column.foot}
                  </th>
                ) : (
                  <td key={column.key} className={classOf(column)}>
                    {column.foot}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Head<Row>({ column, sort }: { column: Column<Row>; sort?: string }) {
  const location = useLocation();
  const texts = useTexts();
  if (column.sort === undefined) {
    return (
      <th scope="col" className={classOf(column)}>
        {column.head}
      </th>
    );
  }

  const falling = sort === `-${column.sort}`;
  const rising = sort === column.sort;
  // Amounts are asked for by the largest, names from their beginning.
  const next = falling ? column.sort : rising || column.number ? `-${column.sort}` : column.sort;
  return (
    <th scope="col" className={classOf(column)} aria-sort={falling ? 'descending' : rising ? 'ascending' : undefined}>
      <Link className="sort" to={change(location, { sort: next, after: null, before: null })} aria-label={texts.projects.sort(column.head)}>
        {column.head}
        <svg className="arrow" viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
          <path d="M4 0l3.5 5h-7z" className={rising ? 'on' : undefined} />
          <path d="M4 12l3.5-5h-7z" className={falling ? 'on' : undefined} />
        </svg>
      </Link>
    </th>
  );
}

function classOf<Row>({ number, secondary }: Column<Row>): string | undefined {
  return [number && 'number', secondary && 'secondary'].filter(Boolean).join(' ') || undefined;
}
