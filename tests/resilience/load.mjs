// Load: mixed questions from wrk as fast as they are answered, while other clients compare each answer with that of a service at rest.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Clients } from './asking.mjs';
import { check } from './checks.mjs';
import { answersOf, mixed, sameAs } from './questions.mjs';
import { database, onFile, Service, start, work } from './service.mjs';

const script = fileURLToPath(new URL('load.lua', import.meta.url));
const connections = 16;

// By then what is compiled again, pooled and kept open is there; three seconds were too short for it.
const warmUpSeconds = 10;

// Memory may grow by a quarter and this: how late a collector comes is its own affair.
const roomInMB = 64;

async function wrk(url, seconds) {
  const questions = join(work, 'questions.tsv');
  writeFileSync(questions, mixed.map(({ method = 'GET', path, headers = {}, body = '' }) => [
    method, path, ...Object.entries(headers).map(([name, value]) => `${name}=${value}`), body].join('\t')).join('\n'));
  const one = start('wrk', ['-t2', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s', '-s', script, url, '--', questions]);
  const { code } = await one.ended;
  const line = one.told.split('\n').findLast((text) => text.startsWith('{'));
  if (code !== 0 || !line) {
    throw new Error(`wrk ended with ${code}: ${one.told}`);
  }

  return JSON.parse(line);
}

/** A service under load for so many seconds, in rounds: no error, no wrong answer, memory flat. */
export async function load({ seconds, rounds = 1, name = 'load' }) {
  // More tables at once than a service takes by default are refused, which is right and not what is tried here.
  const service = await Service.start(name, { ...onFile(await database(name)), GraphQL__Http__MaxConcurrentTables: '64' });
  try {
    const answers = await answersOf(service.url);
    const atRest = service.memory();
    await wrk(service.url, Math.max(warmUpSeconds, Math.round(seconds / 3)));
    const warm = service.memory();
    const clients = new Clients(() => service.url, mixed, sameAs(answers), 2);
    let total = { requests: 0, seconds: 0, refused: 0, broken: 0, p99: 0 };
    let most = warm;
    for (let round = 1; round <= rounds; round++) {
      const run = await wrk(service.url, seconds);
      total = {
        requests: total.requests + run.requests, seconds: total.seconds + run.seconds, refused: total.refused + run.refused, broken: total.broken + run.broken, p99: Math.max(total.p99, run.p99),
      };
      most = Math.max(most, service.memory());
      if (rounds > 1) {
        console.log(`     after ${Math.round(total.seconds)} s: ${total.requests} requests, ${service.memory()} MB`);
      }
    }

    await clients.stop();
    const perSecond = Math.round(total.requests / total.seconds);
    check(`${name}: every request is answered`, total.refused + total.broken === 0 ? [] : [`${total.refused} answers are not 200, ${total.broken} connections broke`],
      `${total.requests} requests in ${Math.round(total.seconds)} s, ${perSecond} a second, 99 of 100 within ${Math.round(total.p99)} ms, ${total.refused + total.broken} errors`);
    check(`${name}: answers are the same as at rest, to the byte`,
      [...clients.wrong, ...(clients.unanswered ? [`${clients.unanswered} without an answer: ${clients.failure}`] : []), ...(clients.answered < 100 ? ['fewer than 100 compared'] : [])],
      `${clients.answered} compared, ${clients.wrong.length} differ`);
    check(`${name}: memory is flat`, most <= warm * 1.25 + roomInMB ? [] : ['it grows'],
      `${atRest} MB at rest, ${warm} MB when warm, ${most} MB at most afterwards`);
  } finally {
    await service.stop();
  }
}
