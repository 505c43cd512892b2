/** What the last answer cost. */
export interface Cost {
  /** For the fields, in the units of the limits page. */
  fields: number;
  /** For the objects. */
  objects: number;
  /** From the request to the whole answer. */
  milliseconds: number;
  bytes: number;
}

let last: Cost | null = null;
const listeners = new Set<() => void>();

/** The cost of the last answer; null before the first, and after one that was not executed. */
export const lastCost = () => last;

export function tellCost(cost: Cost | null) {
  last = cost;
  listeners.forEach((listener) => listener());
}

export function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
