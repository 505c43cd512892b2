import { budgetLines, tableOf } from '../charts/budgetLines';
import { Functions } from '../charts/Functions';
import { Kinds } from '../charts/Kinds';
import { Largest } from '../charts/Largest';
import { ThreePublic } from '../charts/ThreePublic';
import { Totals } from '../charts/Totals';
import { useAnswer } from '../graphql/useAnswer';
import { change, go, useLocation } from '../location';
import { Actions } from '../parts/Actions';
import { Amount } from '../parts/Amount';
import { Comparability } from '../parts/Comparability';
import { Heading } from '../parts/Heading';
import { Link } from '../parts/Link';
import { OverviewDocument, type Severity } from '../queries/generated';
import { useNumbers, useQueryLanguage, useUnit } from '../text/numbers';
import { useTexts } from '../text/useTexts';
import { ChangesTable } from './ChangesTable';
import { NotFound } from './NotFound';
import { useDepartment, yearsOf, type Department } from './start';

const severities: Severity[] = ['ERROR', 'WARNING', 'NOTICE'];

/** A department: what it spends, on what, what changed, and what does not add up. */
export function Overview({ id }: { id: string }) {
  const department = useDepartment(id);
  return department === undefined ? <NotFound /> : <OverviewOf department={department} />;
}

function OverviewOf({ department }: { department: Department }) {
  const texts = useTexts();
  const numbers = useNumbers();
  const location = useLocation();
  const years = yearsOf(department);
  const compared = years.slice(-2);
  const question = {
    document: OverviewDocument,
    variables: { department: department.id, years: compared, compare: compared.length > 1, unit: useUnit(), language: useQueryLanguage() },
  };
  const { node, checks } = useAnswer(question);
  const asked = Number(location.params.get('year'));
  const year = years.includes(asked) ? asked : years.at(-1);
  if (node?.__typename !== 'Department' || year === undefined) {
    return <NotFound />;
  }

  const comparison = node.compareYears;
  const counts = new Map(checks?.groups?.items?.map(({ key, aggregate }) => [key.severity, aggregate.count]));
  const budgets = node.budgets?.nodes ?? [];
  const shown = budgets.find((budget) => budget.year === year);
  return (
    <>
      <Heading title={department.name} kicker={department.region}>
        {department.name}
      </Heading>
      <div className="facts">
        {budgets.slice(0, 2).map(({ year, lines }, index) => {
          const line = lines?.nodes?.[0];
          return (
            <p key={year} className={index === 0 ? 'big' : undefined}>
              <span className="name">{texts.overview.spent(year)}</span>
              <strong>
                <Amount value={line?.amount} withheld={line?.withheld} places={line && [line.source]} />
              </strong>{' '}
              <span className="unit">{numbers.unitLabel}</span>
            </p>
          );
        })}
        <p>
          <span className="name">{texts.overview.checks}</span>
          <strong>
            <Link to={go(location, ['checks'], { department: department.id })}>{numbers.plain(checks?.totalCount ?? 0)}</Link>
          </strong>{' '}
          <span className="of">
            {texts.list(severities.filter((severity) => counts.has(severity)).map((severity) => `${texts.checks.severity[severity]} ${counts.get(severity)}`))}
          </span>
        </p>
      </div>
      {comparison != null && !comparison.comparability.comparable && (
        <Comparability comparability={comparison.comparability} title={texts.overview.warning(texts.years(compared))}>
          <p>
            <Link to={go(location, ['compare'], { department: department.id })}>{texts.overview.warningMore}</Link>
          </p>
        </Comparability>
      )}
      <div className="charts">
        <Totals department={department.id} />
        <ThreePublic department={department.id} />
      </div>
      {comparison != null && (
        <section>
          <h2>{texts.overview.changed(compared[0]!, compared.at(-1)!)}</h2>
          <ChangesTable caption={texts.overview.changed(compared[0]!, compared.at(-1)!)} years={compared} measures={comparison.measures} />
        </section>
      )}
      <nav className="choices" aria-label={texts.overview.yearChoice}>
        {years.map((choice) => (
          <Link key={choice} to={change(location, { year: choice === years.at(-1) ? null : choice })} aria-current={choice === year ? 'true' : undefined}>
            {texts.year(choice)}
          </Link>
        ))}
      </nav>
      <div className="columns">
        <Kinds department={department.id} year={year} />
        <section>
          <h2>{texts.overview.units}</h2>
          {shown !== undefined && <p className="note">{`${texts.year(shown.year)} · ${texts.overview.unitsCount(shown.units?.totalCount ?? 0)}`}</p>}
          <ul className="plain">
            {shown?.units?.nodes?.map((unit) => (
              <li key={unit.id}>
                {unit.name} <span className="of">{[unit.code, unit.natureLabel].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{texts.overview.documents}</h2>
          <ul className="plain">
            {node.documents?.nodes?.map((document) => (
              <li key={document.id}>
                <Link to={go(location, ['documents', document.id])}>{document.title}</Link> <span className="of">{texts.document.lines(document.lineCount)}</span>
              </li>
            ))}
          </ul>
        </section>
        <Functions department={department.id} year={year} />
        <div>
          <Largest department={department.id} year={year} />
          <p className="after">
            <Link to={go(location, ['projects'], { department: department.id, year })}>{texts.overview.projectsLink}</Link>
          </p>
        </div>
      </div>
      <Actions of={department.name} question={question} list={tableOf(budgetLines(department.id, undefined, numbers.unit))} />
    </>
  );
}
