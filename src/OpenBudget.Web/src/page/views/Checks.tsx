import { Suspense } from 'react';
import { useAnswer } from '../graphql/useAnswer';
import { change, go, useLocation, useNavigation } from '../location';
import { Actions } from '../parts/Actions';
import { Select } from '../parts/Field';
import { Heading } from '../parts/Heading';
import { Link } from '../parts/Link';
import { CheckClustersDocument, ChecksDocument, CheckTableDocument, type CheckFilterInput, type CheckClustersQuery, type ChecksQuery, type Severity } from '../queries/generated';
import { useQueryLanguage } from '../text/numbers';
import { useTexts } from '../text/useTexts';
import { useDepartments, yearsOf } from './start';
import { Verdict } from './Verdict';

const severities: readonly Severity[] = ['ERROR', 'WARNING', 'NOTICE'];
const step = 10;
// In the address: no rule is open, not even those that would be without a word.
const none = '-';

type Rule = NonNullable<NonNullable<NonNullable<CheckClustersQuery['rules']>['nodes']>[number]>;

/** The failed checks, worst first, a cluster for each rule. */
export function Checks() {
  const texts = useTexts();
  const { params } = useLocation();
  const departments = useDepartments();
  const language = useQueryLanguage();
  const severity = severities.find((known) => known === params.get('severity'));
  const where = whereOf(params, severity);
  const question = { document: CheckClustersDocument, variables: { where, language } };
  const rules = (useAnswer(question).rules?.nodes ?? []).filter(({ checks }) => (checks?.totalCount ?? 0) > 0);
  // What the address does not say: errors are open, the rest is not.
  const shown = params.get('rules')?.split(',').filter((name) => name !== none) ?? rules.filter((rule) => rule.severity === 'ERROR').map(({ name }) => name);
  const list = { document: CheckTableDocument, variables: { where, language } };
  const years = [...new Set(departments.flatMap(yearsOf))].sort();
  return (
    <>
      <Heading title={texts.checks.title}>{texts.checks.title}</Heading>
      <p className="lead">{texts.checks.intro}</p>
      <div className="filters">
        {departments.length > 1 && (
          <Select
            label={texts.department}
            name="department"
            options={[{ value: '', label: texts.allDepartments }, ...departments.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <Select label={texts.checks.year} name="year" options={[{ value: '', label: texts.all }, ...years.map((year) => ({ value: String(year), label: texts.year(year) }))]} />
        <Select
          label={texts.checks.filter}
          name="severity"
          options={[{ value: '', label: texts.all }, ...severities.map((value) => ({ value, label: texts.checks.severity[value] }))]}
        />
      </div>
      <p className="result" role="status">
        <strong>{texts.checks.total(rules.reduce((sum, { checks }) => sum + checks!.totalCount, 0), rules.length)}</strong>
      </p>
      <Actions of={texts.checks.title} question={question} list={list} />
      {rules.length === 0 && <p className="empty">{texts.checks.none}</p>}
      {severities.map((value) => (
        <Clusters key={value} severity={value} rules={rules.filter((rule) => rule.severity === value)} shown={shown} where={where} />
      ))}
    </>
  );
}

function whereOf(params: URLSearchParams, severity: Severity | undefined): CheckFilterInput {
  const department = params.get('department');
  const year = Number(params.get('year'));
  return {
    status: { eq: 'FAIL' },
    ...(department ? { department: { id: { eq: department } } } : {}),
    ...(year ? { year: { eq: year } } : {}),
    ...(severity ? { severity: { eq: severity } } : {}),
  };
}

interface ClustersProps {
  severity: Severity;
  rules: readonly Rule[];
  /** The names of the rules whose cases are shown. */
  shown: readonly string[];
  where: CheckFilterInput;
}

function Clusters({ severity, rules, shown, where }: ClustersProps) {
  const texts = useTexts();
  if (rules.length === 0) {
    return null;
  }

  const ordered = [...rules].sort((a, b) => b.checks!.totalCount - a.checks!.totalCount);
  return (
    <section className="clusters">
      <h2>
        {texts.checks.severity[severity]} <span className="of">{texts.checks.severityHelp[severity]}</span>
      </h2>
      {ordered.map((rule) => (
        <Cluster key={rule.id} rule={rule} shown={shown} where={where} />
      ))}
    </section>
  );
}

function Cluster({ rule, shown, where }: { rule: Rule; shown: readonly string[]; where: CheckFilterInput }) {
  const texts = useTexts();
  const location = useLocation();
  const { open } = useNavigation();
  const isOpen = shown.includes(rule.name);
  const toggled = isOpen ? shown.filter((name) => name !== rule.name) : [...shown, rule.name];
  const panel = `rule-${rule.name}`;
  return (
    <div className="cluster">
      <h3>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? panel : undefined}
          onClick={() => open(change(location, { rules: toggled.length === 0 ? none : toggled, more: null }), { replace: true })}
        >
          <svg className="arrow" viewBox="0 0 8 8" width="10" height="10" aria-hidden="true">
            <path d={isOpen ? 'M0 2h8l-4 5z' : 'M2 0v8l5-4z'} />
          </svg>
          <span>{rule.title}</span>
          <span className="tag">{texts.checks.count(rule.checks!.totalCount)}</span>
        </button>
      </h3>
      {isOpen && (
        <div id={panel}>
          <p className="note">{rule.description}</p>
          <Suspense fallback={<div style={{ minHeight: Math.min(rule.checks!.totalCount, step) * 140 }} />}>
            <Cases rule={rule} where={where} />
          </Suspense>
        </div>
      )}
    </div>
  );
}

function Cases({ rule, where }: { rule: Rule; where: CheckFilterInput }) {
  const texts = useTexts();
  const location = useLocation();
  const more = location.params.get('more') === rule.name;
  const { checks } = useAnswer({
    document: ChecksDocument,
    variables: { where: { ...where, rule: { name: { eq: rule.name } } }, first: more ? 100 : step, language: useQueryLanguage() },
  });
  const cases = checks?.nodes ?? [];
  return (
    <>
      {cases.map((check) => (
        <Verdict key={check.id} check={check} subject={<Subject check={check} />} />
      ))}
      {checks != null && checks.totalCount > cases.length && (
        <p className="of">
          {texts.checks.shown(cases.length, checks.totalCount)}
          {!more && <> · <Link to={change(location, { more: rule.name })} replace>{texts.more}</Link></>}
        </p>
      )}
    </>
  );
}

type Case = NonNullable<NonNullable<NonNullable<ChecksQuery['checks']>['nodes']>[number]>;

/** The project that a check is about; for other subjects the message says it. */
function Subject({ check: { subject, document } }: { check: Case }) {
  const location = useLocation();
  const project = subject?.__typename === 'Project' ? subject : subject?.__typename === 'Indicator' ? subject.project : undefined;
  return project == null ? (
    <Link to={go(location, ['documents', document.id])}>{document.title}</Link>
  ) : (
    <Link to={go(location, ['projects', project.id])}>{project.name}</Link>
  );
}
