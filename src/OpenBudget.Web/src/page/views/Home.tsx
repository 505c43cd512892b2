import { go, useLocation } from '../location';
import { useAnswer } from '../graphql/useAnswer';
import { Actions } from '../parts/Actions';
import { Heading } from '../parts/Heading';
import { Link } from '../parts/Link';
import { Table } from '../parts/Table';
import { DepartmentTableDocument } from '../queries/generated';
import { useTexts } from '../text/useTexts';
import { Overview } from './Overview';
import { start, useDepartments, yearsOf } from './start';

/** The departments; where there is but one, what there is to know of it. */
export function Home() {
  const departments = useDepartments();
  return departments.length === 1 ? <Overview id={departments[0]!.id} /> : <Departments />;
}

export function Departments() {
  const texts = useTexts();
  const location = useLocation();
  const departments = useDepartments();
  const total = useAnswer(start).departments?.totalCount ?? 0;
  return (
    <>
      <Heading title={texts.departments.title}>{texts.departments.title}</Heading>
      <p className="lead">{total > departments.length ? texts.departments.cut(departments.length, total) : texts.departments.count(total)}</p>
      <Actions of={texts.departments.title} question={start} list={{ document: DepartmentTableDocument, variables: {} }} />
      {departments.length === 0 ? (
        <p className="empty">{texts.nothing}</p>
      ) : (
        <Table
          caption={texts.departments.title}
          hiddenCaption
          rows={departments}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              head: texts.department,
              names: true,
              cell: (row) => <Link to={go(location, ['departments', row.id], { department: row.id })}>{row.name}</Link>,
            },
            { key: 'region', head: texts.region, cell: (row) => row.region },
            { key: 'code', head: texts.code, secondary: true, cell: (row) => row.code },
            { key: 'years', head: texts.departments.years, cell: (row) => texts.list(yearsOf(row).map(String)) },
          ]}
        />
      )}
    </>
  );
}
