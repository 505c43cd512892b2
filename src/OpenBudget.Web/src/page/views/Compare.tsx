import { Measures } from '../charts/Measures';
import { useAnswer } from '../graphql/useAnswer';
import { change, useLocation } from '../location';
import { Actions } from '../parts/Actions';
import { Comparability } from '../parts/Comparability';
import { Select } from '../parts/Field';
import { Heading } from '../parts/Heading';
import { Link } from '../parts/Link';
import { CompareDocument, ProjectChangeTableDocument, type CompareQuery } from '../queries/generated';
import { useNumbers, useQueryLanguage, useUnit } from '../text/numbers';
import { useTexts } from '../text/useTexts';
import { ChangesTable } from './ChangesTable';
import { AssetChanges, ProcurementByYear, ReportedChanges } from './OtherChanges';
import { ProjectChanges } from './ProjectChanges';
import { chosenYears, useDepartment, useDepartments, yearsOf, type Department } from './start';

export type YearComparison = NonNullable<Extract<CompareQuery['node'], { __typename: 'Department' }>['compareYears']>;

/** Two or more years of a department side by side. */
export function Compare() {
  const texts = useTexts();
  const departments = useDepartments();
  const department = useDepartment(useLocation().params.get('department'));
  return (
    <>
      <Heading title={texts.compare.title} kicker={department?.name}>
        {texts.compare.title}
      </Heading>
      {departments.length > 1 && (
        <div className="filters">
          <Select label={texts.department} name="department" options={departments.map(({ id, name }) => ({ value: id, label: name }))} />
        </div>
      )}
      {department === undefined || yearsOf(department).length < 2 ? <p className="empty">{texts.compare.tooFew}</p> : <Years department={department} />}
    </>
  );
}

function Years({ department }: { department: Department }) {
  const texts = useTexts();
  const location = useLocation();
  const years = chosenYears(department, location.params.get('years'));
  return (
    <>
      <nav className="choices" aria-label={texts.compare.years}>
        <span className="name">{texts.compare.years}</span>
        {yearsOf(department).map((year) => {
          const chosen = years.includes(year);
          const next = chosen ? years.filter((other) => other !== year) : [...years, year].sort();
          return (
            <Link key={year} to={change(location, { years: next.length === 0 ? '-' : next })} aria-current={chosen ? 'true' : undefined}>
              {texts.year(year)}
            </Link>
          );
        })}
      </nav>
      {years.length < 2 ? <p className="empty">{texts.compare.pick}</p> : <Comparison department={department} years={years} />}
    </>
  );
}

function Comparison({ department, years }: { department: Department; years: number[] }) {
  const texts = useTexts();
  const unit = useUnit();
  const { unitLabel } = useNumbers();
  const question = { document: CompareDocument, variables: { department: department.id, years, unit, language: useQueryLanguage() } };
  const { node } = useAnswer(question);
  const comparison = node?.__typename === 'Department' ? node.compareYears : undefined;
  if (comparison == null) {
    return <p className="empty">{texts.nothing}</p>;
  }

  const list = { document: ProjectChangeTableDocument, variables: { department: department.id, years, unit } };
  return (
    <>
      {comparison.comparability.comparable ? (
        <p className="note">{texts.compare.comparable}</p>
      ) : (
        <Comparability comparability={comparison.comparability} title={texts.compare.notComparable} />
      )}
      <Actions of={texts.compare.title} question={question} list={list} />
      <Measures department={department.id} years={years} />
      <section>
        <h2>
          {texts.compare.measures} <span className="of">{unitLabel}</span>
        </h2>
        <ChangesTable caption={texts.compare.measures} years={years} measures={comparison.measures} />
      </section>
      <ReportedChanges changes={comparison.reportedChanges} />
      <ProjectChanges comparison={comparison} years={years} />
      <AssetChanges assets={comparison.assets} years={years} />
      <ProcurementByYear procurement={comparison.procurement} />
    </>
  );
}
