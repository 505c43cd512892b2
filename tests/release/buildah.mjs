// Has buildah run the steps of the Dockerfile, where it is installed. The base images are stand-ins made of this machine, under the names the
// Dockerfile gives them, so that nothing is fetched.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isRuntime, makeBase } from './bases.mjs';

/** The image that buildah builds, as build.mjs describes one. */
export function buildWithBuildah(stages, source, place) {
  const storage = ['--root', join(place, 'storage'), '--runroot', join(place, 'run'), '--storage-driver', 'vfs'];
  const buildah = (...args) => execFileSync('buildah', [...storage, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 64 << 20 }).trim();
  const names = new Set(stages.map((stage) => stage.name));
  const binds = ['/usr', '/etc'].flatMap((path) => ['--volume', `${path}:${path}:ro`]);

  for (const image of new Set(stages.map((stage) => stage.base).filter((base) => !names.has(base)))) {
    const base = join(place, 'bases', image.replaceAll(/[/:]/g, '-'));
    const environment = makeBase(image, base);
    const copy = `${base}-copy`;
    mkdirSync(copy);
    if (isRuntime(image)) {
      cpSync(base, copy, { recursive: true, verbatimSymlinks: true });
    } else {
      // /usr and /etc are bound while steps run; they are no part of the layers.
      execFileSync('cp', ['-a', ...['bin', 'sbin', 'lib', 'lib64', 'root', 'tmp'].map((name) => join(base, name)), copy]);
      mkdirSync(join(copy, 'usr'));
      mkdirSync(join(copy, 'etc'));
    }

    const container = buildah('from', 'scratch');
    buildah('copy', '--quiet', container, copy, '/');
    buildah('config', ...Object.entries(environment).flatMap(([key, value]) => ['--env', `${key}=${value}`]), container);
    buildah('commit', '--quiet', container, image);
  }

  const { status } = spawnSync('unshare', [
    // So that what a step leaves running ends with it: compilers do.
    '--pid', '--fork', '--kill-child', '--mount-proc', 'buildah', ...storage, 'build', '--isolation', 'chroot', '--pull-never', '--format', 'docker', '--network', 'host', ...binds,
    '--tag', 'openbudget', source,
  ], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    throw new Error(`buildah ended with ${status}`);
  }

  const container = buildah('from', '--pull-never', 'openbudget');
  const { config } = JSON.parse(buildah('inspect', '--type', 'image', 'openbudget')).Docker;
  return {
    root: buildah('mount', container),
    env: Object.fromEntries(config.Env.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])),
    workdir: config.WorkingDir,
    user: config.User,
    port: Number.parseInt(Object.keys(config.ExposedPorts)[0], 10),
    entrypoint: config.Entrypoint,
    healthcheck: config.Healthcheck?.Test.slice(1),
    labels: config.Labels,
  };
}
