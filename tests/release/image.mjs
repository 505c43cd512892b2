// Runs an image and asks of it what a release promises:  node image.mjs IMAGE.json SOURCE
// In a network of its own, so that the port of the image is free and nothing but the machine itself can be reached.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse as parseYaml } from 'yaml';
import { bind } from './bases.mjs';
import { checkBillOfMaterials } from './materials.mjs';

const image = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const source = process.argv[3];
const compose = parseYaml(readFileSync(join(source, 'compose.yaml'), 'utf8'), { merge: true }).services.single;
const url = `http://127.0.0.1:${image.port}`;
const patience = Date.now() + 4 * 60 * 1000;

function check(what, problems = []) {
  console.log(problems.length === 0 ? `ok   ${what}` : `FAIL ${what}\n     ${problems.slice(0, 10).join('\n     ')}`);
}

const equal = (actual, expected) => (actual === expected ? [] : [`it is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`]);
const run = (program, ...args) => {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr}`);
  }
};

// The file system, as the engine would make it: the root read-only, and what compose.yaml says on top.
run('mount', '-t', 'proc', 'proc', join(image.root, 'proc'));
run('mount', '-t', 'tmpfs', '-o', 'mode=755,size=64k', 'dev', join(image.root, 'dev'));
for (const device of ['null', 'zero', 'random', 'urandom']) {
  run('touch', join(image.root, 'dev', device));
  bind(`/dev/${device}`, join(image.root, 'dev', device));
}

for (const mount of compose.tmpfs) {
  const [folder, options] = mount.split(':');
  run('mount', '-t', 'tmpfs', '-o', options ?? 'mode=1777', 'tmpfs', join(image.root, folder));
}

// With what is mounted in it, which a plain bind would hide.
run('mount', '--rbind', image.root, image.root);
run('mount', '-o', 'remount,bind,ro', image.root);
run('ip', 'link', 'set', 'lo', 'up');

const [uid, gid] = image.user.split(':');

/** A process in the image: nothing of this machine's environment, no capability, no way to new ones. */
function start(words, environment = {}, user = [uid, gid]) {
  return spawn('setpriv', ['--no-new-privs', 'unshare', `--root=${image.root}`, `--wd=${image.workdir}`, `--setgid=${user[1]}`, `--setuid=${user[0]}`, ...words], {
    env: { ...image.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function end(process) {
  const output = [];
  process.stdout.on('data', (data) => output.push(data));
  process.stderr.on('data', (data) => output.push(data));
  const [code, signal] = await once(process, 'close');
  return { code: code ?? signal, text: Buffer.concat(output).toString('utf8') };
}

const health = () => end(start(image.healthcheck));
const get = (path, options) => fetch(url + path, { signal: AbortSignal.timeout(60_000), ...options });

/** The digest of every file below a folder. */
function digest(folder) {
  const sum = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    sum.update(name).update(lstatSync(path).isDirectory() ? digest(path) : readFileSync(path));
  }

  return sum.digest('hex');
}

check('the image names an entry point, a health check and a port', [image.entrypoint, image.healthcheck, image.port].every(Boolean) ? [] : [JSON.stringify(image)]);
check('it runs as another user than root', /^[1-9]\d*:[1-9]\d*$/.test(image.user) ? [] : [image.user]);
check('compose.yaml runs it as that user, read-only, without capabilities', [
  ...equal(compose.user, image.user), ...equal(compose.read_only, true), ...equal(compose.cap_drop.join(), 'ALL'),
  ...equal(compose.security_opt.join(), 'no-new-privileges:true')]);
check('it has no shell', existsSync(join(image.root, 'bin/sh')) || existsSync(join(image.root, 'usr/bin/sh')) ? ['/bin/sh'] : []);
await checkBillOfMaterials(image, source, check);

const early = await health();
check('before it runs, the health check says no', early.code === 1 && early.text.includes('does not answer') ? [] : [JSON.stringify(early)]);

const program = join(image.root, image.workdir);
const before = digest(program);
const settings = Object.fromEntries(Object.entries(compose.environment).map(([key, value]) => [key, value.replace(/\$\{\w+:-(.*)\}/, '$1')]));
const service = start(image.entrypoint, settings);
const ended = end(service);
const isOver = { value: false };
ended.then(() => { isOver.value = true; });

let healthy = await health();
while (healthy.code !== 0 && !isOver.value && Date.now() < patience) {
  await sleep(200);
  healthy = await health();
}

check('its own health check finds it ready', healthy.code === 0 ? [] : [healthy.text, ...(isOver.value ? [(await ended).text] : [])]);
if (healthy.code === 0) {
  await checkRunning();
} else {
  service.kill('SIGKILL');
}

check('what is in the image is as it was', equal(digest(program), before));

async function checkRunning() {
  const status = readFileSync(`/proc/${service.pid}/status`, 'utf8');
  const field = (name) => new RegExp(`^${name}:\\s+(.+)$`, 'm').exec(status)[1];
  check('every id of the process is that of the user, and it is in no other group', [
    ...equal(field('Uid'), Array(4).fill(uid).join('\t')), ...equal(field('Gid'), Array(4).fill(gid).join('\t')), ...equal(/^Groups:\s*$/m.test(status), true)]);
  check('it has no capabilities and cannot get any', [...equal(field('CapEff'), '0000000000000000'), ...equal(field('NoNewPrivs'), '1')]);
  check('its root is the image', equal(readlinkSync(`/proc/${service.pid}/root`), image.root));

  // Chiselled: what is loaded comes from the image, and there is no ICU.
  const maps = readFileSync(`/proc/${service.pid}/maps`, 'utf8');
  check('SQLite is loaded from the image, and no ICU', maps.includes('libe_sqlite3.so') && !/libicu/.test(maps) ? [] : ['see /proc/PID/maps']);

  const ready = await get('/health/ready');
  check('/health/ready is 200', equal(ready.status, 200));
  check('no answer names the server', [...ready.headers.keys()].filter((name) => /^(server|x-powered-by)$/.test(name)));

  const version = await (await get('/version')).json();
  check('/version is the version of the image', equal(version.program, image.labels['org.opencontainers.image.version']));

  const answer = await (await get('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ dataset { documents facts } budgets(order: [{ year: ASC }]) { nodes { year totalExpenditure } } }' }),
  })).json();
  const expected = '{"data":{"dataset":{"documents":2,"facts":707},"budgets":{"nodes":[{"year":2020,"totalExpenditure":370.93},{"year":2021,"totalExpenditure":1662.99}]}}}';
  check('it knows the figures of the seeds', equal(JSON.stringify(answer), expected));

  const page = await (await get('/')).text();
  const script = /(?:src|href)="([^"]*assets\/[^"]+\.js)"/.exec(page)?.[1];
  check('the page and its script are served', script && (await get(new URL(script, `${url}/`).pathname)).ok ? [] : [page.slice(0, 300)]);
  const playground = await get('/graphql', { headers: { accept: 'text/html' } });
  check('the playground is served', playground.ok && /assets\//.test(await playground.text()) ? [] : [String(playground.status)]);

  const index = await (await get('/export/index.json')).json();
  const budgets = await (await get('/export/budgets.csv')).arrayBuffer();
  check('a file to take home is built and is as long as its index says',
    equal(index.files.find((file) => file.name === 'budgets.csv')?.bytes, budgets.byteLength));
  const table = await get('/graphql?format=csv&query={projects{nodes{name}}}');
  check('an answer can be taken home as a table', table.ok && (await table.text()).split('\n').length > 50 ? [] : [String(table.status)]);

  // The same user, in the same file system: neither its root nor the database can be written, not even by root.
  for (const [what, user] of [['the user', [uid, gid]], ['root', ['0', '0']]]) {
    const attempts = await Promise.all(['/intruder', `${image.workdir}/intruder`, `${image.workdir}/data/intruder`, '/etc/intruder'].map(async (path) => {
      const { status } = spawnSync('setpriv', ['--no-new-privs', `--reuid=${user[0]}`, `--regid=${user[1]}`, '--clear-groups', 'touch', join(image.root, path)]);
      return status === 0 ? path : '';
    }));
    check(`${what} cannot write to the root`, attempts.filter(Boolean));
  }

  const removal = await end(start([...image.entrypoint, 'rebuild']));
  check('a command that would change the database is told that it cannot', removal.code === 1 && /could not be built, and what was there is untouched/.test(removal.text) ? [] : [JSON.stringify(removal)]);
  check('the database is read by a command', (await end(start([...image.entrypoint, 'documents']))).text.includes('2 documents, 707 facts') ? [] : ['documents']);

  await checkShutdown();
}

/** A request that has begun is finished, and new ones are not taken. */
async function checkShutdown() {
  const body = '{"query":"{ dataset { facts } }"}';
  const socket = connect(image.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(`POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`);
  const received = [];
  socket.on('data', (data) => received.push(data.toString('utf8')));
  socket.on('error', (error) => received.push(String(error)));

  // The service asks for the body when it reads it: the request is under way.
  while (!received.join('').includes('100 Continue') && Date.now() < patience) {
    await sleep(20);
  }

  const ending = Date.now();
  service.kill('SIGTERM');
  let refusal = '';
  while (refusal === '' && Date.now() < patience) {
    refusal = await get('/health/ready', { headers: { connection: 'close' } }).then((answer) => (answer.status === 503 ? '503' : ''), () => 'refused');
    await sleep(20);
  }

  check('once told to stop it is not ready', equal(/^(503|refused)$/.test(refusal), true));
  socket.write(body);
  await once(socket, 'close');
  check('a request that had begun is finished', received.join('').includes('{"data":{"dataset":{"facts":707}}}') ? [] : [received.join('')]);
  const { code, text } = await ended;
  check('SIGTERM ends it with exit code 0', code === 0 ? [] : [`${code}: ${text.slice(-500)}`]);
  console.log(`     ${((Date.now() - ending) / 1000).toFixed(1)} s after SIGTERM`);
  const complaints = text.replace(/fail: \S+HealthCheck\S+\n.*has been told to stop.*\n/g, '');
  check('it said nothing of errors', /fail:|crit:|Unhandled/.test(complaints) ? [complaints.slice(-1000)] : []);
}
