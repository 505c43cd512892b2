// The page's views: where each is, and what a reader does with it.

import { hold, service } from './session.mjs';
import { say } from './words.mjs';

/** Asks the service itself, for ids that are not written down here. */
async function ask(query) {
  const response = await fetch(new URL('/graphql', service), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  hold(errors === undefined, JSON.stringify(errors));
  return data;
}

const { departments, projects, documents } = await ask(`{
  departments(first: 1) { nodes { id } }
  projects(where: { name: { eq: "维护稳定专项经费" } }) { nodes { id } }
  documents(where: { year: { eq: 2021 } }) { nodes { id } }
}`);
const department = departments.nodes[0].id;
const project = projects.nodes[0].id;
const document = documents.nodes[0].id;

async function holdText(locator, text) {
  const found = await locator.innerText();
  hold(found.includes(text), `"${text}" is not in "${found.slice(0, 300)}"`);
}

/** Opens the lines of a figure, looks for what they say, and closes them with the keyboard. */
async function openLines(page, figure, quote) {
  await figure.click();
  const lines = page.locator('aside.lines');
  await lines.locator('mark', { hasText: quote }).first().waitFor();
  hold(new URL(page.url()).searchParams.get('lines'), 'the address does not say which lines are open');
  await page.keyboard.press('Escape');
  await lines.waitFor({ state: 'detached' });
  hold(await figure.evaluate((element) => element === element.ownerDocument.activeElement), 'the focus did not come back to the figure');
}

export const views = [
  {
    name: 'overview',
    path: '',
    async use(page, language) {
      await openLines(page, page.locator('.facts .figure').first(), '1662.99');
      await holdText(page.locator('.notice.warning'), say(language).scopeChanged);
      hold((await page.locator('svg.chart').count()) === 4, 'there are not four charts');
      await page.locator('.chart-table summary').nth(1).click();
      await holdText(page.locator('.chart-table table').nth(1), '9.81');
      await page.getByRole('link', { name: say(language).year(2020), exact: true }).click();
      await page.getByRole('heading', { name: say(language).largestDuties }).waitFor();
    },
  },
  {
    name: 'departments',
    path: 'departments',
    async use(page) {
      await page.locator('tbody a').first().click();
      await page.locator('svg.chart').first().waitFor();
    },
  },
  {
    name: 'department',
    path: `departments/${department}`,
    async use(page, language) {
      await page.locator('.settings select').selectOption('yuan');
      await page.getByText('16,629,900').first().waitFor();
      await page.getByRole('navigation', { name: say(language).navigation }).getByRole('link').nth(1).click();
      await page.getByText('6,067,200').first().waitFor();
    },
  },
  {
    name: 'projects',
    path: 'projects',
    async use(page, language) {
      const words = say(language);
      await holdText(page.locator('.result'), '606.72');
      await page.getByRole('link', { name: words.nextPage }).click();
      await page.locator('tbody th', { hasText: '公证质量联查' }).first().waitFor();
      await holdText(page.locator('.result'), '606.72');
      await page.getByRole('link', { name: words.firstPage }).click();
      await page.locator('tbody th', { hasText: '雪亮工程建设' }).waitFor();
      await page.getByRole('link', { name: words.sortByName }).click();
      await page.locator('th[aria-sort="ascending"]').waitFor();
      await page.getByLabel(words.group).selectOption('BUDGET_UNIT_NAME');
      await page.getByText('90.90').first().waitFor();
      await page.getByLabel(words.nameContains).fill('公证');
      await page.keyboard.press('Enter');
      await page.getByText(words.projectCount(13)).waitFor();
      await page.getByLabel(words.minimum).fill('7');
      await page.keyboard.press('Enter');
      await page.getByText(words.projectCount(2)).waitFor();
      hold(new URL(page.url()).searchParams.get('minimum') === '7', 'the address does not hold the filter');
      await openLines(page, page.locator('table').last().locator('tbody .figure').first(), /^(7|10)\.00$/);
      await page.getByLabel(words.nameContains).fill('不存在的项目');
      await page.keyboard.press('Enter');
      await page.getByText(words.nothing).waitFor();
      await page.getByRole('link', { name: words.clear }).click();
      await page.getByText(words.projectCount(58)).waitFor();
    },
  },
  {
    name: 'project',
    path: `projects/${project}`,
    async use(page, language) {
      await openLines(page, page.locator('.facts .figure').first(), '5.00');
      await page.getByRole('heading', { name: say(language).spendingPlan }).waitFor();
      await holdText(page.locator('main'), '秦开工委〔2005〕32号文件要求');
      await page.getByRole('link', { name: '维护稳定工作', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: '维护稳定工作' }).waitFor();
      hold(await page.evaluate(() => document.activeElement.tagName === 'H1'), 'the focus is not on the heading of the new view');
      await holdText(page.locator('.facts'), say(language).notPublished);
      await holdText(page.locator('.goals'), say(language).withheld);
    },
  },
  {
    name: 'compare',
    path: 'compare',
    async use(page, language) {
      const words = say(language);
      await holdText(page.locator('main'), '+1,209.63');
      await holdText(page.locator('.wrong'), words.disagrees);
      await page.getByRole('link', { name: words.renamed }).click();
      await page.locator('tr', { hasText: '维护稳定专项经费' }).getByText('维护稳定工作').first().waitFor();
      await page.locator('tr', { hasText: '雪亮工程建设' }).waitFor({ state: 'detached' });
      await page.getByRole('link', { name: words.year(2020), exact: true }).click();
      await page.getByText(words.pickYears).waitFor();
      await page.getByRole('link', { name: words.year(2020), exact: true }).click();
      await page.locator('.wrong').waitFor();
    },
  },
  {
    name: 'checks',
    path: 'checks',
    async use(page, language) {
      const words = say(language);
      await holdText(page.locator('.clusters').first(), '护路经费');
      await page.locator('.clusters').nth(1).getByRole('button').first().click();
      await page.locator('.verdict.severity-warning blockquote').first().waitFor();
      await page.getByLabel(words.severity).selectOption('NOTICE');
      await page.locator('.verdict.severity-error').first().waitFor({ state: 'detached' });
      await page.getByLabel(words.severity).selectOption('ERROR');
      await page.locator('.verdict.severity-error .quotes a').first().click();
      await page.locator('aside.lines .meant').first().waitFor();
      await page.getByRole('button', { name: words.close }).click();
    },
  },
  {
    name: 'search',
    path: 'search?text=%E5%85%AC%E8%AF%81',
    async use(page, language) {
      const words = say(language);
      await page.locator('.hits mark', { hasText: '公证' }).first().waitFor();
      const first = await page.locator('.hits h2').first().innerText();
      await page.getByRole('link', { name: words.nextPage }).click();
      await page.waitForFunction((text) => document.querySelector('.hits h2').innerText !== text, first);
      await page.getByRole('searchbox').fill('网格员');
      await page.keyboard.press('Enter');
      await page.locator('.hits mark', { hasText: '网格员' }).first().waitFor();
      await page.getByRole('navigation', { name: words.kinds }).getByRole('link', { name: words.project, exact: true }).click();
      await page.locator('.hits h2', { hasText: '综治“9+X”网格员信息应用服务费' }).waitFor();
      await page.getByRole('searchbox').fill('没有这样的词语');
      await page.keyboard.press('Enter');
      await page.getByText(words.noHits).waitFor();
    },
  },
  {
    name: 'document',
    path: `documents/${document}?from=80`,
    async use(page, language) {
      await holdText(page.locator('.printed'), '2021年部门预算收入为1662.99万元');
      await page.locator('summary').click();
      await page.getByRole('link', { name: '六、国有资产信息情况' }).click();
      await page.locator('.printed li[value="227"]').waitFor();
      await page.getByRole('link', { name: say(language).nextPage }).click();
      await page.locator('.printed li[value="600"]').waitFor();
    },
  },
  ...['totals', 'three-public', 'kinds', 'largest', 'measures', 'groups'].map((chart) => ({
    name: `chart-${chart}`,
    path: `charts/${chart}${chart === 'groups' ? '?group=BUDGET_UNIT_NAME' : ''}`,
    alone: true,
    async use(page) {
      await page.locator('svg.chart text').first().waitFor();
      await page.locator('summary').click();
      await page.locator('table').waitFor();
    },
  })),
];
