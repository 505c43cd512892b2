/** An operation that an address carries, so that it can be sent to somebody. */
export interface Shared {
  query: string;
  variables?: string;
}

/** The operation in the part of an address after `#`, which no server gets to see; null where there is none. */
export function readShared(hash: string): Shared | null {
  const parts = new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B'));
  const query = parts.get('query');
  return query ? { query, variables: parts.get('variables') ?? undefined } : null;
}

/** The address of this page with an operation. */
export function addressOf({ query, variables }: Shared): string {
  const address = new URL(window.location.href);
  const filled = variables?.trim() ? `&variables=${encodeURIComponent(variables)}` : '';
  address.hash = `query=${encodeURIComponent(query)}${filled}`;
  return address.href;
}
