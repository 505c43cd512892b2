import { useAnswer } from '../graphql/useAnswer';
import type { Measure } from '../queries/generated';
import { useUnit } from '../text/numbers';
import { useTexts } from '../text/useTexts';
import { budgetLines, cellOf, tableOf, yearsOf } from './budgetLines';
import { Chart } from './Chart';

const measures: Measure[] = ['THREE_PUBLIC_EXPENSES', 'OVERSEAS_TRAVEL', 'OFFICIAL_VEHICLES', 'VEHICLE_OPERATION', 'OFFICIAL_RECEPTION'];

/** 三公经费: travel abroad, vehicles and hospitality, as far back as a document states them. */
export function ThreePublic({ department }: { department: string }) {
  const texts = useTexts();
  const question = budgetLines(department, measures, useUnit());
  const lines = useAnswer(question).budgetLines?.nodes ?? [];
  return (
    <Chart
      name="three-public"
      params={{ department }}
      title={texts.overview.threePublic}
      question={question}
      list={tableOf(question)}
      model={{
        shape: 'columns',
        rowHead: texts.projects.year,
        series: [texts.measures.OFFICIAL_VEHICLES, texts.measures.OFFICIAL_RECEPTION, texts.measures.OVERSEAS_TRAVEL],
        totalHead: texts.measures.THREE_PUBLIC_EXPENSES,
        note: texts.overview.threePublicNote,
        rows: yearsOf(lines).map((year) => ({
          key: String(year),
          label: texts.year(year),
          cells: [
            // Some documents state of the vehicles only what they cost to run.
            cellOf(lines, year, 'OFFICIAL_VEHICLES', 'VEHICLE_OPERATION'),
            cellOf(lines, year, 'OFFICIAL_RECEPTION'),
            cellOf(lines, year, 'OVERSEAS_TRAVEL'),
          ],
          total: cellOf(lines, year, 'THREE_PUBLIC_EXPENSES'),
        })),
      }}
    />
  );
}
