// Holds the engine to graphql-js, an implementation that others wrote, on documents made at random:
//   node run.mjs [--seed N] [--count N] [--without RULE]
// Both say of each document whether it is GraphQL, which rules it breaks and where, and of a valid one's variables what they are coerced to.
// Every difference is printed with the seed and number that make it again. --without RULE plants a fault: the rule finds nothing.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DocumentGenerator } from './documents.mjs';
import { mutate, respace } from './mutations.mjs';
import { Random } from './random.mjs';
import { compareIntrospection } from './introspection.mjs';
import { ReferenceSchema } from './reference.mjs';
import { jsonOf } from './values.mjs';

const { values: options } = parseArgs({
  options: { seed: { type: 'string', default: '2025' }, count: { type: 'string', default: '3000' }, without: { type: 'string' } },
});
const seed = Number(options.seed);
const count = Number(options.count);
const shownDifferences = 20;

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const files = [here('../../schema.graphql'), here('./choices.graphql')];
const schemas = files.map((file) => new ReferenceSchema(readFileSync(file, 'utf8')));

const host = spawn(
  'dotnet',
  [here('./bin/Release/net10.0/OpenBudget.Differential.dll'), ...(options.without ? ['--without', options.without] : []), ...files],
  { stdio: ['pipe', 'pipe', 'inherit'] });
const lines = createInterface({ input: host.stdout })[Symbol.asyncIterator]();

/** Asks without waiting: the engine judges while graphql-js does. */
function ask(request) {
  host.stdin.write(`${JSON.stringify(request)}\n`);
  return answer(request);
}

async function answer(request) {
  const { value, done } = await lines.next();
  if (done) {
    throw new Error(`The engine's host ended at ${JSON.stringify(request).slice(0, 500)}`);
  }

  return JSON.parse(value);
}

let agreed = 0;
let differed = 0;
const seen = { syntax: 0, invalid: 0, valid: 0, coerced: 0, refused: 0 };
const rules = new Map();

for (const [schema, reference] of schemas.entries()) {
  report(`introspection of ${files[schema]}`, await compareIntrospection(reference, (query) => ask({ schema, introspect: query })));
}

for (let number = 0; number < count; number++) {
  const random = new Random(seed * 1_000_003 + number);
  const schema = number % 2;
  const request = { schema, ...makeRequest(schemas[schema], random) };
  const answered = ask(request);
  const expected = schemas[schema].judge(request);
  const found = await answered;
  tally(expected);
  report(`--seed ${seed}, document ${number}`, difference(request, expected, found));
}

host.stdin.end();
console.log(`${Object.entries(seen).map(([kind, n]) => `${n} ${kind}`).join(', ')}; errors by rule: ${
  [...rules].sort().map(([rule, n]) => `${rule} ${n}`).join(', ')}`);
console.log(`${agreed} documents agree, ${differed} differ.`);
process.exitCode = differed === 0 && agreed > 0 ? 0 : 1;

/** A third of the documents as they were made, a third made with mistakes, a third broken afterwards. */
function makeRequest(reference, random) {
  const way = random.below(3);
  const text = new DocumentGenerator(reference.schema, random, way === 1 ? 0.06 : 0).generate();
  const document = way === 2 ? mutate(text, random) : random.chance(0.5) ? respace(text, random) : text;
  const mistakes = random.chance(0.5) ? 0 : 0.08;
  const variables = {};
  for (const { name, type, isRequired } of reference.variablesOf(document)) {
    if (isRequired ? !random.chance(mistakes) : random.chance(0.7)) {
      variables[name] = jsonOf(type, random, mistakes);
    }
  }

  return { document, variables };
}

function difference(request, expected, found) {
  const reference = schemas[request.schema];
  return reference.agrees(expected, found)
    ? undefined
    : [
      request.document,
      `  variables:  ${JSON.stringify(request.variables)}`,
      `  graphql-js: ${JSON.stringify(expected)}`,
      `  here:       ${JSON.stringify(reference.inTermsOfReference(found))}`,
    ].join('\n');
}

function report(what, difference) {
  if (difference === undefined) {
    agreed++;
  } else if (++differed <= shownDifferences) {
    console.log(`== ${what}\n${difference}\n`);
  }
}

function tally(verdict) {
  seen[verdict.syntax ? 'syntax' : verdict.refused ? 'refused' : verdict.variables && Object.keys(verdict.variables).length ? 'coerced' : verdict.errors ? 'invalid' : 'valid']++;
  for (const rule of Object.keys(verdict.errors ?? {})) {
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
  }
}
