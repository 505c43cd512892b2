// A PostgreSQL server of its own: imports under load, and the server stopped, killed and started again while clients ask.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ask, Clients } from './asking.mjs';
import { changing } from './changing.mjs';
import { check, sleep, unlike, until } from './checks.mjs';
import { answersOf, mixed } from './questions.mjs';
import { commandThatSucceeds, repository, Service } from './service.mjs';

const script = join(repository, '.ci/postgres');

class Server {
  constructor() {
    // The server's user must reach it, and names of sockets are short.
    this.folder = mkdtempSync('/tmp/pg.');
    rmSync(this.folder, { recursive: true });
    const made = spawnSync(script, ['start', this.folder], { encoding: 'utf8' });
    if (made.status !== 0) {
      throw new Error(`.ci/postgres start: ${made.stderr}`);
    }

    this.connection = made.stdout.trim().split('\n').at(-1);
    this.port = /Port=(\d+)/.exec(this.connection)[1];
    const versions = readdirSync('/usr/lib/postgresql').sort((a, b) => b - a);
    this.programs = `/usr/lib/postgresql/${versions.includes('15') ? '15' : versions[0]}/bin`;
    process.on('exit', () => spawnSync(script, ['stop', this.folder]));
  }

  control(...words) {
    const as = process.getuid() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
    const [program, ...rest] = [...as, `${this.programs}/pg_ctl`, '-D', `${this.folder}/data`, '-s', ...words];
    const done = spawnSync(program, rest, { cwd: '/', encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
    if (done.status !== 0) {
      throw new Error(`pg_ctl ${words[0]}: ${done.stderr} ${readFileSync(`${this.folder}/server.log`, 'utf8').split('\n').slice(-6).join('\n')}`);
    }
  }

  begin() {
    this.control('start', '-w', '-l', `${this.folder}/server.log`, '-o', `-p ${this.port}`);
  }

  end() {
    this.control('stop', '-w', '-m', 'fast');
  }

  async kill() {
    const pid = Number(readFileSync(`${this.folder}/data/postmaster.pid`, 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');

    // Its children end when they notice; until then no other server may use the folder.
    await until('its processes have ended', () => !readdirSync('/proc').some((id) => /^\d+$/.test(id) && this.isOurs(id)));

    // Where nobody buries the dead, the number of the one in these files still counts as running.
    rmSync(`${this.folder}/data/postmaster.pid`, { force: true });
    rmSync(`${this.folder}/.s.PGSQL.${this.port}.lock`, { force: true });
  }

  isOurs(id) {
    try {
      return readlinkSync(`/proc/${id}/cwd`).startsWith(this.folder);
    } catch {
      // It has ended meanwhile, or is somebody else's.
      return false;
    }
  }
}

export async function postgres() {
  const server = new Server();
  const settings = { Database__Provider: 'PostgreSql', Database__ConnectionString: server.connection };
  await commandThatSucceeds(['rebuild'], settings);
  await changing('PostgreSQL', settings);

  const service = await Service.start('postgres', settings);
  const answers = await answersOf(service.url);
  for (const [how, end] of [['stopped', () => server.end()], ['killed', () => server.kill()]]) {
    await outage(service, answers, server, how, end);
  }

  const refused = await service.stop();
  check('PostgreSQL: the service ends in order afterwards', unlike('exit', refused, { code: 0, signal: null }));
}

async function outage(service, answers, server, how, end) {
  let [right, refused] = [0, 0];
  const judge = (question, { status, headers, body }) => {
    if (status === 200 && body.equals(answers.get(question))) {
      right++;
      return null;
    }

    refused++;
    const text = body.toString('utf8');
    return (status === 500 || status === 503) && /^\{"errors":\[\{"message":"[^"]+/.test(text) && !/   at |Npgsql|\/tmp/.test(text) && !/public/.test(headers['cache-control'])
      ? null : `${status} ${headers['cache-control']} ${text.slice(0, 200)}`;
  };
  const clients = new Clients(() => service.url, mixed, judge, 4);
  await clients.recovered();
  await end();
  const noticed = await until('the service is not ready', async () => !(await service.isReady()));
  const ready = await ask(service.url, { path: '/health/ready' });
  const version = await ask(service.url, { path: '/version' });
  const live = await ask(service.url, { path: '/health/live' });
  await until('some are refused', () => refused >= 20);
  server.begin();
  const begin = performance.now();
  await until('the service is ready', () => service.isReady());
  const recovered = Math.round(performance.now() - begin);
  const refusedBefore = refused;
  const rightBefore = right;
  await until('all kinds of questions are answered', () => right >= rightBefore + mixed.length);
  await sleep(500);
  await clients.stop();
  check(`PostgreSQL ${how} and started under load: no wrong answer, errors are clear`, [
    ...clients.wrong, ...(clients.unanswered ? [`${clients.unanswered} connections broke: ${clients.failure}`] : []),
    ...unlike('live', live.status, 200), ...unlike('version', [version.status, version.headers['retry-after']], [503, '5']),
    ...unlike('ready', [ready.status, /"reason":"[^"]{20,}"/.test(ready.body.toString('utf8'))], [503, true]),
  ], `${right} right answers, ${refused} refusals, 0 wrong, noticed within ${noticed} ms, ready ${recovered} ms after the server, ${refused - refusedBefore} refusals after that`);
}
