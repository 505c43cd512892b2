// Clients that send or read as slowly as they can: ended in bounded time, while others are answered.

import { get } from 'node:http';
import { connect } from 'node:net';
import { ask, Clients } from './asking.mjs';
import { check, unlike, until } from './checks.mjs';
import { answersOf, longTable, mixed, sameAs } from './questions.mjs';
import { commandThatSucceeds, database, onFile, otherDepartment, Service } from './service.mjs';

const tables = 8;
const sockets = 200;
const deadline = 60_000;

// In MB, of all that memory may grow by while 8 tables of 19 MB wait in files.
const room = 400;

// How long a table may take to be sent, in seconds.
const limit = 30;

/** Sends a beginning and then a byte a second, until the service has enough. @returns when that was, and what it said */
function drip(port, beginning, byte) {
  return new Promise((done) => {
    const begin = performance.now();
    const socket = connect(port, '127.0.0.1');
    let told = '';
    socket.setEncoding('utf8').on('data', (text) => { told += text; }).on('error', () => {});
    socket.write(beginning);
    const dripping = setInterval(() => socket.write(byte), 1_000);
    const giveUp = setTimeout(() => socket.destroy(), deadline);
    socket.once('close', () => {
      clearInterval(dripping);
      clearTimeout(giveUp);
      done({ ms: Math.round(performance.now() - begin), told });
    });
  });
}

/** Asks for a table and reads nothing of it; `finish` reads what there is, and tells whether it looks whole. */
function stall(url, { path }) {
  return new Promise((done, fail) => {
    get(url + path, { agent: false }, (answer) => {
      answer.pause();
      const finish = () => new Promise((end) => {
        answer.on('error', () => {}).on('close', () => end(answer.complete)).resume();
      });
      done({ status: answer.statusCode, finish });
    }).on('error', fail);
  });
}

export async function slow() {
  const settings = onFile(await database('slow'));
  const service = await Service.start('slow', { ...settings, GraphQL__Execution__TableTimeout: `00:00:${limit}` });
  const seeds = await answersOf(service.url);
  const before = service.memory();

  // Tables that nobody reads hold the database no longer than it takes to read them.
  const begin = performance.now();
  const stalled = [];
  for (let i = 0; i < tables; i++) {
    stalled.push(await stall(service.url, longTable));
  }

  const last = performance.now();
  const oneMore = await ask(service.url, longTable);
  const imported = await commandThatSucceeds(['import', '--region', '东湖市西山区', otherDepartment], settings);
  const table = mixed.find((q) => q.name === 'CSV');
  const still = await ask(service.url, table);
  const memory = service.memory();

  const documents = mixed.find((q) => q.name === 'GET which-documents');
  await until('the service follows', async () => !(await ask(service.url, documents)).body.equals(seeds.get(documents)));
  const others = mixed.filter((q) => !['CSV', 'NDJSON', 'XLSX'].includes(q.name));
  const answers = await answersOf(service.url, others);
  const clients = new Clients(() => service.url, others, sameAs(answers), 2);
  const heads = Array.from({ length: sockets }, () => drip(service.port, 'GET /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: ', 'a'));
  const bodies = Array.from({ length: sockets }, () => drip(
    service.port, 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{', ' '));
  const [headEnds, bodyEnds] = [await Promise.all(heads), await Promise.all(bodies)];
  await clients.stop();
  const slowest = (ends) => Math.max(...ends.map((e) => e.ms));
  check('slow heads are ended', headEnds.filter((e) => e.ms >= deadline / 2).map((e) => `after ${e.ms} ms`), `${sockets} connections, all within ${slowest(headEnds)} ms`);
  check('slow bodies are ended', bodyEnds.filter((e) => e.ms >= deadline / 2 || (e.told && !e.told.startsWith('HTTP/1.1 408'))).map((e) => `after ${e.ms} ms: ${e.told.slice(0, 60)}`),
    `${sockets} connections, all within ${slowest(bodyEnds)} ms`);
  check('slow clients: the others are answered', [...clients.wrong, ...(clients.unanswered ? [clients.failure] : [])], `${clients.answered} right answers, 0 errors, the slowest ${clients.slowest} ms`);

  await until('there is a place for a table', async () => (await ask(service.url, table)).status === 200, deadline, 100);
  const free = Math.round((performance.now() - begin) / 1000);

  // Who reads on before the time of the last is over may well get the whole.
  await until('the time of all is over', () => performance.now() - last > (limit + 3) * 1_000, deadline, 100);
  const whole = stalled.map((one) => one.finish());
  const complete = (await Promise.all(whole)).filter(Boolean).length;
  check('tables that nobody reads: bounded in number, memory and time, and no import waits for them', [
    ...unlike('the statuses', stalled.map((t) => t.status), Array(tables).fill(200)), ...unlike('one more', [oneMore.status, oneMore.headers['retry-after']], [503, '1']),
    ...unlike('they were still there after the import', still.status, 503), ...(memory > before + room ? ['they take memory'] : []), ...unlike('tables that pass for whole', complete, 0),
  ], `${tables} of 19 MB, one more is refused, ${before} MB before and ${memory} MB with them, an import took ${imported.ms} ms, places free after ${free} s with a limit of ${limit} s, all seen as broken`);
  await service.stop();
}
