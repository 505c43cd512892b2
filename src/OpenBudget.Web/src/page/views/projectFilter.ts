import type { ProjectFilterInput, ProjectGroupField, ProjectSortInput } from '../queries/generated';

export const sorts = ['amount', 'name', 'year', 'unit'] as const;
export const groups = ['YEAR', 'BUDGET_UNIT_NAME', 'WITHHELD', 'DEPARTMENT_NAME'] as const satisfies ProjectGroupField[];
export type GroupField = (typeof groups)[number];

/** The parameters of an address that narrow the projects down. */
export const filters = ['text', 'year', 'budgetUnit', 'minimum', 'maximum', 'amount', 'withheld'] as const;

/** What the address asks of the projects. Amounts in it are 万元, whatever unit is shown. */
export function whereOf(params: URLSearchParams): ProjectFilterInput {
  const text = (name: string) => params.get(name) || undefined;
  const year = Number(text('year'));
  const minimum = decimal(text('minimum'));
  const maximum = decimal(text('maximum'));
  const printed = text('amount');
  const conditions: ProjectFilterInput[] = [
    ...(text('department') ? [{ department: { id: { eq: text('department') } } }] : []),
    ...(text('text') ? [{ name: { contains: text('text') } }] : []),
    ...(year ? [{ year: { eq: year } }] : []),
    ...(text('budgetUnit') ? [{ budgetUnit: { name: { eq: text('budgetUnit') } } }] : []),
    ...(minimum === undefined ? [] : [{ amount: { gte: minimum } }]),
    ...(maximum === undefined ? [] : [{ amount: { lte: maximum } }]),
    ...(printed === 'yes' ? [{ amount: { neq: null } }] : printed === 'no' ? [{ amount: { eq: null } }] : []),
    ...(text('withheld') ? [{ withheld: { eq: text('withheld') === 'yes' } }] : []),
  ];
  return conditions.length === 0 ? {} : { and: conditions };
}

/** The sort of the address; the largest amounts first where it names none. */
export function sortOf(params: URLSearchParams): string {
  const sort = params.get('sort') ?? '-amount';
  return sorts.some((name) => name === sort.replace(/^-/, '')) ? sort : '-amount';
}

export function orderOf(sort: string): ProjectSortInput[] {
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  switch (sort.replace(/^-/, '') as (typeof sorts)[number]) {
    case 'amount':
      return [{ amount: direction }, { year: 'DESC' }, { number: 'ASC' }];
    case 'name':
      return [{ name: direction }];
    case 'year':
      return [{ year: direction }, { number: 'ASC' }];
    case 'unit':
      return [{ budgetUnit: { name: direction } }, { number: 'ASC' }];
  }
}

export function groupOf(params: URLSearchParams): GroupField | undefined {
  return groups.find((field) => field === params.get('group'));
}

function decimal(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
}
