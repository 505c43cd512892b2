// Runs the audits of graphql-http (GraphQL over HTTP) against a running service:  node run.mjs http://127.0.0.1:5000/graphql
// Recommendations and what is optional count like requirements: each audit that does not hold is printed.

import { serverAudits } from 'graphql-http';

const url = process.argv[2];
if (!url) {
  console.error('Which endpoint? Write: node run.mjs http://127.0.0.1:5000/graphql');
  process.exit(2);
}

const patience = 10_000;
const fetchFn = (address, init) => fetch(address, { ...init, signal: AbortSignal.timeout(patience) });

let passed = 0;
let failed = 0;

for (const audit of serverAudits({ url, fetchFn })) {
  try {
    const result = await audit.fn();
    if (result.status === 'ok') {
      passed++;
      continue;
    }

    report(audit, `${result.reason}: ${result.response.status} ${await bodyOf(result.response)}`);
  } catch (error) {
    report(audit, error.cause?.message ?? error.message);
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function report(audit, what) {
  failed++;
  console.log(`FAIL ${audit.id} ${audit.name}\n     ${what}`);
}

async function bodyOf(response) {
  return response.bodyUsed ? '(body read)' : await response.text();
}
