// Opens the playground of a running service in Chromium and uses it:  node playground.mjs http://127.0.0.1:5000

import { check, finish, hold, holdNothingForeign, launch, open, service } from './session.mjs';

const browser = await launch();
const { page, complaints, requests } = await open(browser);

/** Runs the tab that is open and gives back the response to it. */
async function run() {
  const answer = page.waitForResponse((response) =>
    response.request().method() === 'POST' && !response.request().postData().includes('IntrospectionQuery'));
  await page.getByRole('button', { name: 'Execute query (Ctrl-Enter)' }).click();
  const response = await answer;
  return { status: response.status(), sent: response.request().postData(), text: await response.text(), body: await response.json() };
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

await check('the first question runs, its answer is shown, and what it cost', async () => {
  const answer = await run();
  holdData(answer);
  const { code } = answer.body.data.departments.nodes[0];
  await page.locator('.result-window').getByText(`"${code}"`).first().waitFor();
  const { fieldCost, typeCost } = answer.body.extensions.operationCost;
  const line = await page.locator('.cost').innerText();
  hold(line.includes(`${fieldCost} 字段`) && line.includes(`${typeCost} 对象`), `the line says "${line}"`);
  const shown = await page.locator('.result-window').innerText();
  hold(!shown.includes('operationCost'), 'the answer shows a cost that the reader has not asked for');
});

const questions = page.locator('[data-question]');
await check('the gallery has at least fifteen questions, in Chinese and English', async () => {
  const asked = await questions.evaluateAll((buttons) => buttons.map((b) => [...b.children].map((span) => `${span.lang}:${span.innerText}`)));
  hold(asked.length >= 15, `there are ${asked.length}`);
  const odd = asked.filter(([zh, en]) => !/^zh:.*[\u4e00-\u9fff]/.test(zh) || !/^en:[A-Z]/.test(en));
  hold(odd.length === 0, odd.join('\n'));
});

for (let index = 0; index < (await questions.count()); index++) {
  const name = await questions.nth(index).getAttribute('data-question');
  await check(`the question ${name} opens with its variables and runs`, async () => {
    await questions.nth(index).click();
    // The page finds the operation's name half a second after the text has changed, and shows no sign of it.
    await page.waitForTimeout(1500);
    const answer = await run();
    holdData(answer);
    const { query, variables = {} } = JSON.parse(answer.sent);
    const defaults = [...query.matchAll(/\$(\w+): [\w!\[\]]+ = /g)].map((match) => match[1]);
    const missing = defaults.filter((variable) => !(variable in variables));
    hold(missing.length === 0, `not filled: ${missing.join(', ')}`);
  });
}

await check('a link opens with the operation that was shared', async () => {
  await page.getByRole('button', { name: /^Share this query/ }).click();
  await page.locator('.shared', { hasText: /Link/ }).waitFor();
  const shared = await (await browser.newContext()).newPage();
  await shared.goto(page.url());
  await shared.locator('.graphiql-query-editor .view-line', { hasText: 'WhichDocuments' }).waitFor();
  await shared.locator('[aria-label="Variables"] .view-line', { hasText: 'first' }).waitFor();
  await shared.close();
});

await check('the explorer offers the fields of the schema', async () => {
  // A question without a list among its arguments: of one the explorer complains on the console, and shows it all the same.
  await page.locator('[data-question=search-everything]').click();
  await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
  await page.locator('.graphiql-explorer-root').getByText('departments', { exact: true }).first().waitFor();
});

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

await check('nothing was asked of another host', () => holdNothingForeign(requests));

await check('the console has no error', () => hold(complaints.length === 0, complaints.join('\n')));

await browser.close();
finish('playground');
