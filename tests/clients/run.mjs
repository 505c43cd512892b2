// Has the clients' own tools generate code from the served SDL, and runs what they generate against the service:
//   node run.mjs http://127.0.0.1:5000/graphql
// Whatever a tool complains of, in our SDL or in our answers, is a check that does not hold.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { apollo } from './apollo.mjs';
import { codegen } from './codegen.mjs';
import { relay } from './relay.mjs';

const url = process.argv[2];
if (!url) {
  console.error('Which endpoint? Write: node run.mjs http://127.0.0.1:5000/graphql');
  process.exit(2);
}

let held = 0;
let failed = 0;

async function check(what, action) {
  try {
    const result = await action();
    held++;
    return result;
  } catch (error) {
    failed++;
    console.log(`FAIL ${what}\n     ${error.stack ?? error}`);
    return undefined;
  }
}

// Beside this file, so that what is generated finds the packages it imports.
const folder = await mkdtemp(fileURLToPath(new URL('generated-', import.meta.url)));
try {
  const sdl = await check('the service hands out its SDL', async () => {
    const answer = await fetch(`${url}?sdl`, { signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) {
      throw new Error(`${answer.status} ${await answer.text()}`);
    }

    return await answer.text();
  });
  if (sdl) {
    const schema = `${folder}/schema.graphql`;
    await writeFile(schema, sdl);
    await relay({ url, schema, folder, check });
    const documents = await codegen({ schema, folder, check });
    if (documents) {
      await apollo({ url, documents, check });
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

console.log(`clients: ${held} checks hold, ${failed} do not.`);
process.exitCode = failed === 0 && held > 0 ? 0 : 1;
