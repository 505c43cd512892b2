import type { AnyQuestion, Question } from '../graphql/ask';
import { BudgetLinesDocument, BudgetLineTableDocument, type BudgetLinesQuery, type BudgetLinesQueryVariables, type Measure, type MoneyUnit } from '../queries/generated';
import type { Cell } from './model';

export type BudgetLine = NonNullable<NonNullable<NonNullable<BudgetLinesQuery['budgetLines']>['nodes']>[number]>;

/** Asks for the totals of some measures over the years, each once; without measures, of all. Lines by classification are parts of them. */
export function budgetLines(department: string, measures: Measure[] | undefined, unit: MoneyUnit, year?: number): Question<BudgetLinesQuery, BudgetLinesQueryVariables> {
  return {
    document: BudgetLinesDocument,
    variables: {
      where: {
        department: { id: { eq: department } },
        preferred: { eq: true },
        classification: { id: { eq: null } },
        ...(measures === undefined ? {} : { measure: { in: measures } }),
        ...(year === undefined ? {} : { year: { eq: year } }),
      },
      order: [{ year: 'ASC' }, { measure: 'ASC' }],
      unit,
    },
  };
}

/** Asks for what a year's expenditure is for: its lines by class (类) of the functional classification. */
export function functionLines(department: string, year: number, unit: MoneyUnit): Question<BudgetLinesQuery, BudgetLinesQueryVariables> {
  return {
    document: BudgetLinesDocument,
    variables: {
      where: {
        department: { id: { eq: department } },
        year: { eq: year },
        measure: { eq: 'TOTAL_EXPENDITURE' },
        preferred: { eq: true },
        classification: { scheme: { eq: 'FUNCTIONAL' }, level: { eq: 'CLASS' } },
      },
      order: [{ amount: 'DESC' }],
      unit,
    },
  };
}

/** The same lines as a table to download. */
export function tableOf({ variables }: Question<BudgetLinesQuery, BudgetLinesQueryVariables>): AnyQuestion {
  return { document: BudgetLineTableDocument, variables };
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
