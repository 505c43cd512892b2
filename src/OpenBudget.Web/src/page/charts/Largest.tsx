import { useAnswer } from '../graphql/useAnswer';
import { DutyTableDocument, LargestDutiesDocument, LargestProjectsDocument, ProjectTableDocument } from '../queries/generated';
import { useUnit } from '../text/numbers';
import { useTexts } from '../text/useTexts';
import { Chart } from './Chart';

/** The ten largest projects of a year; where its document prints no amounts by project, the largest duties. */
export function Largest({ department, year }: { department: string; year: number }) {
  const texts = useTexts();
  const unit = useUnit();
  const question = {
    document: LargestProjectsDocument,
    variables: { where: { department: { id: { eq: department } }, year: { eq: year }, amount: { neq: null } }, unit },
  };
  const projects = useAnswer(question).projects?.nodes ?? [];
  if (projects.length === 0) {
    return <LargestDuties department={department} year={year} />;
  }

  return (
    <Chart
      name="largest"
      params={{ department, year }}
      title={texts.overview.largest(year)}
      question={question}
      list={{ document: ProjectTableDocument, variables: { ...question.variables, order: [{ amount: 'DESC' }] } }}
      model={{
        shape: 'bars',
        rowHead: texts.projects.name,
        series: [texts.projects.amount],
        rows: projects.map((project) => ({
          key: project.id,
          label: project.name,
          path: ['projects', project.id],
          cells: [{ value: project.amount, places: [project.source] }],
        })),
      }}
    />
  );
}

function LargestDuties({ department, year }: { department: string; year: number }) {
  const texts = useTexts();
  const question = { document: LargestDutiesDocument, variables: { department, year, unit: useUnit() } };
  const duties = useAnswer(question).activities?.nodes ?? [];
  return (
    <Chart
      name="largest"
      optional
      params={{ department, year }}
      title={texts.overview.largestDuties(year)}
      question={question}
      list={{ document: DutyTableDocument, variables: question.variables }}
      model={{
        shape: 'bars',
        rowHead: texts.search.kind.ACTIVITY,
        series: [texts.projects.amount],
        note: texts.overview.dutiesNote,
        rows: duties.map((duty) => ({
          key: duty.id,
          label: duty.name,
          cells: [{ value: duty.amount, places: [duty.source] }],
        })),
      }}
    />
  );
}
