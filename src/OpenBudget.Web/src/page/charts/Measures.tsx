import { useAnswer } from '../graphql/useAnswer';
import { MeasureChangesDocument } from '../queries/generated';
import { useUnit } from '../text/numbers';
import { useTexts } from '../text/useTexts';
import { budgetLines, tableOf } from './budgetLines';
import { Chart } from './Chart';

/** The main expenditures of two or more years, side by side. */
export function Measures({ department, years }: { department: string; years: readonly number[] }) {
  const texts = useTexts();
  const unit = useUnit();
  const question = { document: MeasureChangesDocument, variables: { department, years: [...years], unit } };
  const { node } = useAnswer(question);
  const measures = (node?.__typename === 'Department' ? node.compareYears?.measures : undefined) ?? [];
  return (
    <Chart
      name="measures"
      params={{ department, years }}
      title={texts.compare.measuresChart}
      question={question}
      list={tableOf(budgetLines(department, measures.map(({ measure }) => measure), unit))}
      model={{
        shape: 'bars',
        rowHead: texts.compare.measure,
        series: years.map(texts.year),
        rows: measures.map(({ measure, values }) => ({
          key: measure,
          label: texts.measures[measure],
          cells: years.map((year) => {
            const value = values.find((candidate) => candidate.year === year);
            return { value: value?.amount, places: value?.sources };
          }),
        })),
      }}
    />
  );
}
