import t from 'tap';
import { carPark } from '../journeys/projects.ts';
import { screens } from '../support/browser.ts';
import { logInQuietly } from '../support/log-in-page.ts';
import { world } from '../support/world.ts';

const browser = await screens(t);
const w = await world(t, '2026-09-18T02:00:00.000Z', { web: true });
for (const project of ['市委党校停车楼', '市民中心停车楼']) {
  await w.apply('joint-completion-acceptance', { facts: carPark, project });
}

await browser.test(
  'the inbox works by keyboard alone: arrows select, c claims, Enter opens',
  w.address,
  async (t, open) => {
    const page = await open();
    await logInQuietly(page, 'window');
    await page.goto('/inbox?box=department');
    await page.getByRole('option').nth(1).waitFor();
    const selectedAt = (nth: number) =>
      page.locator('[role=option]').nth(nth).and(page.locator('[aria-selected=true]'));
    await selectedAt(0).waitFor();
    await page.getByRole('listbox').focus();

    await page.keyboard.press('ArrowDown');
    await selectedAt(1).waitFor();
    await page.keyboard.press('ArrowUp');
    await selectedAt(0).waitFor();

    // a list comes page by page, and the arrow goes on across their borders
    for (const project of ['东区停车楼', '西区停车楼', '南区停车楼']) {
      await w.apply('joint-completion-acceptance', { facts: carPark, project });
    }
    await page.route('**/api/v1/tasks/search', (route) => {
      const asked = route.request().postDataJSON();
      return route.continue({ postData: { ...asked, page: { ...asked.page, limit: 2 } } });
    });
    await page.goto('/inbox?box=department');
    await selectedAt(0).waitFor();
    await page.getByRole('listbox').focus();
    for (let row = 1; row < 5; row += 1) {
      await page.keyboard.press('ArrowDown');
      await selectedAt(row).waitFor();
    }
    t.equal(await page.getByRole('option').count(), 5, 'each task once');
    await page.keyboard.press('Home');
    await selectedAt(0).waitFor();
    await page.unroute('**/api/v1/tasks/search');

    await page.keyboard.press('c');
    await page.getByText('已认领').first().waitFor();
    await page.goto('/inbox');
    await page.getByRole('option').first().waitFor();
    await page.getByRole('listbox').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\/[^/]+\/work/);
    t.match(page.url(), /task=/, 'the task is opened in its case');
  },
);

await browser.test(
  'what one clerk takes up leaves the list of another at once, and a broken line says since when',
  w.address,
  async (t, open) => {
    const { id } = await w.apply('joint-completion-acceptance', { facts: carPark, project: '体育公园停车楼' });
    const [task] = await w.tasks('window', id);
    await w.database.run(
      `insert into role_grants (tenant_id, account_id, department_code, role)
       select tenant_id, id, 'service-admin', 'WINDOW_CLERK' from accounts where login = 'window-head'`,
    );
    const one = await open({ refused: [/^(503|failed) GET \/api\/v1\/event-stream/] });
    const live = one.waitForRequest(/event-stream/);
    await logInQuietly(one, 'window');
    await one.goto('/inbox?box=department');
    const entry = one.getByRole('option').filter({ hasText: '体育公园停车楼' });
    await entry.waitFor();
    await (await live).response();
    // What is asked for in between would show it, too.
    let asked = 0;
    one.on('request', (request) => {
      if (request.url().endsWith('/tasks/search')) asked += 1;
    });
    const other = await open();
    await logInQuietly(other, 'window-head');
    await other.goto(`/inbox?box=department&task=${task?.id}`);
    const claim = other.getByRole('button', { name: /^认领/ }).first();
    await claim.waitFor();

    await claim.click();
    await entry.waitFor({ state: 'detached' });

    t.ok(asked <= 4, 'by one question, not by asking again and again');
    await one.route('**/api/v1/event-stream*', (route) => route.fulfill({ status: 503, body: '' }));
    await one.evaluate(`for (const hidden of [true, false]) {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }`);
    await one
      .getByRole('status')
      .filter({ hasText: /^实时已断开，\d\d:\d\d起$/ })
      .waitFor({ timeout: 30_000 });
    await one.unroute('**/api/v1/event-stream*');
    await one.getByText('实时已断开').waitFor({ state: 'detached', timeout: 60_000 });
  },
);
