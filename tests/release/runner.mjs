// The runner itself: what it does not understand it refuses, what is kept from the builder is kept, and steps reach no further than they may.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { contextOf } from './context.mjs';
import { parse } from './dockerfile.mjs';
import { removeUnmounted } from './mounts.mjs';

const refused = {
  'an instruction that it does not know': ['FROM a\nVOLUME /data', /line 2: the instruction VOLUME is not known/],
  'a flag that it does not know': ['FROM a\nCOPY --chown=1:1 a b', /line 2: the flag --chown is not known/],
  'a variable in a path': ['FROM a\nWORKDIR $HOME', /line 2: variables and quotes are not known/],
  'an entry point that needs a shell': ['FROM a\nENTRYPOINT dotnet x.dll', /line 2: dotnet x\.dll is no list/],
  'another syntax': ['# syntax=docker/dockerfile:1\nFROM a', /line 1: directives are not known/],
  'an instruction before the first stage': ['RUN true', /line 1: RUN stands before the first FROM/],
};

export function checkRunner(check) {
  for (const [what, [text, message]] of Object.entries(refused)) {
    let said = 'nothing';
    try {
      parse(text);
    } catch (error) {
      said = error.message;
    }

    check(`the runner refuses ${what}`, message.test(said) ? [] : [said]);
  }

  const folder = mkdtempSync(join(tmpdir(), 'openbudget-context-'));
  try {
    const files = ['.dockerignore', '.env', 'src/a.cs', 'src/x/obj2/b.cs', 'src/x/wwwroot/c', 'src/secret.txt', 'deploy/in.mjs', 'deploy/out.mjs'];
    for (const file of files) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), '*\n!src\n!deploy/in.mjs\n**/wwwroot\nsrc/sec*.txt\n');
    }

    const kept = contextOf(folder).sort().join();
    check('of a folder the builder is given what .dockerignore lets through', kept === 'deploy/in.mjs,src/a.cs,src/x/obj2/b.cs' ? [] : [kept]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  checkSteps(check);
}

function checkSteps(check) {
  const folder = mkdtempSync(join(tmpdir(), 'openbudget-steps-'));
  try {
    writeFileSync(join(folder, '.dockerignore'), '');
    writeFileSync(join(folder, 'a.txt'), 'a');
    const mark = `12${process.pid}`;
    const steps = (run) => parse(`FROM node:0 AS first\nWORKDIR /made\nCOPY a.txt b/\nRUN ${run}\nFROM debian:0\nWORKDIR /x\nCOPY --from=first /made/b ./\n`);
    const image = build(steps(`sleep ${mark} & cat b/a.txt > b/c.txt`), folder, join(folder, 'one'));
    check('steps run in the folder they name, and a stage takes from another', readFileSync(join(image.root, 'x/c.txt'), 'utf8') === 'a' ? [] : ['c.txt']);
    check('what a step leaves running ends with it', spawnSync('pgrep', ['-f', `^sleep ${mark}$`]).status === 1 ? [] : [`sleep ${mark}`]);

    const faults = { 'false': /line 4: "false" ended with 1/, 'touch /usr/intruder': /line 4: "touch \/usr\/intruder" ended with 1/, 'test ! -e /var': undefined };
    for (const [index, [run, message]] of Object.entries(faults).entries()) {
      let said = 'nothing';
      try {
        build(steps(`${run}${message ? '' : ' && touch b/c.txt'}`), folder, join(folder, `fault${index}`));
      } catch (error) {
        said = error.message;
      }

      check(`a step "${run}" ${message ? 'is told by its line' : 'passes, because nothing of this machine is there'}`, (message?.test(said) ?? said === 'nothing') ? [] : [said]);
    }
  } finally {
    // What is bound there is the machine itself.
    removeUnmounted(folder);
  }
}
