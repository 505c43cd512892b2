// The service and its commands as processes of their own, with databases of their own.

import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask } from './asking.mjs';
import { until } from './checks.mjs';

export const repository = fileURLToPath(new URL('../../', import.meta.url));

const configuration = process.env.OPENBUDGET_CONFIGURATION ?? 'Debug';
const program = join(repository, `src/OpenBudget.Api/bin/${configuration}/net10.0/OpenBudget.Api.dll`);
const processes = new Set();

/** A folder for everything that is made here. */
export const work = mkdtempSync(join(tmpdir(), 'openbudget-resilience-'));

export const otherDepartment = join(repository, 'tests/browser/other-department.txt');

process.on('exit', () => {
  for (const one of processes) {
    one.kill('SIGKILL');
  }

  rmSync(work, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => process.exit(1));
}

export function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Starts a process that ends with this one. Its `ended` tells how; its `told` is all it printed. */
export function start(command, words, options = {}) {
  const one = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  one.told = '';
  for (const stream of [one.stdout, one.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => { one.told = (one.told + text).slice(-200_000); });
  }

  processes.add(one);
  one.ended = new Promise((done, fail) => {
    one.once('error', fail);
    one.once('close', (code, signal) => {
      processes.delete(one);
      done({ code, signal });
    });
  });
  one.ended.catch(() => {});
  return one;
}

// They start often and live briefly, too briefly to learn from what they do.
const environment = (settings) => ({
  ...process.env, DOTNET_TieredPGO: '0', ASPNETCORE_ENVIRONMENT: 'Production', Seed__Path: join(repository, 'seed'), Logging__LogLevel__Default: 'Warning', ...settings,
});

/** Runs a command of the program to its end, or until it is killed. */
export async function command(words, settings, killAfter = 0) {
  const begin = performance.now();
  const one = start('dotnet', [program, ...words], { env: environment(settings) });
  const killing = killAfter ? setTimeout(() => one.kill('SIGKILL'), killAfter) : null;
  const { code, signal } = await one.ended;
  clearTimeout(killing);
  return { code, signal, told: one.told, ms: Math.round(performance.now() - begin) };
}

export async function commandThatSucceeds(words, settings) {
  const done = await command(words, settings);
  if (done.code !== 0) {
    throw new Error(`${words[0]} ended with ${done.code ?? done.signal}: ${done.told}`);
  }

  return done;
}

let seeded;

/** A database of its own over the seeds, which are read once. @returns {Promise<string>} its path */
export async function database(name, folder = join(work, name)) {
  mkdirSync(folder, { recursive: true });
  const seeds = join(work, 'seeded.db');
  seeded ??= commandThatSucceeds(['rebuild'], onFile(seeds));
  await seeded;
  const path = join(folder, 'openbudget.db');
  copyFileSync(seeds, path);
  return path;
}

export const onFile = (path) => ({ Database__ConnectionString: `Data Source=${path}` });

export class Service {
  constructor(name, settings, port) {
    this.name = name;
    this.settings = settings;
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
  }

  /** Starts a service and waits until it is ready. */
  static async start(name, settings) {
    const service = new Service(name, settings, await freePort());
    await service.start();
    return service;
  }

  /** Starts it, again where it has ended. @returns how long it took until it was ready */
  async start(isReady = () => this.isReady()) {
    if (!existsSync(program)) {
      throw new Error(`${program} is not there. Build it first: dotnet build`);
    }

    this.process = start('dotnet', [program], {
      env: environment({ ASPNETCORE_URLS: this.url, Export__Folder: join(work, `${this.name}-export`), ...this.settings }),
    });
    let ended;
    this.process.ended.then((end) => { ended = end; });
    return until(`${this.name} is ready`, () => {
      if (ended) {
        throw new Error(`${this.name} ended with ${ended.code ?? ended.signal}: ${this.process.told}`);
      }

      return isReady();
    }, 120_000);
  }

  async isReady() {
    try {
      return (await ask(this.url, { path: '/health/ready' })).status === 200;
    } catch {
      return false;
    }
  }

  /** What it holds of the machine's memory, in MB. */
  memory() {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'))[1]) / 1024);
  }

  /** Ends it. */
  async stop(signal = 'SIGTERM') {
    this.process.kill(signal);
    return this.process.ended;
  }
}
