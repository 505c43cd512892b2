import { change, go, useLocation } from '../location';
import { ChangeAmount, ChangePercent } from '../parts/Change';
import { Link } from '../parts/Link';
import { Table } from '../parts/Table';
import type { ProjectStatus } from '../queries/generated';
import { useNumbers } from '../text/numbers';
import { useTexts } from '../text/useTexts';
import { YearAmount } from './ChangesTable';
import type { YearComparison } from './Compare';

type ProjectChange = YearComparison['projects'][number];

const statuses: readonly ProjectStatus[] = ['CONTINUED', 'RENAMED', 'ADDED', 'DROPPED'];

/** The projects of the years: which stayed, under another name, came and went, and what ties those that stayed. */
export function ProjectChanges({ comparison, years }: { comparison: YearComparison; years: readonly number[] }) {
  const texts = useTexts();
  const location = useLocation();
  const { unitLabel } = useNumbers();
  const chosen = statuses.find((status) => status === location.params.get('status'));
  const of = (status: ProjectStatus) => comparison.projects.filter((project) => project.status === status).sort((a, b) => largest(b) - largest(a));
  const rows = chosen === undefined ? statuses.flatMap(of) : of(chosen);
  return (
    <section>
      <h2>
        {texts.compare.projects} <span className="of">{unitLabel}</span>
      </h2>
      <nav className="choices" aria-label={texts.compare.projects}>
        <Link to={change(location, { status: null })} aria-current={chosen === undefined ? 'true' : undefined}>
          {texts.all} {comparison.projects.length}
        </Link>
        {statuses.map((status) => (
          <Link key={status} to={change(location, { status })} aria-current={chosen === status ? 'true' : undefined}>
            {texts.compare.status[status]} {of(status).length}
          </Link>
        ))}
      </nav>
      {rows.length === 0 ? (
        <p className="empty">{texts.nothing}</p>
      ) : (
        <Table
          caption={texts.compare.projects}
          hiddenCaption
          rows={rows}
          rowKey={(row) => row.projects.map(({ id }) => id).join()}
          columns={[
            { key: 'name', head: texts.projects.name, names: true, cell: (row) => <Names row={row} /> },
            { key: 'status', head: texts.project.relation, cell: (row) => <span className={`status ${row.status.toLowerCase()}`}>{texts.compare.status[row.status]}</span> },
            ...years.map((year) => ({
              key: String(year),
              head: texts.year(year),
              number: true,
              cell: (row: ProjectChange) =>
                row.projects.some((project) => project.year === year) ? <YearAmount values={row.values} year={year} /> : <span aria-hidden="true">·</span>,
            })),
            { key: 'change', head: texts.compare.change, number: true, cell: (row) => row.projects.length > 1 && <ChangeAmount {...row} /> },
            { key: 'percent', head: texts.compare.changePercent, number: true, cell: (row) => row.projects.length > 1 && <ChangePercent {...row} /> },
            { key: 'basis', head: texts.compare.link, cell: (row) => <Basis row={row} /> },
          ]}
        />
      )}
    </section>
  );
}

function largest({ values }: ProjectChange): number {
  return Math.max(-1, ...values.map(({ amount }) => amount ?? -1));
}

/** The latest name, and the earlier ones where they differ. */
function Names({ row }: { row: ProjectChange }) {
  const texts = useTexts();
  const location = useLocation();
  const [latest, ...earlier] = [...row.projects].sort((a, b) => b.year - a.year);
  return (
    <>
      <Link to={go(location, ['projects', latest!.id])}>{latest!.name}</Link>
      {earlier
        .filter((project) => project.name !== latest!.name)
        .map((project) => (
          <small key={project.id} className="of basis">
            {texts.year(project.year)}
            {texts.colon}
            <Link to={go(location, ['projects', project.id])}>{project.name}</Link>
          </small>
        ))}
    </>
  );
}

function Basis({ row }: { row: ProjectChange }) {
  const texts = useTexts();
  const { plain } = useNumbers();
  return row.links.map((link, index) => (
    <span key={index}>
      {link.basis} <small className="of">{texts.compare.confidence(plain(link.confidence))}</small>
    </span>
  ));
}
