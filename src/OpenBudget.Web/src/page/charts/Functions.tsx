import { useAnswer } from '../graphql/useAnswer';
import { useUnit } from '../text/numbers';
import { useTexts } from '../text/useTexts';
import { functionLines, tableOf } from './budgetLines';
import { Chart } from './Chart';

/** What a year's expenditure is for, by class of the functional classification. Not every document has that table. */
export function Functions({ department, year }: { department: string; year: number }) {
  const texts = useTexts();
  const question = functionLines(department, year, useUnit());
  const lines = useAnswer(question).budgetLines?.nodes ?? [];
  return (
    <Chart
      name="functions"
      optional
      params={{ department, year }}
      title={texts.overview.functions(year)}
      question={question}
      list={tableOf(question)}
      model={{
        shape: 'bars',
        rowHead: texts.search.kind.CLASSIFICATION,
        series: [texts.projects.amount],
        rows: lines.map((line) => ({
          key: line.classification?.code ?? line.label,
          label: line.label,
          cells: [{ value: line.amount, withheld: line.withheld, places: [line.source] }],
        })),
      }}
    />
  );
}
