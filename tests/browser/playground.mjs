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

await check('nothing was asked of another host', () => holdNothingForeign(requests));

await check('the console has no error', () => hold(complaints.length === 0, complaints.join('\n')));

await browser.close();
finish('playground');
