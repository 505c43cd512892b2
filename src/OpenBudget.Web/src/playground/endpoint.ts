import { tellCost } from './cost';

interface Operation {
  query: string;
  operationName?: string | null;
  variables?: unknown;
}

interface Answer {
  data?: unknown;
  extensions?: { operationCost?: { fieldCost: number; typeCost: number } };
}

const costHeader = 'GraphQL-Cost';

/** Sends an operation to the address this page itself came from, and gives back the response's JSON. */
export async function ask(operation: Operation, options?: { headers?: Record<string, unknown> }): Promise<object> {
  const own = (options?.headers ?? {}) as Record<string, string>;
  const asksItself = Object.keys(own).some((name) => name.toLowerCase() === costHeader.toLowerCase());
  const isQuestion = operation.operationName !== 'IntrospectionQuery';
  const start = performance.now();
  const response = await fetch(window.location.pathname, {
    method: 'POST',
    headers: {
      ...(isQuestion && { [costHeader]: 'report' }),
      ...own,
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
    },
    body: JSON.stringify(operation),
  });

  const text = await response.text();
  const milliseconds = performance.now() - start;
  let answer: Answer;
  try {
    answer = JSON.parse(text) as Answer;
  } catch {
    // A proxy's error page, say: shown in the result pane, where the user looks for an answer.
    throw new Error(`The endpoint answered ${response.status} ${response.statusText} without JSON: ${text.slice(0, 200)}`);
  }

  if (isQuestion) {
    const cost = answer.extensions?.operationCost;
    tellCost(cost ? { fields: cost.fieldCost, objects: cost.typeCost, milliseconds, bytes: new Blob([text]).size } : null);
    // Asked for by this page, and shown in the line below: the answer is what it would be anywhere else.
    if (cost && !asksItself) {
      delete answer.extensions!.operationCost;
      if (Object.keys(answer.extensions!).length === 0) {
        delete answer.extensions;
      }
    }
  }

  return answer;
}
