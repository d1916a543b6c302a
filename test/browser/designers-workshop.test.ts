import type { Page } from 'playwright-core';
import t from 'tap';
import { barriers } from '../support/barriers.ts';
import { screens } from '../support/browser.ts';
import { logInQuietly } from '../support/log-in-page.ts';
import { settled } from '../support/settled.ts';
import { world } from '../support/world.ts';

const browser = await screens(t);
const w = await world(t, '2026-09-18T02:00:00.000Z', { web: true });
const noDraftYet = /^404 GET .*definition-drafts/;

const panelOf = (page: Page) => page.getByRole('complementary', { name: '属性' });
const saved = (page: Page) => page.getByText(/已自动保存$/).waitFor();

/** Opens a process in the editor, as somebody who may change it. */
async function edit(page: Page, key: string): Promise<void> {
  await page.goto(`/designer/${key}`);
  await page.locator('.djs-shape').first().waitFor();
  await settled(page);
}

/** Selects an element by the list of all that is drawn; the canvas has the keyboard then. */
async function choose(page: Page, elementId: string): Promise<void> {
  await page.getByRole('tab', { name: '元素' }).click();
  const row = page.getByRole('row').filter({ has: page.getByText(elementId, { exact: true }) });
  await row.first().getByRole('button', { name: '定位' }).click();
  await panelOf(page).getByText(elementId).first().waitFor();
}

await browser.test(
  'a decision table is changed on a dark ground in Chinese, taken back, and saved with the draft',
  w.address,
  async (t, open) => {
    const page = await open({ scheme: 'dark', refused: [noDraftYet] });
    await logInQuietly(page, 'designer');
    await edit(page, 'construction-permit');
    await choose(page, 'judge-exemption');
    const group = panelOf(page).getByRole('button', { name: /^决策表/, expanded: false });
    if ((await group.count()) > 0) await group.click();
    await panelOf(page).getByRole('button', { name: '编辑决策表…' }).click();

    const workshop = page.getByRole('dialog', { name: '决策表permit-exemption' });
    const rules = workshop.locator('.tjs-table tbody tr');
    await rules.first().waitFor();
    await workshop.getByText('没有发现问题').waitFor();
    const illegible = await page.evaluate(`(() => {
      const light = (colour) => (colour.match(/[\\d.]+/g) ?? []).slice(0, 3).reduce((sum, each) => sum + Number(each) / 3, 0);
      const clear = (colour) => colour === 'transparent' || /, 0\\)$/.test(colour);
      return [...document.querySelectorAll('.lb-decision-editor :is(td, th, button, .decision-table-properties)')].filter((each) => {
        const { color, backgroundColor } = getComputedStyle(each);
        const ground = clear(backgroundColor) ? 25 : light(backgroundColor);
        return Math.abs(light(color) - ground) < 90 || (each.matches('td, th') && ground > 90);
      }).map((each) => each.className);
    })()`);
    t.strictSame(illegible, [], 'light words on a dark ground');
    const english = (await workshop.locator('.lb-decision-editor').innerText()).match(
      /\b(hit policy|when|then|and|annotations?|first|unique|collect|view drd|any)\b/gi,
    );
    t.equal(english, null, 'nothing is left in English');
    const before = await rules.count();
    await workshop.locator('.add-rule').first().click();
    await workshop.locator(`.tjs-table tbody tr:nth-child(${before + 1})`).waitFor();
    await workshop.getByRole('button', { name: '撤销' }).click();
    await workshop.locator(`.tjs-table tbody tr:nth-child(${before + 1})`).waitFor({ state: 'detached' });
    await workshop.getByRole('button', { name: '重做' }).click();
    await workshop.locator(`.tjs-table tbody tr:nth-child(${before + 1})`).waitFor();
    await workshop.getByRole('button', { name: '完成' }).click();
    await page.getByText(/^草稿第\d稿$/).waitFor();
    await saved(page);
    t.strictSame(await barriers(page), [], 'the editor can be used by everybody in the dark');

    const draft = await (await w.as('designer')).must('GET', '/definition-drafts/construction-permit');
    const [file = ''] = Object.values<string>(draft.decisions);
    t.equal((file.match(/<rule /g) ?? []).length, before + 1);
  },
);

await browser.test(
  'what is copied in one tab is pasted in another, with all that was said of it',
  w.address,
  async (t, open) => {
    const page = await open({ refused: [noDraftYet] });
    await logInQuietly(page, 'designer');
    await edit(page, 'common-review-decide');
    await choose(page, 'decide');
    await page.keyboard.press('Control+c');

    const other = await page.context().newPage();
    await edit(other, 'common-deliver');
    const shapes = await other.locator('.djs-shape').count();
    // who goes about by Tab gets the copy where it is seen
    await other.keyboard.press('Tab');
    await other.locator('.djs-container > svg').first().focus();
    await other.keyboard.press('Control+v');
    await other.locator('.djs-shape').nth(shapes).waitFor({ state: 'attached' });
    await other.getByText(/^草稿第\d稿$/).waitFor();
    const designer = await w.as('designer');
    const { xml } = await designer.must('GET', '/definition-drafts/common-deliver');
    const [copied] = (await designer.must('GET', '/process-definitions?key=common-review-decide')).items;
    const from: string = await designer.must('GET', `/process-definitions/${copied.id}/xml`);
    const name = /<bpmn:userTask id="decide" name="([^"]*)"/.exec(from)?.[1] ?? '';
    const task = new RegExp(`<bpmn:userTask id="[^"]*" name="${name}"[\\s\\S]*?</bpmn:userTask>`).exec(xml)?.[0] ?? '';
    t.match(task, '<approval:limit kind="STEP"', 'its limit has come along');
    t.match(task, '<approval:outcome', 'and its outcomes');
    await other.close();
  },
);

await browser.test(
  'what was drawn outlives a crash of the browser, and a line that was lost is told until it is back',
  w.address,
  async (t, open) => {
    const page = await open({ refused: [noDraftYet, /^failed PUT .*definition-drafts/] });
    await logInQuietly(page, 'designer');
    await edit(page, 'common-hearing');
    await page.locator('.djs-container > svg').first().focus();
    await page.keyboard.press(']');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText(/^草稿第1稿$/).waitFor();
    await saved(page);
    const kept = await (await w.as('designer')).must('GET', '/definition-drafts/common-hearing');

    // a crash asks nobody
    const next = await page.context().newPage();
    await page.close({ runBeforeUnload: false });
    await next.goto('/designer/common-hearing');
    await next.locator('.djs-shape').first().waitFor();
    await next.getByText(/^草稿第1稿$/).waitFor();

    await next.route('**/definition-drafts/common-hearing', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.fallback(),
    );
    await next.locator('.djs-container > svg').first().focus();
    await next.keyboard.press(']');
    await next.keyboard.press('Shift+ArrowDown');
    const alert = next.getByRole('alert').filter({ has: next.getByRole('button', { name: '重试' }) });
    await alert.waitFor();
    await next.unroute('**/definition-drafts/common-hearing');
    await alert.getByRole('button', { name: '重试' }).click();
    await next.getByText(/^草稿第2稿$/).waitFor();
    const after = await (await w.as('designer')).must('GET', '/definition-drafts/common-hearing');
    t.not(after.xml, kept.xml);
    await next.close();
  },
);

await browser.test('the guide of a draft is read and printed before it is published', w.address, async (t, open) => {
  const page = await open();
  await logInQuietly(page, 'designer');
  await edit(page, 'construction-permit');
  await page.getByRole('button', { name: '导出' }).click();
  const opened = page.context().waitForEvent('page');
  await page.getByRole('menuitem', { name: '草稿的办事指南（可打印）' }).click();
  const guide = await opened;
  await guide.getByText(/这是草稿的办事指南.*发布后为第2版/).waitFor();
  await guide.getByRole('heading', { name: '办理时限' }).waitFor();
  await guide.locator('.djs-shape').first().waitFor();
  t.equal(await guide.getByText('草稿', { exact: true }).count(), 1, 'a watermark lies across it');
  t.equal(await guide.getByRole('link', { name: /获取一次性告知书/ }).count(), 0, 'nobody applies for a draft');
  await guide.emulateMedia({ media: 'print' });
  t.ok(await guide.getByText('草稿', { exact: true }).isVisible(), 'on paper too');
  await guide.close();
});
