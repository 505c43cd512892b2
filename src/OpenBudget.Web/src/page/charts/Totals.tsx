import { useAnswer } from '../graphql/useAnswer';
import type { Measure } from '../queries/generated';
import { useUnit } from '../text/numbers';
import { useTexts } from '../text/useTexts';
import { budgetLines, cellOf, tableOf, yearsOf } from './budgetLines';
import { Chart } from './Chart';

const measures: Measure[] = ['TOTAL_EXPENDITURE', 'PERSONNEL_EXPENDITURE', 'NON_PERSONNEL_EXPENDITURE', 'PROJECT_EXPENDITURE'];

/** The expenditure of a department over the years, by what it is spent on. */
export function Totals({ department }: { department: string }) {
  const texts = useTexts();
  const question = budgetLines(department, measures, useUnit());
  const lines = useAnswer(question).budgetLines?.nodes ?? [];
  return (
    <Chart
      name="totals"
      params={{ department }}
      title={texts.overview.totals}
      question={question}
      list={tableOf(question)}
      model={{
        shape: 'columns',
        rowHead: texts.projects.year,
        series: [texts.measures.PERSONNEL_EXPENDITURE, texts.measures.NON_PERSONNEL_EXPENDITURE, texts.measures.PROJECT_EXPENDITURE],
        totalHead: texts.measures.TOTAL_EXPENDITURE,
        rows: yearsOf(lines).map((year) => ({
          key: String(year),
          label: texts.year(year),
          cells: [
            cellOf(lines, year, 'PERSONNEL_EXPENDITURE'),
            cellOf(lines, year, 'NON_PERSONNEL_EXPENDITURE'),
            cellOf(lines, year, 'PROJECT_EXPENDITURE'),
          ],
          total: cellOf(lines, year, 'TOTAL_EXPENDITURE'),
        })),
      }}
    />
  );
}
