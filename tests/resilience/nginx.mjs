// deploy/nginx.conf in a real nginx before two services: what it keeps, for whom, and for how long.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ask, Clients } from './asking.mjs';
import { check, unlike, until } from './checks.mjs';
import { answersOf, count, longTable, mixed, sameAs } from './questions.mjs';
import { commandThatSucceeds, database, freePort, onFile, otherDepartment, repository, Service, start, work } from './service.mjs';

const inAddress = (query) => `/graphql?query=${encodeURIComponent(query)}`;

async function startNginx(first, second) {
  const folder = join(work, 'nginx');
  const port = await freePort();
  mkdirSync(join(folder, 'cache'), { recursive: true });
  const replaced = [
    ['openbudget-1:8080', `127.0.0.1:${first.port}`], ['openbudget-2:8080', `127.0.0.1:${second.port}`], ['listen 8080;', `listen 127.0.0.1:${port};`],
    ['/var/cache/nginx ', `${join(folder, 'cache')} `], ['/tmp/nginx', join(folder, 'nginx')], ['/etc/nginx/mime.types', join(folder, 'mime.types')],
  ];
  let configuration = readFileSync(join(repository, 'deploy/nginx.conf'), 'utf8');
  for (const [from, to] of replaced) {
    if (!configuration.includes(from)) {
      throw new Error(`deploy/nginx.conf no longer holds ${from}, which is replaced here.`);
    }

    configuration = configuration.replaceAll(from, to);
  }

  writeFileSync(join(folder, 'mime.types'), 'types { text/html html; }');
  writeFileSync(join(folder, 'nginx.conf'), configuration);
  const user = process.getuid() === 0 ? 'user root; ' : '';
  const words = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr', '-g', `${user}daemon off;`];
  const valid = spawnSync('nginx', ['-t', ...words], { encoding: 'utf8' });
  check('nginx: the configuration is valid', valid.status === 0 && !valid.stderr.includes('warn') ? [] : [valid.stderr ?? String(valid.error)]);
  if (valid.status !== 0) {
    throw new Error('nginx does not start.');
  }

  const server = start('nginx', words);
  const url = `http://127.0.0.1:${port}`;
  await until('nginx answers', () => ask(url, { path: '/metrics' }).then(() => true, () => false));
  return { url, server };
}

// Where the bytes of a table that is compressed on its way are parted is a matter of the moment.
const decoded = ({ headers, body }) => ({ gzip: gunzipSync, br: brotliDecompressSync }[headers['content-encoding']]?.(body) ?? body);

/** What stands for an answer where two are compared: status, headers that say what it is, body. */
const essence = (answer) => JSON.stringify([answer.status, ...['content-type', 'content-encoding', 'etag', 'vary', 'cache-control',
  'access-control-allow-origin', 'content-security-policy', 'x-content-type-options'].map((name) => answer.headers[name] ?? null), decoded(answer).toString('base64')]);

export async function nginx() {
  const settings = {
    ...onFile(await database('nginx')), Proxies: '127.0.0.1', Cors__Origins: 'https://a.example,https://b.example', GraphQL__Http__GetCacheControl: 'public, max-age=3', GraphQL__Http__MaxConcurrentTables: '64',
  };
  const [first, second] = [await Service.start('nginx-1', settings), await Service.start('nginx-2', settings)];
  const { url, server } = await startNginx(first, second);
  const through = (question) => ask(url, question);
  const direct = (question) => ask(first.url, question);

  // Twice through the cache and once without: all the same, and the second is not asked of the service.
  const problems = [];
  let hits = 0;
  for (const question of mixed) {
    const [one, two, plain] = [await through(question), await through(question), await direct(question)];
    hits += two.headers['x-cache'] === 'HIT' ? 1 : 0;
    problems.push(...unlike(`${question.name}, first`, essence(one) === essence(plain), true), ...unlike(`${question.name}, second`, essence(two) === essence(plain), true));
    const isKept = /public/.test(plain.headers['cache-control'] ?? '');
    if (!isKept && [one, two].some((a) => a.headers['x-cache'] === 'HIT')) {
      problems.push(`${question.name} is kept, and must not be`);
    }
  }

  check('nginx: answers are those of the service, byte for byte', [...problems, ...(hits < 20 ? [`only ${hits} were kept`] : [])], `${mixed.length} questions asked twice, ${hits} of the second answers from the cache`);

  // Who asks first decides nothing for those who ask otherwise.
  const variants = [
    {}, { Accept: 'application/json' }, { Accept: 'application/graphql-response+json' }, { Accept: 'text/csv' }, { Accept: 'application/x-ndjson' }, { Accept: 'text/html' }, { Accept: 'nonsense/none' },
    { 'Accept-Encoding': 'gzip' }, { 'Accept-Encoding': 'br' }, { 'Accept-Encoding': 'gzip, deflate, br, zstd' }, { Origin: 'https://a.example' }, { Origin: 'https://b.example' }, { Origin: 'https://c.example' },
    { 'GraphQL-Cost': 'report' }, { 'Accept-Language': 'en' }, { Accept: 'text/csv', Origin: 'https://a.example', 'Accept-Encoding': 'gzip' },
  ];
  const mixups = [];
  for (const path of [inAddress('{ projects(first: 30) { nodes { id name year amount } } }'), '/graphql', '/', '/graphql?sdl', '/graphql/persisted/largest-projects']) {
    for (const headers of [...variants, ...variants.toReversed()]) {
      const [got, expected] = [await through({ path, headers }), await direct({ path, headers })];
      mixups.push(...unlike(`${path} with ${JSON.stringify(headers)}`, essence(got), essence(expected)).map((text) => text.slice(0, 600)));
    }
  }

  check('nginx: who asks otherwise gets the variant that was asked for', mixups, `${variants.length} kinds of clients at 5 addresses, in two orders`);

  const kept = await through(count);
  const known = await through({ ...count, headers: { 'If-None-Match': kept.headers.etag } });
  check('nginx: who has the answer is told 304 from the cache', [...unlike('status', known.status, 304), ...unlike('bytes', known.body.length, 0)], `X-Cache: ${known.headers['x-cache']}`);

  // What must not be kept.
  const errors = [];
  for (const question of [
    { name: 'unknown field', path: inAddress('{nothing}') }, { name: 'syntax error', path: inAddress('{') }, { name: 'no table', path: `${inAddress('{nothing}')}&format=csv` }, { name: 'not found', path: '/zh/nothing' },
    { name: 'validation of cost', path: inAddress('{dataset{version}}'), headers: { 'GraphQL-Cost': 'nonsense' } }, { name: 'health', path: '/health/ready' }, { name: 'version', path: '/version' },
    { name: 'POST', method: 'POST', path: '/graphql', headers: { 'Content-Type': 'application/json' }, body: '{"query":"{projects{totalCount}}"}' },
    { name: 'too long', method: 'POST', path: '/graphql', headers: { 'Content-Type': 'application/json' }, body: ' '.repeat(1_500_000), status: 413 },
  ]) {
    for (let i = 0; i < 3; i++) {
      const { status, headers, body } = await through(question);
      errors.push(...(headers['x-cache'] === 'HIT' ? [`${question.name} came from the cache`] : []));
      errors.push(...(question.status ? unlike(question.name, [status, body.toString('utf8').startsWith('{"errors"')], [question.status, true]) : []));
    }
  }

  errors.push(...unlike('/metrics', (await through({ path: '/metrics' })).status, 404));
  check('nginx: errors, POST and what tells of this moment are not kept', errors, '9 kinds, three times each');

  // A table that breaks off is not kept as if it were whole.
  const table = await through(longTable);
  const again = await through(longTable);
  check('nginx: a long table is kept whole', [...unlike('length', again.body.length, table.body.length), ...unlike('same', again.body.equals(table.body), true)], `${table.body.length} bytes, X-Cache: ${again.headers['x-cache']}`);

  const whole = { name: 'totals', path: inAddress('{ departments { totalCount } }') };
  const before = (await through(whole)).body.toString('utf8');
  await commandThatSucceeds(['import', '--region', '东湖市西山区', otherDepartment], settings);
  const seen = await until('the import is seen', async () => (await through(whole)).body.toString('utf8') !== before, 30_000, 50);
  const settled = await through(whole);
  check('nginx: an import is seen when the time is over', [...unlike('answer', settled.body.equals((await direct(whole)).body), true), ...(seen > 20_000 ? ['late'] : [])], `${seen} ms after the command, with max-age=3`);

  // One service is killed while clients ask, POST included.
  const answers = await answersOf(first.url);
  const clients = new Clients(() => url, mixed, sameAs(answers), 4);
  await clients.recovered();
  await second.stop('SIGKILL');
  const then = clients.answered;
  await until('clients go on', () => clients.answered > then + 200);
  await clients.stop();
  check('nginx: one service is killed and the other answers', [...clients.wrong, ...(clients.unanswered ? [`${clients.unanswered} unanswered: ${clients.failure}`] : [])],
    `${clients.answered} right answers, 0 errors, the slowest ${clients.slowest} ms`);

  // The same again, with limits: by the client that nginx names, whatever the client itself says.
  await first.stop();
  Object.assign(first.settings, { RateLimits__RequestsPerMinute: '3', GraphQL__Http__GetCacheControl: 'public, max-age=1, stale-if-error=600' });
  await first.start();
  const asked = [];
  for (let i = 0; i < 8; i++) {
    asked.push(await through({ path: inAddress(`{ a${i}: dataset { version } }`), headers: { 'X-Forwarded-For': `192.0.2.${i}` } }));
  }

  const limited = asked.filter((a) => a.status === 429);
  check('nginx: a client is limited by its own address, and its refusal is not kept', [
    ...(limited.length >= 4 ? [] : [`${asked.map((a) => a.status)}`]), ...limited.flatMap((a) => [...unlike('kept', a.headers['x-cache'] === 'HIT', false), ...unlike('Retry-After', Number(a.headers['retry-after']) > 0, true)]),
  ], `${asked.map((a) => a.status).join(' ')}`);

  await first.stop('SIGKILL');
  const old = inAddress('{ a0: dataset { version } }');
  await until('what was kept is too old', async () => (await through({ path: old })).headers['x-cache'] === 'STALE', 10_000, 100);
  await until('what may not be given out when it is too old is too old', async () => (await through(whole)).status !== 200, 10_000, 100);
  const [stale, none] = [await through({ path: old }), await through(whole)];
  check('nginx: where no service can be reached a client is told so, and gets what is too old only where the service allowed it', [
    ...unlike('answer', [none.status, none.headers['retry-after'], none.headers['cache-control'], none.headers['content-type']], [503, '5', 'no-store', 'application/json; charset=utf-8']),
    ...unlike('body', none.body.toString('utf8').startsWith('{"errors":[{"message":"No service can be reached.'), true), ...unlike('allowed', [stale.status, stale.body.equals(asked[0].body)], [200, true]),
  ], `${none.status}; ${stale.status} with stale-if-error`);
  server.kill('SIGQUIT');
  await server.ended;
}
