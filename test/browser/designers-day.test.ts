import type { Page } from 'playwright-core';
import t from 'tap';
import { carPark } from '../journeys/projects.ts';
import { barriers } from '../support/barriers.ts';
import { screens } from '../support/browser.ts';
import { logInQuietly } from '../support/log-in-page.ts';
import { settled } from '../support/settled.ts';
import { world } from '../support/world.ts';

const browser = await screens(t);
const w = await world(t, '2026-09-18T02:00:00.000Z', { web: true });
const key = 'greening-filing';

const panelOf = (page: Page) => page.getByRole('complementary', { name: '属性' });
const saved = (page: Page) => page.getByText(/已自动保存$/).waitFor();

/** Selects an element by the list of all that is drawn, as the keyboard does. */
async function choose(page: Page, elementId: string, shown = elementId): Promise<void> {
  await page.getByRole('tab', { name: '元素' }).click();
  const row = page.getByRole('row').filter({ has: page.getByText(elementId, { exact: true }) });
  await row.first().getByRole('button', { name: '定位' }).click();
  await panelOf(page).getByText(shown).first().waitFor();
}

async function openGroup(page: Page, name: RegExp): Promise<void> {
  const group = panelOf(page).getByRole('button', { name, expanded: false });
  if ((await group.count()) > 0) await group.click();
}

await browser.test('a designer’s day: from a new draft to a version that cases run on', w.address, async (t, open) => {
  const page = await open({ refused: [/^404 GET .*definition-drafts/, /^409 PUT .*definition-drafts/] });
  await logInQuietly(page, 'designer');
  await page.goto('/designer');
  await settled(page);
  await page.getByRole('button', { name: '新建流程' }).click();
  const making = page.getByRole('dialog');
  await making.getByLabel('名称').fill('绿地备案');
  await making.getByLabel('流程标识').fill(key);
  await making.getByLabel('牵头部门').fill('住房');
  await page.locator('.ant-select-item-option').filter({ hasText: '住房和城乡建设局' }).first().click();
  await making.getByRole('button', { name: '新建并打开' }).click();
  await page.locator('.djs-shape[data-element-id="decide"]').waitFor();

  // a step of the field comes with who, limit, form and timer
  await choose(page, 'intake');
  await page.locator('.djs-context-pad .entry[data-action="append"]').click();
  await page.locator('.djs-popup .entry').filter({ hasText: '现场踏勘' }).first().click();
  const panel = panelOf(page);
  await panel.getByText('承办人，2人').waitFor();
  await page.locator('.djs-shape').filter({ hasText: '超期' }).first().waitFor();
  const visit = (await page.locator('.djs-shape.selected').getAttribute('data-element-id')) ?? '';

  // its form: a field that must be filled in and one for a credit code
  await openGroup(page, /^表单/);
  await panel.getByRole('button', { name: '设计表单…' }).click();
  const workshop = page.getByRole('dialog', { name: `表单${visit}` });
  await workshop.getByRole('button', { name: /文本框/ }).press('Enter');
  await workshop.locator('.fjs-form-field-textfield').click();
  await workshop.getByRole('combobox', { name: '类别' }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: '统一社会信用代码' }).click();
  await workshop.getByText('没有发现问题').waitFor();
  await workshop.getByText('预览', { exact: true }).click();
  const field = workshop.getByRole('textbox').first();
  await field.fill('91510100MA61XW3L5W');
  await workshop.getByText(/请核对校验位/).waitFor();
  await field.fill('91350100M000100Y43');
  await workshop.getByText(/请核对校验位/).waitFor({ state: 'detached' });
  await workshop.getByRole('button', { name: '完成', exact: true }).click();
  await panel.getByText('本环节的字段').waitFor();

  // a promise longer than the law allows is an error, and 发布 says so until it is repaired
  const told = page.getByRole('region', { name: '检查结果' });
  await choose(page, 'pool', key); // a pool stands for its process
  await openGroup(page, /^时限/);
  const promise = panel.getByRole('spinbutton', { name: '承诺 数值' });
  await promise.fill('30');
  await promise.blur();
  await page.getByText(/不能发布：先改正1处错误/).waitFor({ timeout: 20_000 });
  await page.getByRole('button', { name: /^1 检查/ }).click();
  await told.getByText('promised-limit').waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByText('还不能发布：预演未完成').waitFor({ timeout: 20_000 });

  // tokens by hand, then the four steps
  await page.getByRole('button', { name: '令牌模拟' }).click();
  await page.getByRole('button', { name: '触发' }).first().click();
  await page.getByRole('button', { name: '结束模拟' }).click();
  await page.getByRole('button', { name: /^2 预演/ }).click();
  await page.getByRole('button', { name: '开始预演' }).click();
  await told.getByText('最长路径').first().waitFor({ timeout: 60_000 });
  const acknowledge = page.getByRole('checkbox', { name: '已知晓预演发现的错误，仍要发布' });
  if ((await acknowledge.count()) > 0) await acknowledge.check();
  await page.getByText('四步都已完成，可以发布').waitFor();
  t.strictSame(await barriers(page), [], 'the editor can be used by everybody');
  await page.getByRole('button', { name: '发布…' }).click();
  const publishing = page.getByRole('dialog', { name: '发布绿地备案' });
  await publishing.getByRole('textbox').fill('首次发布');
  await publishing.getByRole('button', { name: '发布为v1' }).click();
  await page.getByText('已发布为v1').first().waitFor();

  const { id } = await w.apply(key, { facts: carPark });
  t.equal((await w.case('window', id)).definition.version, 1);
  const { body: schema } = await (await w.as('designer')).get(
    `/process-definitions/${(await w.case('window', id)).definition.id}/forms/${visit}`,
  );
  t.match(schema.components, [{ type: 'textfield', properties: { kind: 'uscc' } }], 'the form is bound to the version');

  // the running case is seen when the next version is on its way; two tabs do not overwrite each other
  await page.goto(`/designer/${key}`);
  await page.locator('.djs-shape[data-element-id="decide"]').waitFor();
  await page.getByText('运行中 v1，在办1件').waitFor({ state: 'attached' });
  await choose(page, 'decide');
  await openGroup(page, /^通用/);
  await panel.getByLabel('名称', { exact: true }).fill('审查与办理决定');
  await panel.getByLabel('名称', { exact: true }).blur();
  await saved(page);
  await page.getByRole('button', { name: '4 在办件' }).click();
  await told.getByRole('row', { name: /v1.*收件与受理/ }).waitFor();
  const draft = await (await w.as('designer')).must('GET', `/definition-drafts/${key}`);
  const { xml, forms, basedOnVersion, revision } = draft;
  const other = await w.as('admin');
  await other.put(`/definition-drafts/${key}`, { xml, forms, basedOnVersion }, { 'if-match': String(revision) });
  await panel.getByLabel('名称', { exact: true }).fill('又改了');
  await panel.getByLabel('名称', { exact: true }).blur();
  const conflict = page.getByRole('dialog', { name: '这份草稿已被他人保存' });
  await conflict.getByRole('button', { name: '另存为副本' }).click();
  await page.waitForURL(`**/designer/${key}-copy`);
  await page.locator('.djs-shape').filter({ hasText: '又改了' }).first().waitFor();
});
