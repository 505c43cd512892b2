// What all views have in common: keyboard, language, appearance, files to take away, and what is shown when something goes wrong.

import { readFileSync } from 'node:fs';
import { check, hold, open, service } from './session.mjs';
import { say } from './words.mjs';

const words = say('zh');
const at = (path) => new URL(path, service).href;

export async function holdShared(browser) {
  const { context, page } = await open(browser, { acceptDownloads: true });

  await check('the root shows the language that the browser prefers', async () => {
    const english = await open(browser, { locale: 'en-GB' });
    await english.page.goto(at('/'));
    await english.page.locator('html[lang=en] h1').waitFor();
    hold(english.page.url() === at('/en/'), english.page.url());
    await english.context.close();
  });

  await check('the keyboard reaches the content first, then each figure', async () => {
    await page.goto(at('/zh/projects'));
    await page.locator('h1').waitFor();
    await page.keyboard.press('Tab');
    hold((await page.evaluate(() => document.activeElement.textContent)) === words.skip, 'the first stop is not the skip link');
    await page.keyboard.press('Enter');
    hold((await page.evaluate(() => document.activeElement.id)) === 'content', 'the skip link does not lead to the content');
    await page.locator('tbody .figure').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('aside.lines mark').first().waitFor();
    hold(await page.evaluate(() => document.activeElement.closest('aside.lines') !== null), 'the focus is not on the lines');
  });

  await check('a change of language keeps the view, its filters and its lines', async () => {
    await page.goto(at('/zh/projects?text=%E5%85%AC%E8%AF%81&sort=name'));
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByText(say('en').projectCount(13)).waitFor();
    hold(page.url() === at('/en/projects?text=%E5%85%AC%E8%AF%81&sort=name'), page.url());
    hold((await page.evaluate(() => document.documentElement.lang)) === 'en', 'the document does not say that it is English');
    await page.goBack();
    await page.getByText(words.projectCount(13)).waitFor();
  });

  await check('the appearance that was chosen is kept', async () => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByRole('button', { name: words.dark }).click();
    const dark = await ground();
    hold(light !== dark, `both are ${light}`);
    await page.reload();
    await page.locator('h1').waitFor();
    hold((await ground()) === dark, 'after a reload it is light again');
    await page.getByRole('button', { name: words.dark }).click();
    hold((await ground()) === light, 'it cannot be undone');
  });

  for (const path of ['/zh/', '/en/projects?group=YEAR&year=2021', '/zh/compare', '/en/checks', '/zh/search?text=%E5%85%AC%E8%AF%81']) {
    await check(`the data and the queries of ${path} can be taken away`, async () => {
      await page.goto(at(path));
      await page.locator('.actions').first().waitFor();
      await page.waitForLoadState('networkidle');
      const links = await page.locator('.actions a').evaluateAll((all) => all.map((link) => link.href));
      const tables = links.filter((link) => new URL(link).searchParams.has('format'));
      const queries = links.filter((link) => new URL(link).hash.startsWith('#query='));
      hold(tables.length >= 2 && queries.length >= 1 && tables.length + queries.length === links.length, links.join('\n'));
      for (const link of tables) {
        const format = new URL(link).searchParams.get('format');
        const response = await fetch(link);
        const content = Buffer.from(await response.arrayBuffer());
        // What a table program tells a file by: the byte order mark of UTF-8, and the head of an archive.
        const head = { csv: 'efbbbf', xlsx: '504b0304' }[format];
        hold(head && response.status === 200 && content.toString('hex').startsWith(head), `${response.status} ${link}: ${content.subarray(0, 200)}`);
      }

      for (const link of queries) {
        const { query, variables } = Object.fromEntries(new URLSearchParams(new URL(link).hash.slice(1)));
        const body = JSON.stringify({ query, variables: JSON.parse(variables) });
        await holdAnswered(await fetch(at('/graphql'), { method: 'POST', headers: { 'content-type': 'application/json' }, body }));
      }
    });
  }

  await check('a chart can be taken away as SVG and as PNG', async () => {
    await page.goto(at('/zh/'));
    await page.locator('svg.chart').first().waitFor();
    const svg = await download(page, 'SVG 图');
    hold(svg.name === '历年支出预算.svg', svg.name);
    const text = svg.content.toString('utf8');
    hold(text.startsWith('<svg') && text.includes('1,662.99') && text.includes('历年支出预算') && !text.includes('class='), text.slice(0, 400));
    const png = await download(page, 'PNG 图');
    hold(png.content.subarray(1, 4).toString() === 'PNG' && png.content.length > 5000, `${png.content.length} bytes`);
  });

  await check('an address without a view is not found, and the page says so', async () => {
    const response = await page.goto(at('/zh/nothing'));
    hold(response.status() === 404, `the status is ${response.status()}`);
    await page.getByRole('heading', { name: words.notFound }).waitFor();
    await page.goto(at('/zh/projects/UHJvamVjdDpub3RoaW5n'));
    await page.locator('h1, [role=alert]').first().waitFor();
  });

  await check('where the service does not answer, the page says so, and tries again when asked', async () => {
    await page.route('**/graphql', (route) => route.fulfill({ status: 503, contentType: 'text/plain', body: 'busy' }));
    await page.goto(at('/zh/checks'));
    await page.getByRole('alert').getByText(words.failed).waitFor();
    await page.getByRole('alert').getByText('503').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: words.retry }).click();
    await page.locator('.clusters').first().waitFor();
  });

  await context.close();
}

async function download(page, name) {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name }).first().click();
  const file = await started;
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

async function holdAnswered(response) {
  const text = await response.text();
  hold(response.status === 200 && !text.includes('"errors"'), `${response.status} ${text.slice(0, 400)}`);
}
