// The runner itself: what it does not understand it refuses, and what is kept from the builder is kept.

import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contextOf } from './context.mjs';
import { parse } from './dockerfile.mjs';

const refused = {
  'an instruction that it does not know': ['FROM a\nVOLUME /data', /line 2: the instruction VOLUME is not known/],
  'a flag that it does not know': ['FROM a\nCOPY --chown=1:1 a b', /line 2: the flag --chown is not known/],
  'a variable in a path': ['FROM a\nWORKDIR $HOME', /line 2: variables and quotes are not known/],
  'an entry point that needs a shell': ['FROM a\nENTRYPOINT dotnet x.dll', /line 2: dotnet x\.dll is no list/],
  'another syntax': ['# syntax=docker/dockerfile:1\nFROM a', /line 1: directives are not known/],
  'an instruction before the first stage': ['RUN true', /line 1: RUN stands before the first FROM/],
};

export function checkRefusals(check) {
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
}
