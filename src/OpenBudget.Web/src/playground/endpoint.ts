interface Operation {
  query: string;
  operationName?: string | null;
  variables?: unknown;
}

/** Sends an operation to the address this page itself came from, and gives back the response's JSON. */
export async function ask(operation: Operation, options?: { headers?: Record<string, unknown> }): Promise<object> {
  const response = await fetch(window.location.pathname, {
    method: 'POST',
    headers: {
      ...(options?.headers as Record<string, string> | undefined),
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
    },
    body: JSON.stringify(operation),
  });

  const text = await response.text();
  try {
    return JSON.parse(text) as object;
  } catch {
    // A proxy's error page, say: shown in the result pane, where the user looks for an answer.
    throw new Error(`The endpoint answered ${response.status} ${response.statusText} without JSON: ${text.slice(0, 200)}`);
  }
}
