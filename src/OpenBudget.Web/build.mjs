// How the .NET build gets page and playground:  node build.mjs FOLDER
// Bundles them into FOLDER and writes FOLDER.stamp. Exit code 1: there is nothing to serve, and the last line on standard output says why.
// What npm prints goes to FOLDER.log: a machine without network or npm must still build the service without an error or warning.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, cpSync, linkSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const web = fileURLToPath(new URL('.', import.meta.url));
const folder = resolve(process.argv[2]);
const stamp = `${folder}.stamp`;
const log = `${folder}.log`;
const installed = join(web, 'node_modules', '.installed');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  leave(`Node.js ${process.versions.node} is too old.`);
}

await takeTurn();
const sources = hash(sourceFiles());
if (read(stamp) !== sources) {
  rmSync(stamp, { force: true });
  rmSync(folder, { recursive: true, force: true });
  const output = openSync(log, 'w');
  const lock = hash(['package-lock.json', 'package.json']);
  if (read(installed) !== lock) {
    run('npm ci', output);
    writeFileSync(installed, lock);
  }

  run('npm run build', output);
  closeSync(output);
  cpSync(join(web, 'dist'), folder, { recursive: true });
  compress(join(folder, 'assets'));
}

writeFileSync(stamp, sources);

/** Two builds at once would empty `node_modules` under each other. */
async function takeTurn() {
  const turn = join(web, '.building');
  const mine = `${turn}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  process.on('exit', () => rmSync(mine, { force: true }));

  const patience = Date.now() + 10 * 60 * 1000;
  while (!take()) {
    const holder = Number(read(turn));
    if (holder > 0 && !isRunning(holder)) {
      rmSync(turn, { force: true });
    } else if (Date.now() > patience) {
      leave(`Another build has held ${turn} for ten minutes.`);
    } else {
      await sleep(250);
    }
  }

  process.on('exit', () => rmSync(turn, { force: true }));

  // A link appears together with its content; a file that is created and then written can be read empty in between.
  function take() {
    try {
      linkSync(mine, turn);
      return true;
    } catch (error) {
      if (error.code === 'EEXIST') {
        return false;
      }

      throw error;
    }
  }
}

function isRunning(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function run(command, output) {
  // A shell, because npm is a script with another ending on Windows.
  const { status } = spawnSync(command, { cwd: web, shell: true, stdio: ['ignore', output, output] });
  if (status !== 0) {
    leave(`"${command}" failed, see ${log}.`);
  }
}

/** Seven megabytes become less than two: once here, not on every request. */
function compress(assets) {
  for (const name of readdirSync(assets)) {
    const content = readFileSync(join(assets, name));
    writeFileSync(join(assets, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
}

function sourceFiles() {
  const filesIn = (place, recursive) => readdirSync(join(web, place), { withFileTypes: true, recursive })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.building') && entry.name !== 'generated.ts')
    .map((entry) => relative(web, join(entry.parentPath, entry.name)));
  // The page's questions are typed by what the service serves, and the playground's gallery is the folder of queries.
  return [...filesIn('.', false), ...filesIn('src', true), ...filesIn(join('..', '..', 'queries'), false), join('..', '..', 'schema.graphql')].sort();
}

function hash(names) {
  const sum = createHash('sha256');
  for (const name of names) {
    sum.update(`${name}\n`).update(readFileSync(join(web, name)));
  }

  return sum.digest('hex');
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') {
      return undefined;
    }

    throw error;
  }
}

function leave(reason) {
  console.log(reason);
  process.exit(1);
}
