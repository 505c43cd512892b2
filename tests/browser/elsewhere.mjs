// The page away from home: a chart in the frame of another site, and the whole page below a path that a proxy puts before it.

import { createServer, request } from 'node:http';
import { check, hold, open, service } from './session.mjs';
import { say } from './words.mjs';

export async function holdElsewhere(browser) {
  await check('another site can show a chart with the code the page gives, and nothing else of the page', async () => {
    const { context, page } = await open(browser);
    await page.goto(new URL('/zh/', service).href);
    await page.getByRole('button', { name: say('zh').embed }).first().click();
    const code = await page.getByLabel(say('zh').embedHelp).inputValue();
    const site = await listen((_, response) =>
      response.setHeader('content-type', 'text/html').end(`<!doctype html>${code}<iframe src="${new URL('/zh/projects', service)}"></iframe>`));
    await page.goto(site.address);
    await page.frameLocator('iframe').first().locator('svg.chart text').first().waitFor();
    const refused = page.frames().find((frame) => frame !== page.mainFrame() && !frame.url().includes('/charts/'));
    hold((await refused.locator('#page').count()) === 0, 'the whole page is shown in the frame of another site');
    await context.close();
    site.server.close();
  });

  await check('the page works below a path prefix', async () => {
    const prefix = '/open/budget';
    const site = await listen((incoming, outgoing) => {
      if (!incoming.url.startsWith(`${prefix}/`)) {
        outgoing.writeHead(404).end();
        return;
      }

      const { method, headers } = incoming;
      incoming.pipe(
        request(new URL(incoming.url.slice(prefix.length), service), { method, headers: { ...headers, host: service.host } }, (answer) => {
          outgoing.writeHead(answer.statusCode, answer.headers);
          answer.pipe(outgoing);
        }),
      );
    });
    const { context, page, complaints, requests } = await open(browser, { locale: 'zh-CN' });
    await page.goto(`${site.address}${prefix}/`);
    await page.locator('svg.chart').first().waitFor();
    hold(page.url() === `${site.address}${prefix}/zh/`, page.url());
    await page.getByRole('navigation', { name: say('zh').navigation }).getByRole('link').nth(1).click();
    await page.locator('tbody th a').first().click();
    await page.getByRole('heading', { name: say('zh').spendingPlan }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: say('zh').spendingPlan }).waitFor();
    const outside = requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(`${site.address}${prefix}/`));
    hold(outside.length === 0, outside.join('\n'));
    hold(complaints.length === 0, complaints.join('\n'));
    await context.close();
    site.server.close();
  });
}

async function listen(answer) {
  const server = createServer(answer);
  await new Promise((done) => server.listen(0, service.hostname, done));
  return { server, address: `http://${service.hostname}:${server.address().port}` };
}
