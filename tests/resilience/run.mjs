// What happens to the service under load and when things break, each with its figures:
//   node run.mjs [--only load,import,…] [--seconds 60] [--soak 30m]
// On the build of `dotnet build`; OPENBUDGET_CONFIGURATION=Release takes another. It needs wrk, nginx and PostgreSQL's programs, and root for full disks.

import { parseArgs } from 'node:util';
import { changingOnFile } from './changing.mjs';
import { check, tell } from './checks.mjs';
import { connections } from './connections.mjs';
import { disk } from './disk.mjs';
import { killing } from './killing.mjs';
import { load } from './load.mjs';
import { nginx } from './nginx.mjs';
import { postgres } from './postgres.mjs';
import { slow } from './slow.mjs';
import { stopping } from './stopping.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' }, seconds: { type: 'string' }, soak: { type: 'string' } } });
const seconds = Number(values.seconds ?? 10);
const soak = /^(\d+)(s|m|h)$/.exec(values.soak ?? '');
const thorough = seconds >= 60;

const sections = {
  load: () => load({ seconds }),
  import: changingOnFile,
  kill: () => killing({ times: thorough ? 5 : 2 }),
  postgres,
  disk,
  slow,
  connections,
  stop: stopping,
  nginx,
};
if (soak) {
  const length = Number(soak[1]) * { s: 1, m: 60, h: 3600 }[soak[2]];
  sections.soak = () => load({ seconds: 30, rounds: Math.max(2, Math.round(length / 30)), name: 'soak' });
}

const wanted = soak && !values.only ? ['soak'] : values.only?.split(',') ?? Object.keys(sections);
const unknown = wanted.filter((name) => !Object.hasOwn(sections, name));
if (unknown.length > 0 || !(seconds > 0) || (values.soak && !soak)) {
  console.error(`There is: --only ${Object.keys(sections).join(',')}  --seconds 60  --soak 30m`);
  process.exit(2);
}

async function inOrder(names) {
  for (const name of names) {
    const begin = performance.now();
    try {
      await sections[name]();
    } catch (failure) {
      check(name, [failure.stack]);
    }

    console.log(`     ${name}: ${Math.round((performance.now() - begin) / 1000)} seconds`);
  }
}

// Load has the machine to itself. Most of the time of the others is waiting for processes that start: two lanes of them.
const alone = wanted.filter((name) => name === 'load' || name === 'soak');
const besides = ['slow', 'kill', 'connections', 'stop'];
await inOrder(alone);
await Promise.all([
  inOrder(wanted.filter((name) => !alone.includes(name) && !besides.includes(name))),
  inOrder(wanted.filter((name) => besides.includes(name))),
]);

process.exit(tell());
