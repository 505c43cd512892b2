// The bill of materials of what is published, as CycloneDX 1.6:  node sbom.mjs OpenBudget.Api.deps.json package-lock.json FILE
// From the first come the NuGet packages beside the program, from the second the npm packages that page and playground are bundled of.
// The base image has one of its own. The same input gives the same bytes: neither a time nor a number at random.

import { readFileSync, writeFileSync } from 'node:fs';

const [depsFile, lockFile, output] = process.argv.slice(2);
if (!output) {
  console.error('Write: node sbom.mjs OpenBudget.Api.deps.json package-lock.json FILE');
  process.exit(2);
}

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const hex = (base64) => Buffer.from(base64, 'base64').toString('hex');
const algorithms = { sha1: 'SHA-1', sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' };

/** A component: a library that is part of what is published. `sums` is a Subresource Integrity, such as `sha512-…`. */
function component(purl, name, version, group, sums, license) {
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group && { group }),
    name,
    version,
    ...(sums && {
      hashes: sums.split(' ').map((sum) => {
        const [, algorithm, base64] = /^([^-]+)-(.+)$/.exec(sum);
        return { alg: algorithms[algorithm], content: hex(base64) };
      }),
    }),
    ...(license && { licenses: [/ (OR|AND|WITH) /.test(license) ? { expression: license } : { license: { name: license } }] }),
    purl,
  };
}

// NuGet: the targets tell who needs whom, the libraries where each is from.
const deps = json(depsFile);
const target = Object.values(deps.targets).find((t) => Object.keys(t).length > 0);
const [programKey] = Object.keys(target).filter((key) => key.startsWith('OpenBudget.Api/'));
const nuget = ([name, version]) => `pkg:nuget/${name}@${version}`;
const dependencies = new Map();
const components = [];
for (const [key, library] of Object.entries(deps.libraries)) {
  if (library.type === 'package') {
    const [name, version] = key.split('/');
    components.push(component(nuget([name, version]), name, version, undefined, library.sha512));
    dependencies.set(nuget([name, version]), Object.entries(target[key]?.dependencies ?? {}).map(nuget));
  }
}

// npm: the packages of the lock that no development dependency brought alone.
const lock = json(lockFile).packages;
const npmOf = (path) => {
  const name = lock[path].name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return { name, purl: `pkg:npm/${name.replace(/^@/, '%40')}@${lock[path].version}` };
};
const isShipped = (path) => path !== '' && !lock[path].dev && !lock[path].devOptional && lock[path].version;

/** Where a package that is named in another one is found: in its own folder, or in the nearest one above. */
function resolve(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (lock[path]) {
      return path;
    }

    if (folder === '' || !folder.includes('/node_modules/')) {
      return lock[`node_modules/${name}`] ? `node_modules/${name}` : undefined;
    }
  }
}

const neededBy = (path) => Object.keys({ ...lock[path].dependencies, ...lock[path].optionalDependencies, ...lock[path].peerDependencies })
  .map((name) => resolve(path, name))
  .filter((found) => found && isShipped(found))
  .map((found) => npmOf(found).purl);
for (const path of Object.keys(lock).filter(isShipped)) {
  const { name, purl } = npmOf(path);
  if (!dependencies.has(purl)) {
    const [, group, own] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name);
    components.push(component(purl, own, lock[path].version, group, lock[path].integrity, lock[path].license));
    dependencies.set(purl, neededBy(path));
  }
}

const version = programKey.split('/')[1];
const program = `pkg:generic/openbudget@${version}`;
const ours = Object.keys(target).filter((key) => deps.libraries[key].type === 'project');
dependencies.set(program, [
  ...ours.flatMap((key) => Object.entries(target[key].dependencies ?? {})).map(nuget).filter((purl) => dependencies.has(purl)),
  ...neededBy(''),
]);

writeFileSync(output, `${JSON.stringify({
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    component: { type: 'application', 'bom-ref': program, name: 'openbudget', version, licenses: [{ license: { id: 'MIT' } }], purl: program },
  },
  components: components.sort((a, b) => (a.purl < b.purl ? -1 : 1)),
  dependencies: [...dependencies].sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([ref, dependsOn]) => ({ ref, ...(dependsOn.length > 0 && { dependsOn: [...new Set(dependsOn)].filter((d) => dependencies.has(d)).sort() }) })),
}, null, 2)}\n`);
