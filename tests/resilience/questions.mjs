// What is asked: the gallery's questions in every way, tables, pages.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './asking.mjs';
import { repository } from './service.mjs';

const folder = join(repository, 'queries');
const names = readdirSync(folder).filter((file) => file.endsWith('.graphql')).map((file) => file.slice(0, -8));

const asJson = { 'Content-Type': 'application/json' };
const document = (name) => readFileSync(join(folder, `${name}.graphql`), 'utf8');
const inAddress = (query, more = '') => `/graphql?query=${encodeURIComponent(query)}${more}`;

/** A table of some 19 MB: the whole document beside each of its indicators. */
export const longTable = { name: 'long table', path: inAddress('{ indicators { nodes { id source { document { text } } } } }', '&format=csv') };

/** Answered with 58 over the seeds. */
export const count = { name: 'count', path: inAddress('{projects{totalCount}}') };
export const countOfSeeds = '{"data":{"projects":{"totalCount":58}}}';

export const mixed = [
  count,
  ...names.map((name) => ({ name: `GET ${name}`, path: `/graphql/persisted/${name}`, headers: { 'Accept-Encoding': 'br' } })),
  ...names.map((name) => ({ name: `POST ${name}`, method: 'POST', path: '/graphql', headers: asJson, body: JSON.stringify({ query: document(name) }) })),
  ...names.filter((_, i) => i % 4 === 0).map((name) => ({
    name: `GraphQL's own ${name}`, path: inAddress(document(name)), headers: { Accept: 'application/graphql-response+json', 'Accept-Encoding': 'gzip' },
  })),
  { name: 'search', path: inAddress('{ search(text: "工作", first: 20) { totalCount nodes { kind snippet { text } } } }') },
  { name: 'CSV', path: inAddress('{ projects { nodes { year code name amount } } }', '&format=csv') },
  { name: 'NDJSON', path: inAddress('{ indicators { nodes { id name source { quote } } } }', '&format=ndjson') },
  { name: 'XLSX', path: inAddress('{ budgetLines { nodes { id amount } } }'), headers: { Accept: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } },
  { name: 'page', path: '/zh/', headers: { Accept: 'text/html' } },
  { name: 'view', path: '/en/projects', headers: { Accept: 'text/html' } },
  { name: 'playground', path: '/graphql', headers: { Accept: 'text/html' } },
  { name: 'schema', path: '/graphql/schema.graphql?types=Project' },
];

/** The answers of a service that has nothing else to do, by question. */
export async function answersOf(url, questions = mixed) {
  const answers = new Map();
  for (const question of questions) {
    const { status, body } = await ask(url, question);
    if (status !== 200) {
      throw new Error(`${question.name}: ${status} ${body.toString('utf8').slice(0, 400)}`);
    }

    answers.set(question, body);
  }

  if (answers.has(count) && answers.get(count).toString('utf8') !== countOfSeeds) {
    throw new Error(`The seeds hold ${answers.get(count)}.`);
  }

  return answers;
}

/** A judge: an answer has to be the one expected, to the byte. */
export const sameAs = (answers) => (question, { status, body }) => (
  status === 200 && body.equals(answers.get(question)) ? null : `${status}, ${body.length} bytes: ${body.toString('utf8').slice(0, 120)}`);
