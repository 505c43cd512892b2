// Imports and removals while clients ask: every answer is of one version, and its tag is not newer than it.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, Clients } from './asking.mjs';
import { check, unlike, until } from './checks.mjs';
import { commandThatSucceeds, database, onFile, otherDepartment, Service, work } from './service.mjs';

const facts = (query, more = '') => `/graphql?query=${encodeURIComponent(query)}${more}`;

// Several statements each, so that an answer could be of two versions.
const questions = [
  {
    name: 'totals',
    path: facts('{ departments { totalCount nodes { name } } documents { totalCount } budgetLines { totalCount } dataset { version documents departments facts } projects { totalCount } indicators { totalCount } checks { totalCount } }'),
  },
  { name: 'departments with their lines', path: facts('{ departments { nodes { name region budgets { nodes { year totalRevenue lines { totalCount nodes { id amount } } } } } } }') },
  { name: 'table', path: facts('{ budgetLines { nodes { id amount source { document { fileName } } } } }', '&format=csv') },
];

// As they are learned from the first database; those of another are the same to the byte.
let learned;

/** The states of the data: nothing imported, one document, both, the other one; so that what came before is told from what comes next. */
export async function changing(where, settings, owner = settings, { rounds = 1 } = {}) {
  const [west, north] = [otherDepartment, join(work, 'north-department.txt')];
  writeFileSync(north, readFileSync(west, 'utf8').replaceAll('东湖市西山区', '东湖市北山区'));
  const steps = [
    () => commandThatSucceeds(['import', '--region', '东湖市西山区', west], owner),
    () => commandThatSucceeds(['import', '--region', '东湖市北山区', north], owner),
    () => commandThatSucceeds(['remove', 'other-department.txt'], owner),
    () => commandThatSucceeds(['remove', 'north-department.txt'], owner),
  ];
  const service = await Service.start(`changing-${where}`, settings);
  try {
    const content = async () => Promise.all(questions.map(async (q) => (await ask(service.url, q)).body.toString('utf8')));
    if (!learned) {
      const states = [await content()];
      const { etag } = (await ask(service.url, questions[0])).headers;
      for (const step of steps) {
        const before = await content();
        await step();
        await until('the service follows', async () => (await content()).every((text, i) => text !== before[i]));
        states.push(await content());
      }

      // Tags follow a moment later, and those of the clients are to begin with that of the first state.
      await until('the tag of the beginning is back', async () => (await ask(service.url, questions[0])).headers.etag === etag);
      const returned = JSON.stringify(states.pop()) === JSON.stringify(states[0]);
      const distinct = questions.every((_, i) => new Set(states.map((s) => s[i])).size === steps.length);
      check('import: what is removed leaves nothing behind', [...unlike('the answers are those of before', returned, true), ...unlike('the states differ', distinct, true)]);
      learned = states;
    }

    const states = learned;

    // Tags in the order they are first seen, by question: the n-th is of the n-th state.
    const tags = questions.map(() => new Map());
    let late = 0;
    const judge = (question, { status, headers, body }) => {
      if (status !== 200) {
        return `${status} ${body.toString('utf8').slice(0, 200)}`;
      }

      const which = questions.indexOf(question);
      const state = states.findIndex((s) => s[which] === body.toString('utf8'));
      if (state < 0) {
        return `of no version: ${body.toString('utf8').slice(0, 200)}`;
      }

      // Tags are those of answers; the moment of a change may leave one without, or with the tag of before.
      if (headers.etag) {
        const known = tags[which].get(headers.etag) ?? { contents: new Set(), order: tags[which].size };
        tags[which].set(headers.etag, known);
        known.contents.add(state);
        late += known.contents.size > 1 ? 1 : 0;
      }

      return null;
    };
    const clients = new Clients(() => service.url, questions, judge, 3, 5);
    let changes = 0;
    let slowest = 0;
    for (let round = 0; round < rounds; round++) {
      for (const step of steps) {
        await step();
        changes++;
        const [before, next] = [states[(changes - 1) % steps.length][0], states[changes % steps.length][0]];
        slowest = Math.max(slowest, await until('the service follows', async () => {
          const text = (await ask(service.url, questions[0])).body.toString('utf8');
          if (text !== before && text !== next) {
            throw new Error(`Neither the state before nor the one after: ${text.slice(0, 200)}`);
          }

          return text === next;
        }));
      }
    }

    await clients.stop();
    const newer = tags.flatMap((ofQuestion, which) => [...ofQuestion].filter(([, { contents, order }]) => (
      [...contents].some((state) => state !== order % steps.length && state !== (order + 1) % steps.length)))
      .map(([tag, { contents, order }]) => `${questions[which].name}: tag ${order} (${tag}) with the state ${[...contents].join(' and ')}`));
    check(`import during load, ${where}: every answer is of one version`, [...clients.wrong, ...(clients.unanswered ? [`${clients.unanswered} without an answer: ${clients.failure}`] : [])],
      `${clients.answered} answers during ${changes} changes, ${clients.unanswered} errors, followed within ${slowest} ms of the command's end`);
    check(`import during load, ${where}: no tag is newer than its answer`, newer.concat(tags.every((t) => t.size >= changes) ? [] : ['fewer tags than changes']),
      `${tags.reduce((sum, t) => sum + t.size, 0)} tags, ${late} answers newer than theirs in the moment of a change`);
  } finally {
    await service.stop();
  }
}

export const changingOnFile = async () => changing('SQLite', onFile(await database('changing')));
