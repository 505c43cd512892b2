// A service that has a second department, whose document prints its expenditure by function and no projects.

import { check, hold, open } from './session.mjs';
import { say } from './words.mjs';

const name = '东湖市西山区水务局';
const words = say('zh');

export async function holdDepartments(browser, service) {
  const { context, page, complaints } = await open(browser);

  await check('where there are several departments, the first view lists them', async () => {
    await page.goto(new URL('/zh/', service).href);
    await page.locator('tbody tr', { hasText: '中共秦皇岛经济技术开发区工委政法委员会' }).waitFor();
    await page.locator('tbody').getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  });

  await check('a total is the total, not a line of its parts', async () => {
    const total = await page.locator('.facts .big strong').innerText();
    hold(total.startsWith('4,301.27'), `the expenditure of 2025 is shown as "${total}"`);
  });

  await check('what the money is for is shown by function where there are no projects', async () => {
    const chart = page.getByRole('figure', { name: words.functions });
    await chart.locator('summary').click();
    const rows = await chart.locator('tbody tr').allInnerTexts();
    hold(rows.length === 2 && rows[0].includes('农林水支出') && rows[0].includes('4,151.27') && rows[1].includes('150.00'), rows.join('\n'));
    hold((await page.getByRole('figure').count()) === 4, 'there is a chart of projects that are not there');
  });

  await check('the department is kept on the way, and one year alone is not compared', async () => {
    await page.getByRole('navigation', { name: words.navigation }).getByRole('link').nth(2).click();
    await page.getByText(words.tooFewYears).waitFor();
    await page.getByLabel(words.department).selectOption({ label: '中共秦皇岛经济技术开发区工委政法委员会' });
    await page.locator('.wrong').waitFor();
  });

  await check('the projects of all departments are grouped by department', async () => {
    await page.goto(new URL('/zh/projects?group=DEPARTMENT_NAME', service).href);
    await page.getByLabel(words.department).waitFor();
    await page.locator('tbody th:visible', { hasText: '中共秦皇岛经济技术开发区工委政法委员会' }).first().waitFor();
    await page.getByLabel(words.department).selectOption({ label: name });
    await page.getByText(words.nothing).waitFor();
  });

  await check('with several departments, too, the console has no error', () => hold(complaints.length === 0, complaints.join('\n')));
  await context.close();
}
