import { root } from '../location';
import type { TypedDocumentString } from '../queries/generated';

/** A question with what it asks for. */
export interface Question<Answer, Variables> {
  document: TypedDocumentString<Answer, Variables>;
  variables: Variables;
}

/** A question of which only the text and the variables matter. */
export interface AnyQuestion {
  document: { toString: () => string };
  variables: unknown;
}

const answers = new Map<string, Promise<unknown>>();
const failed = new Set<string>();
const most = 200;

/** The answer to a question, asked once: React needs the same promise each time it renders. */
export function ask<Answer, Variables>({ document, variables }: Question<Answer, Variables>): Promise<Answer> {
  const key = JSON.stringify([document.toString(), variables]);
  let answer = answers.get(key) as Promise<Answer> | undefined;
  if (answer === undefined) {
    answer = send(document.toString(), variables) as Promise<Answer>;
    if (answers.size >= most) {
      answers.delete(answers.keys().next().value!);
    }

    answers.set(key, answer);
    answer.catch(() => failed.add(key));
  }

  return answer;
}

/** Lets what failed be asked anew. */
export function forgetFailures(): void {
  failed.forEach((key) => answers.delete(key));
  failed.clear();
}

async function send(query: string, variables: unknown): Promise<unknown> {
  const response = await fetch(new URL('graphql', root), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  let body: { data?: unknown; errors?: { message: string }[] };
  try {
    body = JSON.parse(text) as typeof body;
  } catch {
    throw new Error(`${response.status} ${response.statusText}`);
  }

  if (body.errors !== undefined || body.data == null) {
    throw new Error(body.errors?.map((error) => error.message).join('\n') ?? `${response.status} ${response.statusText}`);
  }

  return body.data;
}
