// Runs the steps of a Dockerfile, each stage in a folder of its own that is its root.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, posix } from 'node:path';
import { bind, makeBase } from './bases.mjs';
import { contextOf } from './context.mjs';

// A builder has these of its own, too: how the machine reaches the registries.
const inherited = /^(https?_proxy|no_proxy|NUGET_\w+|NODE_EXTRA_CA_CERTS|SSL_CERT_\w+|npm_config_\w+)$/i;

/**
 * Runs the stages in folders below `place`.
 * @returns the last stage as an image: `{ root, env, workdir, user, port, entrypoint, healthcheck, labels }`.
 */
export function build(stages, source, place) {
  const made = new Map();
  const context = contextOf(source);
  for (const stage of stages) {
    const root = join(place, stage.name);
    const parent = made.get(stage.base);
    const image = parent ? { ...parent, root, env: { ...parent.env } } : { root, env: makeBase(stage.base, root), workdir: '/', user: '0:0', labels: {} };
    if (parent) {
      makeBase(parent.base, root);
      copyOwn(parent.root, root);
    }

    image.base = parent?.base ?? stage.base;
    made.set(stage.name, image);
    for (const instruction of stage.instructions) {
      const begin = Date.now();
      steps[instruction.name](image, instruction, { source, context, made });
      if (instruction.name === 'RUN') {
        console.log(`     ${stage.name}: RUN ${instruction.value} (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
      }
    }
  }

  return [...made.values()].at(-1);
}

const steps = {
  WORKDIR(image, { value }) {
    image.workdir = posix.resolve(image.workdir, value);
    mkdirSync(join(image.root, image.workdir), { recursive: true });
  },

  COPY(image, { line, flags, value }, { source, context, made }) {
    const target = value.at(-1);
    for (const from of value.slice(0, -1)) {
      const place = posix.resolve(image.workdir, target);
      if (flags.from) {
        const stage = made.get(flags.from) ?? fail(line, `there is no stage ${flags.from}`);
        const path = join(stage.root, from);
        if (!existsSync(path)) {
          fail(line, `the stage ${flags.from} has no ${from}`);
        }

        const isFolder = statSync(path).isDirectory();
        cpSync(path, join(image.root, target.endsWith('/') && !isFolder ? join(place, basename(from)) : place), { recursive: true, preserveTimestamps: true });
        continue;
      }

      const files = context.filter((file) => file === from || file.startsWith(`${from}/`));
      if (files.length === 0) {
        fail(line, `the context has no ${from}; does .dockerignore keep it away`);
      }

      // A folder is copied by what is in it, a file by its name where the target is a folder.
      const isFolder = files[0] !== from;
      for (const file of files) {
        const name = isFolder ? file.slice(from.length + 1) : target.endsWith('/') || value.length > 2 ? basename(file) : '';
        const copy = join(image.root, place, name);
        mkdirSync(dirname(copy), { recursive: true });
        cpSync(join(source, file), copy, { preserveTimestamps: true });
      }
    }
  },

  RUN(image, { line, flags, value }) {
    const mounted = [];
    const mount = (from, to) => {
      mkdirSync(join(image.root, to), { recursive: true });
      bind(from, join(image.root, to));
      mounted.push(join(image.root, to));
    };
    mount('/dev', '/dev');
    if (flags.mount) {
      const cache = Object.fromEntries(flags.mount.split(',').map((pair) => pair.split('=')));
      if (cache.type !== 'cache' || !cache.target?.startsWith('/root/')) {
        fail(line, `--mount=${flags.mount} is not known here`);
      }

      // What this machine has fetched before is the cache.
      const kept = join(homedir(), cache.target.slice('/root/'.length));
      mkdirSync(kept, { recursive: true });
      mount(kept, cache.target);
    }

    const environment = Object.entries(process.env).filter(([name]) => inherited.test(name));

    // With processes of its own, so that what a step leaves running ends with it: compilers do.
    const confined = ['--pid', '--fork', '--kill-child', `--mount-proc=${join(image.root, 'proc')}`, 'chroot', image.root];
    const { status, signal } = spawnSync('unshare', [...confined, '/bin/sh', '-c', `cd '${image.workdir}' || exit\n${value}`], {
      env: { HOME: '/root', ...Object.fromEntries(environment), ...image.env },
      stdio: ['ignore', process.stderr, process.stderr],
      timeout: 20 * 60 * 1000,
    });
    for (const point of mounted.reverse()) {
      spawnSync('umount', [point]);
    }

    if (status !== 0) {
      fail(line, `"${value}" ended with ${status ?? signal}`);
    }
  },

  ENV: (image, { value }) => Object.assign(image.env, value),
  LABEL: (image, { value }) => Object.assign(image.labels, value),
  USER: (image, { value }) => { image.user = value; },
  EXPOSE: (image, { value }) => { image.port = value; },
  ENTRYPOINT: (image, { value }) => { image.entrypoint = value; },
  HEALTHCHECK: (image, { value }) => { image.healthcheck = value; },
};

/** What a stage has written itself, without its base. */
function copyOwn(from, to) {
  for (const name of readdirSync(from)) {
    if (!['bin', 'sbin', 'lib', 'lib64', 'usr', 'etc', 'dev', 'proc', 'tmp', 'root'].includes(name)) {
      cpSync(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    }
  }
}

function fail(line, what) {
  throw new Error(`Dockerfile, line ${line}: ${what}.`);
}
