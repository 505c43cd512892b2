import { root } from '../location';
import type { AnyQuestion } from './ask';

export type TableFormat = 'csv' | 'xlsx';

/** Where the answer to a question about a list can be had as a table, all pages of it. */
export function tableAddress({ document, variables }: AnyQuestion, format: TableFormat): string {
  const address = new URL('graphql', root);
  address.search = new URLSearchParams({ query: compact(document.toString()), variables: JSON.stringify(variables), format }).toString();
  return address.href;
}

/** The playground with the question filled in. */
export function playgroundAddress({ document, variables }: AnyQuestion): string {
  const query = encodeURIComponent(document.toString().trim());
  return `${new URL('graphql', root).href}#query=${query}&variables=${encodeURIComponent(JSON.stringify(variables, null, 2))}`;
}

/** Servers and proxies limit the length of an address; indentation is most of a question's. */
function compact(query: string): string {
  return query.replace(/\s+/g, ' ').trim();
}
