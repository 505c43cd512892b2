import { useAnswer } from '../graphql/useAnswer';
import { StartDocument, type StartQuery } from '../queries/generated';

export type Department = NonNullable<NonNullable<NonNullable<StartQuery['departments']>['nodes']>[number]>;

export const start = { document: StartDocument, variables: {} };

export function useDepartments(): Department[] {
  return useAnswer(start).departments?.nodes ?? [];
}

/** A department by its id; without one, the first. */
export function useDepartment(id: string | null): Department | undefined {
  const departments = useDepartments();
  return id === null ? departments[0] : departments.find((department) => department.id === id);
}

export function yearsOf(department: Department): number[] {
  return (department.budgets?.nodes ?? []).map((budget) => budget.year);
}

/** The years of the address that the department has a budget of; without such, its latest two. */
export function chosenYears(department: Department, text: string | null): number[] {
  const years = yearsOf(department);
  const chosen = (text ?? '').split(',').map(Number).filter((year) => years.includes(year));
  return text === null ? years.slice(-2) : [...new Set(chosen)].sort();
}
