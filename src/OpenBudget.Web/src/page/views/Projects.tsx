import { useAnswer } from '../graphql/useAnswer';
import { go, useLocation } from '../location';
import { Actions } from '../parts/Actions';
import { Amount, reasonOf } from '../parts/Amount';
import { Heading } from '../parts/Heading';
import { Link } from '../parts/Link';
import { Pager } from '../parts/Pager';
import { Table } from '../parts/Table';
import { ProjectsDocument, ProjectTableDocument, type ProjectsQuery } from '../queries/generated';
import { useNumbers, useUnit } from '../text/numbers';
import { useTexts } from '../text/useTexts';
import { groupOf, orderOf, sortOf, whereOf } from './projectFilter';
import { ProjectFilters } from './ProjectFilters';
import { Grouped } from './ProjectGroups';

const pageSize = 25;

/** Every project, narrowed down, sorted and grouped, with the sums over all that is found. */
export function Projects() {
  const texts = useTexts();
  const numbers = useNumbers();
  const { params } = useLocation();
  const sort = sortOf(params);
  const group = groupOf(params);
  const before = params.get('before');
  const question = {
    document: ProjectsDocument,
    variables: {
      where: whereOf(params),
      order: orderOf(sort),
      unit: useUnit(),
      ...(before === null ? { first: pageSize, after: params.get('after') } : { last: pageSize, before }),
    },
  };
  const { projects } = useAnswer(question);
  const rows = projects?.nodes ?? [];
  const total = projects?.totalCount ?? 0;
  const sum = projects?.aggregate.sum;
  const counted = projects?.aggregate.counted;
  // The table to download is the whole result, not the page that is shown.
  const list = { document: ProjectTableDocument, variables: { where: question.variables.where, order: question.variables.order, unit: numbers.unit } };
  return (
    <>
      <Heading title={texts.projects.title}>{texts.projects.title}</Heading>
      <ProjectFilters />
      <div className="result" role="status">
        <strong>{texts.projects.count(total)}</strong>
        {total > rows.length && <span>{texts.projects.shown(rows.length)}</span>}
        <span>
          {texts.projects.sums}
          {texts.colon}
          <strong>{counted === undefined || counted.amount === 0 ? texts.figure.notPublished : `${numbers.money(sum!.amount!)} ${numbers.unitLabel}`}</strong>
        </span>
        {counted !== undefined && <span className="of">{texts.projects.counted(counted.amount, total)}</span>}
      </div>
      <Actions of={texts.projects.title} question={question} list={list} />
      {group !== undefined && <Grouped by={group} />}
      {rows.length === 0 ? <p className="empty">{texts.nothing}</p> : <ProjectTable rows={rows} sort={sort} sums={sum} counted={counted} />}
      {projects != null && <Pager {...projects.pageInfo} startCursor={projects.pageInfo.startCursor} endCursor={projects.pageInfo.endCursor} />}
    </>
  );
}

type Connection = NonNullable<ProjectsQuery['projects']>;
type Row = NonNullable<NonNullable<Connection['nodes']>[number]>;

interface ProjectTableProps {
  rows: readonly Row[];
  sort: string;
  sums: Connection['aggregate']['sum'] | undefined;
  counted: Connection['aggregate']['counted'] | undefined;
}

function ProjectTable({ rows, sort, sums, counted }: ProjectTableProps) {
  const texts = useTexts();
  const location = useLocation();
  const { money, unitLabel } = useNumbers();
  const foot = (field: 'amount' | 'fiscalFunds' | 'otherFunds') =>
    counted === undefined || counted[field] === 0 ? <span className="absent">{texts.figure.notPublished}</span> : money(sums![field]!);
  const amount = (row: Row, field: 'amount' | 'fiscalFunds' | 'otherFunds') => (
    <Amount value={row[field]} places={[row.source]} reason={reasonOf(row.absences, field)} />
  );
  return (
    <Table
      caption={`${texts.projects.caption} (${unitLabel})`}
      rows={rows}
      rowKey={(row) => row.id}
      sort={sort}
      columns={[
        {
          key: 'name',
          head: texts.projects.name,
          names: true,
          sort: 'name',
          cell: (row) => (
            <>
              <Link to={go(location, ['projects', row.id])}>{row.name}</Link>
              {row.withheld && <span className="tag">{texts.figure.withheld}</span>}
            </>
          ),
          foot: texts.projects.sums,
        },
        { key: 'year', head: texts.projects.year, sort: 'year', cell: (row) => row.year },
        { key: 'unit', head: texts.projects.unit, sort: 'unit', secondary: true, cell: (row) => row.budgetUnit?.name ?? <span className="absent">{texts.projects.noUnit}</span> },
        { key: 'amount', head: texts.projects.amount, number: true, sort: 'amount', cell: (row) => amount(row, 'amount'), foot: foot('amount') },
        { key: 'fiscal', head: texts.projects.fiscalFunds, number: true, secondary: true, cell: (row) => amount(row, 'fiscalFunds'), foot: foot('fiscalFunds') },
        { key: 'other', head: texts.projects.otherFunds, number: true, secondary: true, cell: (row) => amount(row, 'otherFunds'), foot: foot('otherFunds') },
      ]}
    />
  );
}
