// The files that deploy the image, as far as they can be held to something without an engine and without systemd running.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

// The lower, the less of the machine a service can harm; 10 is a service without any of it.
const mostExposure = 2;

export async function checkDeployment(source, check) {
  const { services, networks, volumes } = parse(readFileSync(join(source, 'compose.yaml'), 'utf8'), { merge: true });
  const poor = Object.entries(services).flatMap(([name, s]) => [
    ['read_only', s.read_only === true],
    ['cap_drop', s.cap_drop?.join() === 'ALL'],
    ['no-new-privileges', s.security_opt?.includes('no-new-privileges:true')],
    ['user', /^[1-9]\d*:[1-9]\d*$/.test(s.user)],
    ['limits', s.mem_limit && s.cpus && s.pids_limit],
    ['tmpfs', s.tmpfs?.length > 0],
    ['stop_grace_period', s.stop_grace_period],
    // That of the image where none is named.
    ['healthcheck', s.image.startsWith('openbudget:') || s.healthcheck?.test],
    ['ports', (s.ports ?? []).every((port) => port.startsWith('127.0.0.1:'))],
    ['tag', /:\d+\.\d+/.test(s.image)],
    ['profiles', s.profiles?.length === 1],
  ].filter(([, holds]) => !holds).map(([what]) => `${name}: ${what}`));
  check('every service of compose.yaml is confined, limited and asked for its health', poor);

  const lost = Object.values(services).flatMap((s) => [
    ...Object.keys(s.depends_on ?? {}).filter((other) => !services[other] || services[other].profiles[0] !== s.profiles[0]),
    ...(s.networks ?? []).filter((network) => !(network in networks)),
    ...(s.volumes ?? []).map((v) => v.split(':')[0]).filter((from) => (from.startsWith('./') ? !existsSync(join(source, from)) : !(from in volumes)))]);
  check('what its services name is there', lost);

  const upstreams = [...readOr(join(source, 'deploy/nginx.conf')).matchAll(/^\s*server (\S+):8080/gm)].map((m) => m[1]).sort();
  const balanced = Object.keys(services).filter((name) => services[name].profiles[0] === 'balanced' && name !== 'nginx').sort();
  check('nginx asks the services of its profile', upstreams.join() === balanced.join() ? [] : [`${upstreams} and ${balanced}`]);

  whereInstalled('docker-compose', ['--profile', 'single', '--profile', 'postgres', '--profile', 'balanced', 'config', '--quiet'], source, 'compose.yaml', check);

  const unit = join(source, 'deploy/openbudget.service');
  const exposure = spawnSync('systemd-analyze', ['security', '--offline=true', '--no-pager', unit], { encoding: 'utf8' });
  if (exposure.error) {
    console.log('     systemd-analyze is not installed: the unit is not checked.');
  } else {
    const verified = spawnSync('systemd-analyze', ['verify', '--man=no', unitFor(unit)], { encoding: 'utf8' });
    check('systemd understands the unit', verified.status === 0 && verified.stderr === '' ? [] : [verified.stderr]);
    const level = Number(/exposure level for \S+: ([\d.]+)/.exec(exposure.stdout)?.[1]);
    check(`its exposure is ${level} of 10, ${mostExposure} at most`, level <= mostExposure ? [] : [exposure.stdout || exposure.stderr]);
  }
}

const readOr = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** The unit with a program that is there: that the real one is missing says nothing of the unit. */
function unitFor(unit) {
  const folder = mkdtempSync(join(tmpdir(), 'openbudget-unit-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const copy = join(folder, 'openbudget.service');
  writeFileSync(copy, readFileSync(unit, 'utf8').replace(/^(ExecStart=)\S+/m, '$1/bin/true'));
  return copy;
}

function whereInstalled(program, args, cwd, what, check) {
  const { error, status, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (error) {
    console.log(`     ${program} is not installed: it has not read ${what}.`);
  } else {
    check(`${program} understands ${what}`, status === 0 ? [] : [stderr]);
  }
}
