// Opens the playground of a running service in Chromium and uses it:  node playground.mjs http://127.0.0.1:5000
// Nothing but that address can be reached from the browser: the page has to work without internet.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const service = new URL(process.argv[2]);
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const patience = 30_000;

let passed = 0;
let failed = 0;

async function check(sentence, body) {
  try {
    await body();
    passed++;
    console.log(`ok   ${sentence}`);
  } catch (error) {
    failed++;
    console.log(`FAIL ${sentence}\n     ${String(error.message).replaceAll('\n', '\n     ')}`);
  }
}

function hold(condition, message) {
  if (!condition) {
    throw new Error(message);
  }
}

const browser = await chromium.launch({
  executablePath,
  // Chromium's own sandbox cannot be set up by root in a container; the page under test is ours.
  args: ['--no-sandbox', `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${service.hostname}`],
});
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
const page = await context.newPage();
page.setDefaultTimeout(patience);

const complaints = [];
page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
const requests = [];
context.on('request', (request) => requests.push(request.url()));

/** Runs the tab that is open and gives back the response to it. */
async function run() {
  const answer = page.waitForResponse((response) =>
    response.request().method() === 'POST' && !response.request().postData().includes('IntrospectionQuery'));
  await page.getByRole('button', { name: 'Execute query (Ctrl-Enter)' }).click();
  const response = await answer;
  return { status: response.status(), text: await response.text(), body: await response.json() };
}

function holdData({ status, text, body }) {
  hold(status === 200 && body.data && !body.errors, `the endpoint answered ${status}: ${text.slice(0, 400)}`);
}

await check('a browser that opens /graphql gets the page', async () => {
  const response = await page.goto(new URL('/graphql', service).href);
  hold(response.status() === 200, `the status is ${response.status()}`);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  hold((await page.title()).startsWith('OpenBudget'), `the title is "${await page.title()}"`);
});

await check('the first example runs, and its answer is shown', async () => {
  const answer = await run();
  holdData(answer);
  const name = answer.body.data.departments.nodes[0].name;
  await page.locator('.result-window').getByText(name).first().waitFor();
});

const tabs = page.locator('.graphiql-tab');
for (let index = 1; index < (await tabs.count()); index++) {
  const title = (await tabs.nth(index).innerText()).trim();
  await check(`the example ${title} runs`, async () => {
    await tabs.nth(index).click();
    // The page finds the operation's name half a second after the text has changed, and shows no sign of it.
    await page.waitForTimeout(1500);
    holdData(await run());
  });
}

await check('the documentation lists the fields of the schema', async () => {
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).click();
  await page.locator('.graphiql-doc-explorer').getByRole('link', { name: 'departments', exact: true }).waitFor();
});

await check('the editor completes a field name from the schema', async () => {
  await page.locator('.graphiql-add-tab, [aria-label="New tab"]').first().click();
  await page.locator('.graphiql-query-editor .view-lines').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('{ depart');
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget').getByText('departments').first().waitFor();
});

await check('nothing was asked of another host', () => {
  const foreign = requests.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== service.origin);
  hold(requests.length > 0 && foreign.length === 0, foreign.join('\n'));
});

await check('the console has no error', () => hold(complaints.length === 0, complaints.join('\n')));

await browser.close();
console.log(`playground: ${passed} checks hold, ${failed} do not.`);
process.exitCode = failed === 0 ? 0 : 1;
