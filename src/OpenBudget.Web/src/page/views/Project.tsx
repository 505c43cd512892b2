import { useAnswer } from '../graphql/useAnswer';
import { go, useLocation } from '../location';
import { Actions } from '../parts/Actions';
import { Amount, Figure, reasonOf } from '../parts/Amount';
import { Heading } from '../parts/Heading';
import { Link } from '../parts/Link';
import { Table } from '../parts/Table';
import { IndicatorTableDocument, ProjectDocument, type ProjectQuery } from '../queries/generated';
import { useNumbers, useQueryLanguage, useUnit } from '../text/numbers';
import { useTexts } from '../text/useTexts';
import { Indicators } from './Indicators';
import { NotFound } from './NotFound';
import { Verdict } from './Verdict';

export type ProjectDetails = Extract<ProjectQuery['node'], { __typename: 'Project' }>;

/** One project: amounts, plan, goals, indicators, its other years and its checks. */
export function Project({ id }: { id: string }) {
  const texts = useTexts();
  const location = useLocation();
  const question = { document: ProjectDocument, variables: { id, unit: useUnit(), language: useQueryLanguage() } };
  const { node } = useAnswer(question);
  if (node?.__typename !== 'Project') {
    return <NotFound />;
  }

  const checks = node.checks?.nodes ?? [];
  return (
    <>
      <Heading
        title={node.name}
        kicker={
          <>
            <Link to={go(location, ['departments', node.department.id], { department: node.department.id })}>{node.department.name}</Link>
            {' · '}
            {texts.year(node.year)}
          </>
        }
      >
        {node.name}
        {node.withheld && <span className="tag">{texts.figure.withheld}</span>}
      </Heading>
      <Amounts project={node} />
      <Actions of={node.name} question={question} list={{ document: IndicatorTableDocument, variables: { project: node.id } }} />
      <section>
        <h2>{texts.project.schedule}</h2>
        {node.schedule.length === 0 ? <p className="absent">{texts.project.none}</p> : <Schedule project={node} />}
      </section>
      <section>
        <h2>{texts.project.goals}</h2>
        {node.goals.length === 0 ? (
          <p className="absent">{texts.project.none}</p>
        ) : (
          <ol className="goals">
            {node.goals.map((goal) => (
              <li key={goal.number}>
                <Figure places={[goal.source]}>{goal.text ?? <span className="absent">{goal.withheld ? texts.figure.withheld : texts.figure.notPublished}</span>}</Figure>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section>
        <h2>{texts.project.indicators}</h2>
        <Indicators indicators={node.indicators?.nodes ?? []} />
      </section>
      <Procurement project={node} />
      <OtherYears project={node} />
      <section>
        <h2>{texts.project.checks}</h2>
        {checks.length === 0 ? <p>{texts.project.noChecks}</p> : checks.map((check) => <Verdict key={check.id} check={check} withRule />)}
      </section>
    </>
  );
}

function Amounts({ project }: { project: ProjectDetails }) {
  const texts = useTexts();
  const { unitLabel } = useNumbers();
  return (
    <>
      <div className="facts">
        {(['amount', 'fiscalFunds', 'otherFunds'] as const).map((field, index) => (
          <p key={field} className={index === 0 ? 'big' : undefined}>
            <span className="name">{texts.projects[field]}</span>
            <strong>
              <Amount value={project[field]} places={[project.source]} reason={reasonOf(project.absences, field)} />
            </strong>{' '}
            {project[field] != null && <span className="unit">{unitLabel}</span>}
          </p>
        ))}
      </div>
      <dl>
        {project.code != null && (
          <>
            <dt>{texts.project.code}</dt>
            <dd>{project.code}</dd>
          </>
        )}
        {project.budgetUnit != null && (
          <>
            <dt>{texts.projects.unit}</dt>
            <dd>{[project.budgetUnit.code, project.budgetUnit.name].filter(Boolean).join(' ')}</dd>
          </>
        )}
        {project.purpose != null && (
          <>
            <dt>{texts.project.purpose}</dt>
            <dd>{project.purpose}</dd>
          </>
        )}
        {project.activity != null && (
          <>
            <dt>{texts.project.activity}</dt>
            <dd>
              {`${project.activity.number} ${project.activity.name} `}
              <Amount value={project.activity.amount} withheld={project.activity.withheld} places={[project.activity.source]} />{' '}
              {project.activity.amount != null && <span className="of">{unitLabel}</span>}
              {project.activityBasis != null && <small className="of basis">{project.activityBasis}</small>}
            </dd>
          </>
        )}
        <dt>{texts.project.source}</dt>
        <dd>
          <Figure places={[project.source]}>
            {`${project.source.document.title}${texts.colon}${texts.lines.range(project.source.lineStart, project.source.lineEnd)}`}
          </Figure>
        </dd>
      </dl>
    </>
  );
}

function Schedule({ project }: { project: ProjectDetails }) {
  const texts = useTexts();
  return (
    <Table
      caption={texts.project.scheduleCaption}
      rows={project.schedule}
      rowKey={(step) => String(step.month)}
      columns={[
        { key: 'month', head: texts.project.monthHead, names: true, cell: (step) => texts.project.month(step.month) },
        { key: 'percent', head: texts.project.cumulative, number: true, cell: (step) => <Figure places={[step.source]}>{step.published}</Figure> },
        {
          key: 'bar',
          head: texts.project.share,
          cell: (step) =>
            step.cumulativePercent != null && (
              <svg className="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect className="total" width="100" height="8" />
                <rect className="series-0" width={Math.min(100, Math.max(0, step.cumulativePercent))} height="8" />
              </svg>
            ),
        },
      ]}
    />
  );
}

function Procurement({ project }: { project: ProjectDetails }) {
  const texts = useTexts();
  const { plain, unitLabel } = useNumbers();
  const lines = project.procurementLines?.nodes ?? [];
  return lines.length === 0 ? null : (
    <section>
      <h2>{texts.project.procurement}</h2>
      <Table
        caption={`${texts.project.procurement} (${unitLabel})`}
        hiddenCaption
        rows={lines}
        rowKey={(line) => line.id}
        columns={[
          { key: 'item', head: texts.project.item, names: true, cell: (line) => line.item },
          { key: 'quantity', head: texts.project.quantity, number: true, cell: (line) => line.quantity != null && `${plain(line.quantity)} ${line.unitOfMeasure ?? ''}` },
          { key: 'price', head: texts.project.price, number: true, cell: (line) => <Amount value={line.unitPrice} places={[line.source]} /> },
          { key: 'amount', head: texts.projects.amount, number: true, cell: (line) => <Amount value={line.amount} withheld={line.withheld} places={[line.source]} /> },
        ]}
      />
    </section>
  );
}

function OtherYears({ project }: { project: ProjectDetails }) {
  const texts = useTexts();
  const location = useLocation();
  const { plain, unitLabel } = useNumbers();
  const links = project.lineage.map((link) => ({ ...link, other: link.from.id === project.id ? link.to : link.from }));
  return (
    <section>
      <h2>{texts.project.otherYears}</h2>
      {links.length === 0 ? (
        <p className="absent">{texts.project.noOtherYears}</p>
      ) : (
        <Table
          caption={`${texts.project.otherYears} (${unitLabel})`}
          hiddenCaption
          rows={links}
          rowKey={({ from, to }) => from.id + to.id}
          columns={[
            { key: 'year', head: texts.projects.year, cell: ({ other }) => other.year },
            { key: 'name', head: texts.projects.name, names: true, cell: ({ other }) => <Link to={go(location, ['projects', other.id])}>{other.name}</Link> },
            { key: 'amount', head: texts.projects.amount, number: true, cell: ({ other }) => <Amount value={other.amount} places={[other.source]} /> },
            { key: 'relation', head: texts.project.relation, cell: ({ relation }) => texts.compare.relation[relation] },
            { key: 'confidence', head: texts.project.confidence, number: true, cell: ({ confidence }) => plain(confidence) },
            { key: 'basis', head: texts.project.basisOfLink, cell: ({ basis }) => basis },
          ]}
        />
      )}
    </section>
  );
}
