import { useAnswer } from '../graphql/useAnswer';
import type { Measure } from '../queries/generated';
import { useUnit } from '../text/numbers';
import { useTexts } from '../text/useTexts';
import { budgetLines, cellOf, tableOf } from './budgetLines';
import { Chart } from './Chart';

const measures: Measure[] = ['PERSONNEL_EXPENDITURE', 'NON_PERSONNEL_EXPENDITURE', 'PROJECT_EXPENDITURE'];

/** Where the money of one year goes: people, running costs, projects. */
export function Kinds({ department, year }: { department: string; year: number }) {
  const texts = useTexts();
  const question = budgetLines(department, measures, useUnit(), year);
  const lines = useAnswer(question).budgetLines?.nodes ?? [];
  return (
    <Chart
      name="kinds"
      params={{ department, year }}
      title={texts.overview.kinds(year)}
      question={question}
      list={tableOf(question)}
      model={{
        shape: 'bars',
        rowHead: texts.compare.measure,
        series: [texts.projects.amount],
        rows: measures.map((measure) => ({ key: measure, label: texts.measures[measure], cells: [cellOf(lines, year, measure)] })),
      }}
    />
  );
}
