// A thousand open connections: all are answered, most of them wait, and they take little memory.

import { Agent } from 'node:http';
import { ask } from './asking.mjs';
import { check, unlike } from './checks.mjs';
import { count, countOfSeeds } from './questions.mjs';
import { database, onFile, Service } from './service.mjs';

const number = 1_000;

export async function connections() {
  const service = await Service.start('connections', onFile(await database('connections')));
  const agent = new Agent({ keepAlive: true, maxSockets: number, maxFreeSockets: number });
  await ask(service.url, count);
  const before = service.memory();
  const wrong = [];
  const open = () => Object.values(agent.freeSockets).flat().length;
  const round = async (many) => {
    const begin = performance.now();
    await Promise.all(Array.from({ length: many }, async () => {
      const { status, body } = await ask(service.url, count, { agent });
      if (status !== 200 || body.toString('utf8') !== countOfSeeds) {
        wrong.push(`${status} ${body.toString('utf8').slice(0, 100)}`);
      }
    }));
    return Math.round(performance.now() - begin);
  };
  const first = await round(number);
  const opened = open();
  const sockets = new Set(Object.values(agent.freeSockets).flat());

  // A tenth of them ask again and again while the others wait.
  for (let i = 0; i < 20; i++) {
    await round(number / 10);
  }

  const memory = service.memory();
  const last = await round(number);
  const same = Object.values(agent.freeSockets).flat().filter((socket) => sockets.has(socket)).length;
  agent.destroy();
  check('a thousand open connections: all are answered', [...wrong, ...unlike('open', [opened, same], [number, number])],
    `${number * 2 + number * 2} requests, 0 errors, all ${number} at once within ${first} ms and ${last} ms`);
  check('a thousand open connections take little memory', memory > before + 150 ? ['too much'] : [], `${before} MB before, ${memory} MB with them`);
  await service.stop();
}
