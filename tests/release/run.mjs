// Builds the image that the Dockerfile names and runs it as compose.yaml would, without a container engine:  node run.mjs [--buildah] [--keep]
// The steps run in clean folders, with this machine's .NET SDK and Node.js as base images; the result runs as another user, with a root that is
// read-only and a network of its own. --buildah has buildah read the Dockerfile instead. --keep leaves what was built, and says where.
// Needs Linux and root, who may mount.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { buildWithBuildah } from './buildah.mjs';
import { checkDeployment } from './deployment.mjs';
import { parse } from './dockerfile.mjs';
import { removeUnmounted } from './mounts.mjs';
import { checkRunner } from './runner.mjs';

const options = process.argv.slice(2);
const unknown = options.find((option) => !['--buildah', '--keep', '--mounted'].includes(option));
if (unknown || process.getuid?.() !== 0) {
  console.error(unknown ? `${unknown.slice(0, 64)} is not an option here. Write: node run.mjs [--buildah] [--keep]` : 'Only root may mount. Run it as root, on Linux.');
  process.exit(2);
}

// What is mounted goes with the process.
if (!options.includes('--mounted')) {
  const { status } = spawnSync('unshare', ['--mount', '--propagation', 'private', process.execPath, fileURLToPath(import.meta.url), '--mounted', ...options], { stdio: 'inherit' });
  process.exit(status ?? 1);
}

const source = fileURLToPath(new URL('../../', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'openbudget-release-'));
// The user of the image must reach its root, so that what keeps it from writing is the image.
chmodSync(place, 0o755);
const begin = Date.now();
let held = 0;
let failed = 0;

function check(what, problems = []) {
  if (problems.length === 0) {
    held++;
    console.log(`ok   ${what}`);
  } else {
    failed++;
    console.log(`FAIL ${what}\n     ${problems.slice(0, 10).join('\n     ')}`);
  }
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

try {
  checkRunner(check);
  await checkDeployment(source, check);
  const text = readFileSync(join(source, 'Dockerfile'), 'utf8');
  const image = options.includes('--buildah') ? buildWithBuildah(parse(text), source, place) : build(parse(text), source, place);
  check(`the steps of the Dockerfile run${options.includes('--buildah') ? ' in buildah' : ''}`);
  console.log(`     in ${seconds(begin)}`);

  const began = Date.now();
  writeFileSync(join(place, 'image.json'), JSON.stringify(image));
  const { status, stdout } = spawnSync(
    'unshare', ['--net', process.execPath, fileURLToPath(new URL('image.mjs', import.meta.url)), join(place, 'image.json'), source],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], timeout: 5 * 60 * 1000 });
  process.stdout.write(stdout);
  held += (stdout.match(/^ok /gm) ?? []).length;
  failed += (stdout.match(/^FAIL /gm) ?? []).length;
  check('what checks the image ends', status === 0 ? [] : [`it ended with ${status}`]);
  console.log(`     in ${seconds(began)}`);
} catch (error) {
  check('the release can be built and run', [error.stack ?? String(error)]);
} finally {
  if (options.includes('--keep')) {
    console.log(`Kept: ${place}`);
  } else {
    removeUnmounted(place);
  }
}

console.log(`release: ${held} checks hold, ${failed} do not.`);
process.exitCode = failed === 0 ? 0 : 1;
