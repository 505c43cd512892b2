// What the tests in a browser share: Chromium, the service's address, and the count of what holds.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

export const service = new URL(process.argv[2]);
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const patience = 30_000;

let passed = 0;
let failed = 0;

export async function check(sentence, body) {
  try {
    await body();
    passed++;
    console.log(`ok   ${sentence}`);
  } catch (error) {
    failed++;
    console.log(`FAIL ${sentence}\n     ${String(error.message).replaceAll('\n', '\n     ')}`);
  }
}

export function hold(condition, message) {
  if (!condition) {
    throw new Error(message);
  }
}

/** Nothing but this machine can be reached from the browser: what it shows has to work without internet. */
export function launch() {
  return chromium.launch({
    executablePath,
    // Chromium's own sandbox cannot be set up by root in a container; the pages under test are ours.
    args: ['--no-sandbox', `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${service.hostname}`],
  });
}

/** A page of its own, with what it asked for and what it complained of. */
export async function open(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);

  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  const requests = [];
  context.on('request', (request) => requests.push(request.url()));
  return { context, page, complaints, requests };
}

export function holdNothingForeign(requests) {
  const foreign = requests.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== service.origin);
  hold(requests.length > 0 && foreign.length === 0, foreign.join('\n'));
}

/** The last line, which .ci/run counts. */
export function finish(name) {
  console.log(`${name}: ${passed} checks hold, ${failed} do not.`);
  process.exitCode = failed === 0 ? 0 : 1;
}
