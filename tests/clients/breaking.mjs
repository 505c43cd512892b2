// What the schema of this tree would break for clients of the last release:  node breaking.mjs [--keep]
// Held against each other by graphql-js: schema.graphql, which a test holds to what is served, and released.graphql, what was served by the last
// release. --keep puts the former in place of the latter, when a version is released.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, findBreakingChanges, findDangerousChanges, parse, print, visit } from 'graphql';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const kept = fileURLToPath(new URL('released.graphql', import.meta.url));
const read = (name) => readFileSync(join(repository, name), 'utf8');
const options = process.argv.slice(2);
// For the checks of this program itself: another schema, and what another version would say.
const [, planted, plantedVersion, plantedChanges] = options[0] === '--planted' ? options : [];
const version = plantedVersion ?? /<Version>(.+)<\/Version>/.exec(read('Directory.Build.props'))[1];
if (options.length > 0 && options[0] !== '--keep' && !planted) {
  console.error('Write: node breaking.mjs [--keep]');
  process.exit(2);
}

if (options[0] === '--keep') {
  // Descriptions are no part of what clients rely on, and most of the text.
  const bare = visit(parse(read('schema.graphql')), { enter: (node) => (node.description ? { ...node, description: undefined } : undefined) });
  writeFileSync(kept, `# What OpenBudget ${version} serves, without descriptions. Written by: node tests/clients/breaking.mjs --keep\n\n${print(bare)}\n`);
  process.exit(0);
}

let held = 0;
let failed = 0;
function check(what, problems) {
  if (problems.length === 0) {
    held++;
    console.log(`ok   ${what}`);
  } else {
    failed++;
    console.log(`FAIL ${what}\n     ${problems.join('\n     ')}`);
  }
}

const released = readFileSync(kept, 'utf8');
const releasedVersion = /^# What OpenBudget (\S+) serves/.exec(released)[1];
const current = planted ? readFileSync(planted, 'utf8') : read('schema.graphql');
const before = buildSchema(released);
const after = buildSchema(current);

// Before 1.0.0 the second number is what counts breaking changes.
const generation = (v) => v.split('.').slice(0, v.startsWith('0.') ? 2 : 1).join('.');
const nextGeneration = (v) => (v.startsWith('0.') ? `0.${Number(v.split('.')[1]) + 1}.0` : `${Number(v.split('.')[0]) + 1}.0.0`);
const isNewGeneration = generation(version) !== generation(releasedVersion);
const section = /^## \[[^\]]+\][^\n]*\n(.*?)(?=^## |$(?![\s\S]))/ms.exec(plantedChanges ?? read('CHANGELOG.md'))[1];

const breaking = findBreakingChanges(before, after);
const unsaid = breaking.filter(({ description }) => !isNewGeneration || !namesIn(description).some((name) => section.includes(`\`${name}\``)));
check(`the schema breaks nothing that ${releasedVersion} served without saying so`, unsaid.length === 0 ? [] : [
  ...unsaid.map(({ type, description }) => `${type}: ${description}`),
  `Clients of ${releasedVersion} rely on this. Serve it still (deprecated, where it is to go), or`,
  `raise the version in Directory.Build.props (now ${version}) to ${nextGeneration(releasedVersion)} and name each in CHANGELOG.md, in backquotes, under "Changed"`,
  'or "Removed" of that version. When it is released: node tests/clients/breaking.mjs --keep']);

for (const { description } of findDangerousChanges(before, after)) {
  console.log(`     to be said in CHANGELOG.md: ${description}`);
}

if (!planted) {
  checkPlanted();
}

console.log(`breaking: ${held} checks hold, ${failed} do not.`);
process.exitCode = failed === 0 ? 0 : 1;

/** The names in a description: "Query.budgets arg first …", "Department.code was removed." */
function namesIn(description) {
  return description.match(/[A-Za-z_]\w*(\.\w+)?/g).filter((name) => name.includes('.') || before.getType(name));
}

/** Changes that break clients, put into the schema on purpose: each is found, named, and ends this program with exit code 1. */
function checkPlanted() {
  const folder = mkdtempSync(join(tmpdir(), 'openbudget-breaking-'));
  const faults = {
    'a field that is gone': [/^  region: String!?$/m, '', 'FIELD_REMOVED: Department.region was removed.'],
    'a field of another type': [/^(type Dataset .*?^  facts: )Int!/ms, '$1String!', 'FIELD_CHANGED_KIND: Dataset.facts changed type from Int! to String!.'],
    'an argument that is suddenly needed': [/^(type Dataset .*?^  facts): Int!/ms, '$1(unit: String!): Int!', 'REQUIRED_ARG_ADDED: A required arg unit on Dataset.facts was added.'],
    'a value of an enum that is gone': [/^(enum SortEnumType \{.*?)^  DESC\n/ms, '$1', 'VALUE_REMOVED_FROM_ENUM: DESC was removed from enum type SortEnumType.'],
  };
  try {
    for (const [what, [pattern, replacement, sentence]] of Object.entries(faults)) {
      const changed = released.replace(pattern, replacement);
      const file = join(folder, 'schema.graphql');
      writeFileSync(file, changed);
      const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--planted', file], { encoding: 'utf8' });
      check(`${what} is called out`, changed !== released && status === 1 && stdout.includes(sentence) && stdout.includes('raise the version') ? [] : [stdout]);
    }

    const gone = join(folder, 'gone.graphql');
    writeFileSync(gone, released.replace(/^  region: String!\n/m, ''));
    const next = nextGeneration(releasedVersion);
    const said = (name) => `## [${next}] - Unreleased\n\n### Removed\n\n- ${name}\n`;
    for (const [what, name, wanted] of [['that the change log names passes', '`Department.region`', 0], ['that it does not name does not', '`Department.code`', 1]]) {
      const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--planted', gone, next, said(name)], { encoding: 'utf8' });
      check(`of a new version, a change ${what}`, status === wanted ? [] : [stdout]);
    }

    const more = join(folder, 'more.graphql');
    writeFileSync(more, released.replace(/^(type Dataset .*?^  facts: Int!)/ms, '$1\n  more: Int'));
    const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--planted', more], { encoding: 'utf8' });
    check('a field that is added breaks nothing', status === 0 ? [] : [stdout]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
