import type { Question } from '../graphql/ask';
import { BudgetLinesDocument, type BudgetLinesQuery, type BudgetLinesQueryVariables, type Measure, type MoneyUnit } from '../queries/generated';
import type { Cell } from './model';

export type BudgetLine = NonNullable<NonNullable<NonNullable<BudgetLinesQuery['budgetLines']>['nodes']>[number]>;

/** Asks for the figures of some measures over the years, each once; without measures, of all. */
export function budgetLines(department: string, measures: Measure[] | undefined, unit: MoneyUnit, year?: number): Question<BudgetLinesQuery, BudgetLinesQueryVariables> {
  return {
    document: BudgetLinesDocument,
    variables: {
      where: {
        department: { id: { eq: department } },
        preferred: { eq: true },
        ...(measures === undefined ? {} : { measure: { in: measures } }),
        ...(year === undefined ? {} : { year: { eq: year } }),
      },
      unit,
    },
  };
}

/** The first of some measures that has a line in a year; without any, a cell that says "not published". */
export function cellOf(lines: readonly BudgetLine[], year: number, ...measures: Measure[]): Cell {
  for (const measure of measures) {
    const line = lines.find((candidate) => candidate.year === year && candidate.measure === measure);
    if (line !== undefined) {
      return { value: line.amount, withheld: line.withheld, places: [line.source] };
    }
  }

  return { value: null };
}

export function yearsOf(lines: readonly BudgetLine[]): number[] {
  return [...new Set(lines.map((line) => line.year))].sort();
}
