// SIGKILL: of the service under load, and of an import at any moment.

import { Clients } from './asking.mjs';
import { check, unlike, until } from './checks.mjs';
import { answersOf, mixed, sameAs } from './questions.mjs';
import { command, commandThatSucceeds, database, onFile, otherDepartment, Service } from './service.mjs';

export async function killing({ times = 2 } = {}) {
  const settings = onFile(await database('killing'));
  const service = await Service.start('killing', settings);
  const answers = await answersOf(service.url);
  const clients = new Clients(() => service.url, mixed, sameAs(answers), 4);
  const recovered = [];
  for (let i = 0; i < times; i++) {
    const before = clients.answered;
    await until('clients are answered', () => clients.answered >= before + 200);
    await service.stop('SIGKILL');
    const begin = performance.now();
    await service.start(async () => clients.lastAnswer > begin);
    recovered.push(Math.round(clients.lastAnswer - begin));
  }

  await clients.stop();
  check('SIGKILL of the service under load: it comes back with right answers', [...clients.wrong, ...(clients.unanswered === 0 ? ['nobody noticed'] : [])],
    `${times} times, ${clients.answered} answers, ${clients.unanswered} connections lost, ${clients.wrong.length} wrong answers, recovered in ${recovered.join(' and ')} ms with the start of the program`);

  // Killed later each time, until it had been done already: how long it takes differs with what else the machine does. When a document was imported is another moment each time, and told by one question.
  const timeless = mixed.filter((q) => !q.name.includes('which-documents'));
  const whole = await commandThatSucceeds(['import', '--region', '东湖市西山区', otherDepartment], settings);
  const after = await answersOf(service.url, timeless);
  await commandThatSucceeds(['remove', 'other-department.txt'], settings);
  const judged = new Clients(
    () => service.url, timeless, (question, answer) => sameAs(answers)(question, answer) && sameAs(after)(question, answer), 2, 5);
  const problems = [];
  let [killed, stood] = [0, 0];
  const telling = timeless.find((q) => !answers.get(q).equals(after.get(q)));
  let at = Math.round(whole.ms * 0.6);
  for (let tries = 0; killed < times && tries < 12; tries++) {
    const done = await command(['import', '--region', '东湖市西山区', otherDepartment], settings, at);
    killed += done.signal === 'SIGKILL' ? 1 : 0;
    const now = await answersOf(service.url, timeless);
    const isIn = now.get(telling).equals(after.get(telling));
    stood += isIn ? 1 : 0;
    problems.push(...timeless.flatMap((q) => unlike(`killed after ${at} ms, ${q.name}`, now.get(q).equals((isIn ? after : answers).get(q)), true)));
    if (isIn) {
      await commandThatSucceeds(['remove', 'other-department.txt'], settings);
    }

    at = Math.round(at * (done.signal ? 1.25 : 0.6));
  }

  await judged.stop();
  check('SIGKILL of an import: it is whole or not there, and the next one works', [...problems, ...judged.wrong, ...unlike('killed', killed, times)],
    `${killed} killed, ${stood} had been done, ${judged.answered} answers meanwhile, ${judged.wrong.length} wrong, nothing lost`);
  await service.stop();
}
