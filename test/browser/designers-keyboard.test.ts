import type { Page } from 'playwright-core';
import t from 'tap';
import { screens } from '../support/browser.ts';
import { arrive, chooseFrom, pressOn, reach, reachRole, typeInto, watchForMouse } from '../support/keyboard.ts';
import { logInQuietly } from '../support/log-in-page.ts';
import { settled } from '../support/settled.ts';
import { world } from '../support/world.ts';

const browser = await screens(t);
const w = await world(t, '2026-09-18T02:00:00.000Z', { web: true });
const key = 'greening-filing';

const canvasOf = (page: Page) => page.getByRole('application', { name: '画布' });
const panelOf = (page: Page) => page.getByRole('complementary', { name: '属性' });
const selected = (page: Page, elementId: string) =>
  page.locator(`.djs-element.selected[data-element-id="${elementId}"]`).waitFor({ state: 'attached' });

/** Takes an entry of a menu of the canvas: by typing what is looked for where it has a field for that, else by arrows. */
async function take(page: Page, words: string): Promise<void> {
  const menu = page.locator('.djs-popup');
  await menu.waitFor();
  if ((await menu.locator('input').count()) > 0) {
    await arrive(page, menu.locator('input'));
    await page.keyboard.type(words);
  }
  const wanted = menu.locator('.entry.selected').filter({ hasText: words });
  for (let moves = 0; moves < 6 && (await wanted.count()) === 0; moves += 1) await page.keyboard.press('ArrowDown');
  await wanted.waitFor();
  await page.keyboard.press('Enter');
  await menu.waitFor({ state: 'detached' });
}

await browser.test('a procedure is drawn, filled in and published by keys alone', w.address, async (t, open) => {
  const page = await open({ refused: [/^404 GET .*definition-drafts/] });
  const pointed = await watchForMouse(page);
  await logInQuietly(page, 'designer');
  await page.goto('/designer');
  await settled(page);
  await pressOn(page, 'button', '新建流程');
  await arrive(page, page.getByRole('dialog').getByLabel('名称'));
  await page.keyboard.type('绿地备案');
  await typeInto(page, '流程标识', key);
  await chooseFrom(page, '牵头部门', '住房和城乡建设局');
  await pressOn(page, 'button', '新建并打开');
  await page.locator('.djs-shape[data-element-id="decide"]').waitFor();

  // along the flows to the decision, and a step of the field after it
  await reach(page, canvasOf(page));
  for (const step of ['submitted', 'intake', 'decide']) {
    await page.keyboard.press(']');
    await selected(page, step);
  }
  await page.keyboard.press('a');
  await take(page, '现场踏勘');
  await panelOf(page).getByText('承办人，2人').waitFor();
  const visit = (await page.locator('.djs-shape.selected').getAttribute('data-element-id')) ?? '';
  await arrive(page, page.locator('.djs-direct-editing-content'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('现场核查');
  await page.keyboard.press('Enter');
  await arrive(page, canvasOf(page));
  await page.keyboard.press('Shift+ArrowDown');

  // its way on: the old flow goes, a new one leads to the end
  await pressOn(page, 'tab', '元素');
  const flow = page.getByRole('row').filter({ has: page.getByText('flow-done', { exact: true }) });
  await reach(page, flow.getByRole('button', { name: '定位' }));
  await page.keyboard.press('Enter');
  await arrive(page, canvasOf(page));
  await page.keyboard.press('Delete');
  await page.locator('.djs-element[data-element-id="flow-done"]').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+f');
  await arrive(page, page.locator('.djs-search-input input'));
  await page.keyboard.type('现场核查');
  await page.locator('.djs-search-result-selected').waitFor();
  await page.keyboard.press('Enter');
  await selected(page, visit);
  await page.keyboard.press('Shift+C');
  await take(page, '办结');
  await arrive(page, canvasOf(page));

  // its limit
  await reachRole(page, 'spinbutton', '本环节 数值');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('4');
  await page.keyboard.press('Tab');

  // a tool of the palette by arrows: a step stands where there is room, and goes again
  await reachRole(page, 'button', '抓手');
  await page.keyboard.press('End');
  await arrive(page, page.getByRole('button', { name: '办理环节' }));
  await page.keyboard.press('Enter');
  await take(page, '送达');
  await page.locator('.djs-shape.selected').filter({ hasText: '送达' }).waitFor();
  await page.keyboard.press('Escape');
  await arrive(page, canvasOf(page));
  await page.keyboard.press('Delete');
  await page.locator('.djs-shape').filter({ hasText: '送达' }).waitFor({ state: 'detached' });

  // the four steps
  await pressOn(page, 'tab', '检查');
  await page.getByText('还不能发布：预演未完成').waitFor({ timeout: 20_000 });
  await pressOn(page, 'button', /^2 预演/);
  await pressOn(page, 'button', '开始预演');
  await page.getByRole('region', { name: '检查结果' }).getByText('最长路径').first().waitFor({ timeout: 60_000 });
  const acknowledge = page.getByRole('checkbox', { name: '已知晓预演发现的错误，仍要发布' });
  if ((await acknowledge.count()) > 0) {
    await reach(page, acknowledge);
    await page.keyboard.press('Space');
  }
  await page.getByText('四步都已完成，可以发布').waitFor();
  await pressOn(page, 'button', '发布…');
  await arrive(page, page.getByRole('dialog').getByRole('textbox'));
  await page.keyboard.type('首次发布');
  await pressOn(page, 'button', '发布为v1');
  await page.getByText('已发布为v1').first().waitFor();
  t.equal(await pointed(), 0, 'no mouse was used');
  const designer = await w.as('designer');
  const { items } = await designer.must('GET', `/process-definitions?key=${key}`);
  t.match(items, [{ key, version: 1 }]);
  const xml: string = await designer.must('GET', `/process-definitions/${items[0].id}/xml`);
  t.match(xml, /name="现场核查"[\s\S]*?<approval:limit kind="STEP" value="4"/);
  t.match(xml, `sourceRef="${visit}" targetRef="done"`);
});
