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
