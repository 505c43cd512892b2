// SIGTERM during a slow question and a table that is being read slowly: both are finished, nothing new is taken.

import { createHash } from 'node:crypto';
import { get } from 'node:http';
import { connect } from 'node:net';
import { ask } from './asking.mjs';
import { check, unlike, until } from './checks.mjs';
import { countOfSeeds, longTable } from './questions.mjs';
import { database, onFile, Service } from './service.mjs';

const question = '{"query":"{projects{totalCount}}"}';
const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** A question of which half is sent; `finish` sends the rest and gives what comes. */
export async function halfAQuestion(port) {
  const socket = connect(port, '127.0.0.1');
  socket.told = '';
  socket.setEncoding('utf8').on('data', (text) => { socket.told += text; });
  socket.on('error', () => {});
  const closed = new Promise((done) => { socket.once('close', () => done(socket.told)); });
  socket.write(`POST /graphql HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: ${question.length}\r\n\r\n`);
  await until('the question is read', () => socket.told.startsWith('HTTP/1.1 100'));
  socket.write(question.slice(0, 10));
  return { closed, finish: () => { socket.write(question.slice(10)); return closed; } };
}

const reading = (url) => new Promise((done, fail) => {
  get(url + longTable.path, (answer) => done(answer.pause())).on('error', fail);
});

async function rest(answer) {
  const parts = [];
  for await (const part of answer) {
    parts.push(part);
  }

  return Buffer.concat(parts);
}

export async function stopping() {
  const settings = onFile(await database('stopping'));
  const service = await Service.start('stopping', { ...settings, Shutdown__Delay: '00:00:02' });
  const whole = hash((await ask(service.url, longTable)).body);
  const slow = await halfAQuestion(service.port);
  const table = await reading(service.url);
  const begin = performance.now();
  service.process.kill('SIGTERM');
  const ready = { status: 0 };
  await until('it is not ready', async () => Object.assign(ready, await ask(service.url, { path: '/health/ready' })).status !== 200);
  await until('connections are refused', () => new Promise((done) => {
    const socket = connect(service.port, '127.0.0.1', () => { socket.destroy(); done(false); });
    socket.on('error', () => done(true));
  }));
  const answer = await slow.finish();
  const rows = hash(await rest(table));
  const end = await service.process.ended;
  check('SIGTERM: what has begun is finished, then it ends', [
    ...unlike('ready', [ready.status, ready.body.toString('utf8').includes('told to stop')], [503, true]), ...unlike('the question', answer.endsWith(countOfSeeds), true),
    ...unlike('the table', rows, whole), ...unlike('exit', end, { code: 0, signal: null }), ...unlike('standard error', service.process.told.includes('cut off'), false),
  ], `a question and a table of 19 MB finished, exit code ${end.code} after ${Math.round(performance.now() - begin)} ms with 2 s of delay`);

  const hasty = await Service.start('stopping', { ...settings, Shutdown__Timeout: '00:00:01' });
  const never = await halfAQuestion(hasty.port);
  const { code } = await hasty.stop();
  check('SIGTERM: who outlives the time is cut off, and the exit says so', [
    ...unlike('exit code', code, 3), ...unlike('the question', (await never.closed).includes('"data"'), false),
    ...unlike('standard error', hasty.process.told.includes('1 requests had not ended 00:00:01 after the service was told to stop'), true),
  ], `exit code ${code}`);
}
