// Full disks: of the database during an import, of the files to take home, and of the folder in which tables wait for slow clients.

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, Clients } from './asking.mjs';
import { check, unlike } from './checks.mjs';
import { answersOf, longTable, mixed, sameAs } from './questions.mjs';
import { command, commandThatSucceeds, database, onFile, otherDepartment, Service, work } from './service.mjs';

/** A disk of so many bytes. */
class Disk {
  constructor(name, bytes) {
    this.folder = join(work, name);
    mkdirSync(this.folder);
    const done = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${Math.ceil(bytes / 4096) * 4096}`, 'tmpfs', this.folder], { encoding: 'utf8' });
    if (done.status !== 0) {
      throw new Error(`A small disk cannot be mounted, which needs root: ${done.stderr}`);
    }

    // Before the folder around it is removed.
    process.prependListener('exit', () => spawnSync('umount', ['-l', this.folder]));
  }

  /** Leaves so many bytes. */
  fill(left) {
    const { bavail, bsize } = statfsSync(this.folder);
    writeFileSync(join(this.folder, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - left)));
  }

  empty() {
    rmSync(join(this.folder, 'filler'), { force: true });
  }
}

// They break while their disk is full, as is tried here.
const isTable = ({ name }) => ['CSV', 'NDJSON', 'XLSX'].includes(name);

const isClear = ({ status, body }) => status >= 500 && /(says why|Unexpected|cannot|full|room)/.test(body.toString('utf8')) && !/   at |Exception|\/tmp/.test(body.toString('utf8'));

export async function disk() {
  const small = new Disk('small-disk', 64 * 1024 * 1024);
  const path = await database('on-disk', join(small.folder, 'data'));
  const export_ = new Disk('export-disk', 4 * 1024 * 1024);
  const temporary = new Disk('temporary-disk', 4 * 1024 * 1024);
  const settings = onFile(path);
  const service = await Service.start('disk', { ...settings, Export__Folder: join(export_.folder, 'export'), TMPDIR: temporary.folder });
  const answers = await answersOf(service.url);
  const clients = new Clients(() => service.url, mixed.filter((q) => !isTable(q)), sameAs(answers), 2, 5);

  small.fill(64 * 1024);
  const length = statSync(path).size;
  const refused = await command(['import', '--region', '东湖市西山区', otherDepartment], settings);
  const documents = await commandThatSucceeds(['documents', '--json'], settings);
  const stillSame = await answersOf(service.url);
  small.empty();
  check('disk full during an import: refused, and the database is as before', [
    ...unlike('exit code', refused.code, 1), ...unlike('the error', /full|space/.test(refused.told) && !refused.told.includes('   at ') ? 'clear' : refused.told, 'clear'),
    ...unlike('imported', documents.told.includes('other-department.txt'), false), ...mixed.flatMap((q) => unlike(q.name, stillSame.get(q).equals(answers.get(q)), true)),
    ...unlike('the file', statSync(path).size, length),
  ], `exit code ${refused.code}, “${/could not be changed.*/.exec(refused.told)?.[0] ?? refused.told}”`);

  export_.fill(16 * 1024);
  const none = await ask(service.url, { path: '/export/indicators.csv' });
  export_.empty();
  const file = await ask(service.url, { path: '/export/indicators.csv' });
  check('disk full under /export/: refused, and built once there is room', [
    ...(isClear(none) ? [] : [`${none.status} ${none.body.toString('utf8').slice(0, 200)}`]), ...unlike('afterwards', file.status, 200),
  ], `${none.status}, then ${file.status} with ${file.body.length} bytes`);

  const shorter = mixed.find((q) => q.name === 'NDJSON');
  temporary.fill(0);
  const unbegun = await ask(service.url, shorter);
  temporary.empty();
  temporary.fill(2 * 1024 * 1024);
  const broken = await ask(service.url, longTable).then(({ status, body }) => `${status} with ${body.length} bytes`, (failure) => failure.message);
  temporary.empty();
  const later = await ask(service.url, shorter);
  check('disk full while a table is sent: it breaks off and cannot pass for the whole', [
    ...(/broke off|aborted|hang up|ECONNRESET/.test(broken) ? [] : [broken]), ...unlike('afterwards', [later.status, later.body.equals(answers.get(shorter))], [200, true]),
    ...unlike('one of which nothing was sent', [unbegun.status, unbegun.headers['cache-control'], isClear(unbegun)], [500, 'no-store', true]),
  ], `“${broken}”; one of which nothing was sent: ${unbegun.status} ${unbegun.body.toString('utf8').slice(0, 80)}`);

  await clients.stop();
  check('disk full: the service goes on', [...clients.wrong, ...(clients.unanswered ? [clients.failure] : [])], `${clients.answered} right answers meanwhile, 0 errors`);
  const imported = await command(['import', '--region', '东湖市西山区', otherDepartment], settings);
  check('disk full: the import works once there is room', unlike('exit code', imported.code, 0));
  await service.stop();
}
