// Whether a package that is published, or that tests, is known to be vulnerable:  node audit.mjs
// Asks `dotnet list package --vulnerable` and `npm audit`. A registry that has no such data says "no vulnerable packages" all the same, so each is
// first asked of a package with a known vulnerability: where that one is not found, nothing is audited, and this is said.
// Exit codes: 0 nothing found, 1 something found, 3 nothing found, but not everything could be audited.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { knownFindings } from './findings.mjs';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'openbudget-audit-'));
const results = { held: 0, failed: 0, unaudited: 0 };

function check(what, problems) {
  results[problems.length === 0 ? 'held' : 'failed']++;
  console.log(problems.length === 0 ? `ok   ${what}` : `FAIL ${what}\n     ${problems.join('\n     ')}`);
}

function notAudited(what, why) {
  results.unaudited++;
  console.log(`none ${what}: NOT AUDITED, ${why}`);
}

const run = (program, args, cwd) => spawnSync(program, args, { cwd, encoding: 'utf8', timeout: 120_000, maxBuffer: 64 << 20 });

/** What a program's JSON tells: a sentence for each finding, or why there is no data. */
function ask({ program, args, cwd, findingsIn }) {
  const { stdout, stderr, error } = run(program, args, cwd);
  try {
    return findingsIn(JSON.parse(stdout.slice(stdout.indexOf('{'))));
  } catch (failure) {
    return { why: `${program} gave no answer: ${(error?.message ?? (stderr.trim() || failure.message)).slice(0, 200)}` };
  }
}

const dotnet = (cwd) => ({ program: 'dotnet', args: ['list', 'package', '--vulnerable', '--include-transitive', '--format', 'json'], cwd, findingsIn: dotnetFindings });
const npm = (cwd) => ({ program: 'npm', args: ['audit', '--package-lock-only', '--json'], cwd, findingsIn: npmFindings });

function dotnetFindings({ projects, problems }) {
  const faults = (problems ?? []).filter((problem) => problem.level === 'error');
  return faults.length > 0 ? { why: faults[0].text.slice(0, 200) } : {
    findings: projects.flatMap((project) => (project.frameworks ?? []).flatMap((framework) => [...(framework.topLevelPackages ?? []), ...(framework.transitivePackages ?? [])])
      .flatMap(({ id, resolvedVersion, vulnerabilities }) => (vulnerabilities ?? []).map((v) => `${id} ${resolvedVersion}: ${v.severity} ${v.advisoryurl}`))),
  };
}

function npmFindings({ vulnerabilities, message, auditReportVersion }) {
  return auditReportVersion === undefined ? { why: `npm audit: ${(message ?? 'no report').slice(0, 200)}` } : {
    findings: Object.values(vulnerabilities).flatMap(({ name, range, via }) => via.filter((v) => v.url).map((v) => `${name} ${range}: ${v.severity} ${v.url}`)),
  };
}

/** Whether the registry knows of a vulnerability that has been public for years. */
function knows(what, question) {
  const { findings, why } = ask(question);
  const known = findings?.length > 0;
  console.log(known ? `     ${what}: the registry knows ${findings.length} findings of the control.` : `     ${what}: ${why ?? 'the registry finds nothing in the control, which is known to be vulnerable'}`);
  return known ? undefined : 'the registry gave no data on vulnerabilities';
}

/** The locks of npm in the repository. */
const locks = ['src', 'tests', 'bench'].flatMap((top) => readdirSync(join(repository, top))
  .map((name) => join(top, name, 'package-lock.json'))
  .filter((file) => existsSync(join(repository, file))));

try {
  // The judge itself: what both programs print where something is found.
  check('a finding of dotnet list package is read', dotnetFindings(knownFindings.dotnet).findings.join() === knownFindings.dotnetSentence ? [] : [JSON.stringify(dotnetFindings(knownFindings.dotnet))]);
  check('a finding of npm audit is read', npmFindings(knownFindings.npm).findings.join() === knownFindings.npmSentence ? [] : [JSON.stringify(npmFindings(knownFindings.npm))]);
  check('an error of npm audit is no clean bill', npmFindings(knownFindings.npmError).why ? [] : ['it passed']);

  writeFileSync(join(folder, 'control.csproj'), knownFindings.project);
  run('dotnet', ['restore', '-v', 'q'], folder);
  const noNuGet = existsSync(join(folder, 'obj/project.assets.json')) ? knows('NuGet', dotnet(folder)) : 'the control could not be restored';
  for (const name of ['package.json', 'package-lock.json']) {
    writeFileSync(join(folder, name), JSON.stringify(knownFindings[name]));
  }

  const noNpm = knows('npm', npm(folder));
  const questions = [
    { what: 'OpenBudget.sln', why: noNuGet, question: dotnet(repository) },
    ...locks.map((file) => ({ what: file, why: noNpm, question: npm(join(repository, dirname(file))) })),
  ];
  for (const { what, why, question } of questions) {
    if (why) {
      notAudited(what, why);
      continue;
    }

    const answer = ask(question);
    if (answer.findings) {
      check(`${what} has no package that is known to be vulnerable`, answer.findings);
    } else {
      notAudited(what, answer.why);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

console.log(`audit: ${results.held} checks hold, ${results.failed} do not.`);
if (results.unaudited > 0) {
  console.log(`audit: ${results.unaudited} of the projects and locks were NOT AUDITED. Run it where the registries have such data before a release.`);
}

process.exitCode = results.failed > 0 ? 1 : results.unaudited > 0 ? 3 : 0;
