import type { Page } from 'playwright-core';
import t from 'tap';
import { vendorDiagram } from '../bpmn/import/vendor-diagrams.ts';
import { carPark } from '../journeys/projects.ts';
import { screens } from '../support/browser.ts';
import { logInQuietly } from '../support/log-in-page.ts';
import { settled } from '../support/settled.ts';
import { world } from '../support/world.ts';

const browser = await screens(t);
const w = await world(t, '2026-09-18T02:00:00.000Z', { web: true });

/** Opens a definition in the editor, as somebody who may publish. */
async function edit(page: Page, key: string): Promise<void> {
  await logInQuietly(page, 'designer');
  await page.goto('/designer');
  await page.locator(`a[href="/designer/${key}"]`).first().click();
  await page.locator('.djs-shape').first().waitFor();
  await settled(page);
}

async function choose(page: Page, elementId: string): Promise<void> {
  await page.getByRole('button', { name: '适应画布' }).click();
  await page.locator(`.djs-shape[data-element-id="${elementId}"] .djs-hit`).first().click({ force: true });
  await page.getByRole('complementary', { name: '属性' }).getByText(elementId).first().waitFor();
}

/** Opens a group of the panel unless it is open. */
async function openGroup(page: Page, name: RegExp): Promise<void> {
  const group = page.getByRole('complementary', { name: '属性' }).getByRole('button', { name, expanded: false });
  if ((await group.count()) > 0) await group.click();
}

await browser.test(
  'a designer renames a step, shortens its limit and publishes; a running case keeps its version',
  w.address,
  async (t, open) => {
    const running = await w.apply('joint-completion-acceptance', { facts: carPark });
    // once published there is no draft any more
    const page = await open({ refused: [/^404 GET .*definition-drafts/] });
    await edit(page, 'joint-completion-acceptance');

    await choose(page, 'summarise');
    await openGroup(page, /^通用/);
    const panel = page.getByRole('complementary', { name: '属性' });
    await panel.getByLabel('名称', { exact: true }).fill('形成联合验收意见');
    await panel.getByLabel('名称', { exact: true }).blur();
    await choose(page, 'schedule-visit');
    await openGroup(page, /^时限/);
    await panel.getByRole('spinbutton', { name: '本环节 数值' }).fill('2');
    await panel.getByRole('spinbutton', { name: '本环节 数值' }).blur();
    await choose(page, 'summarise');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText(/已自动保存$/).waitFor();
    await page.getByText(/^草稿第\d稿$/).waitFor();

    await page.reload();
    await page.getByText('形成联合验收意见').first().waitFor({ state: 'attached' });
    await page.getByRole('tab', { name: '预演' }).click();
    await page.getByRole('button', { name: '开始预演' }).click();
    const told = page.getByRole('region', { name: '检查结果' });
    const longest = told.getByRole('row', { name: /最长路径.*超过时限12个工作日/ });
    await longest.waitFor({ timeout: 90_000 });
    await told.getByRole('row', { name: /BPMN 13\.5\.4/ }).waitFor();
    await longest.getByRole('button', { name: '定位' }).click();
    await panel.getByText('review-materials').first().waitFor();
    const publish = page.getByRole('button', { name: '发布…' });
    t.equal(await publish.getAttribute('aria-disabled'), 'true');
    await page.getByText('还不能发布：差异、在办件未完成').waitFor();
    await page.getByRole('tab', { name: '差异' }).click();
    await told.getByText('名称：汇总联合验收意见 → 形成联合验收意见').waitFor();
    await page.locator('.lb-change-sign.lb-change-changed').first().waitFor();
    await page.getByRole('list', { name: '图例' }).getByText('移动1').waitFor();
    const moved = told.getByRole('row', { name: /移动 形成联合验收意见 向下\d+/ });
    await moved.getByRole('button', { name: '定位' }).click();
    await panel.getByText('summarise').first().waitFor();
    await page.getByRole('tab', { name: '在办件' }).click();
    await told.getByRole('row', { name: /v1.*收件与受理/ }).waitFor();
    await told.getByRole('radio', { name: '1件都留在原版本，办完为止' }).check();
    await page.getByText('四步都已完成，可以发布').waitFor();
    await publish.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('在办1件保持原版本').waitFor();
    await dialog.getByRole('textbox').fill('意见汇总改名，安排验收放宽到2个工作日');
    await dialog.getByRole('button', { name: '发布为v2' }).click();
    await page.getByText('已发布为v2').first().waitFor();

    const versionOf = async (id: string) => (await w.case('window', id)).definition.version;
    t.equal(await versionOf(running.id), 1, 'the running case keeps its version');
    const next = await w.apply('joint-completion-acceptance', { facts: carPark, project: '市民中心停车楼' });
    t.equal(await versionOf(next.id), 2, 'the next application runs the new one');
  },
);

await browser.test(
  'deemed consent on a safety-critical step is found at once and can not be published',
  w.address,
  async (t, open) => {
    const page = await open({ refused: [/^404 GET .*definition-drafts/] });
    await edit(page, 'common-consult');
    await choose(page, 'give-opinion');
    await openGroup(page, /^时限/);
    const panel = page.getByRole('complementary', { name: '属性' });
    const deemed = panel.getByRole('radio', { name: /超时默认同意/ });
    t.equal(await deemed.isChecked(), true, 'the consulted units are silent at their own risk');

    await panel.getByLabel('安全关键').fill('true');
    await panel.getByLabel('安全关键').blur();

    await page.getByRole('region', { name: '检查结果' }).getByText('1错误').waitFor();
    t.match(await page.getByRole('region', { name: '检查结果' }).textContent(), /默认/, 'it says what is wrong');
    const publish = page.getByRole('button', { name: '发布…' });
    t.equal(await publish.getAttribute('aria-disabled'), 'true');
    await page.getByText('不能发布：先改正1处错误').waitFor();
    await publish.click({ force: true });
    t.equal(await page.getByRole('dialog').count(), 0);
  },
);

await browser.test(
  'a diagram of another engine is imported under a key that is chosen, with a report of what became of it',
  w.address,
  async (t, open) => {
    const page = await open();
    await logInQuietly(page, 'designer');
    await page.goto('/designer');
    await settled(page);
    for (const vendor of ['camunda', 'zeebe', 'activiti'] as const) {
      const buffer = Buffer.from(await vendorDiagram(vendor));
      await page
        .getByLabel('导入 BPMN 文件')
        .setInputFiles({ name: `${vendor}.bpmn`, mimeType: 'application/xml', buffer });
      const told = page.getByRole('dialog', { name: `导入${vendor}.bpmn` });
      await told.getByText(`来自${vendor}的流程图`).waitFor();
      t.ok((await told.getByRole('region', { name: '导入报告' }).locator('tbody tr').count()) > 0, vendor);
      await told.getByRole('button', { name: '关闭' }).click();
      await told.waitFor({ state: 'detached' });
    }
    const xml = (await vendorDiagram('ruoyi')).replaceAll('"purchase"', '"PurchaseApproval"');
    await page
      .getByLabel('导入 BPMN 文件')
      .setInputFiles({ name: 'purchase.bpmn', mimeType: 'application/xml', buffer: Buffer.from(xml) });

    const dialog = page.getByRole('dialog');
    await dialog.getByText('来自flowable的流程图').waitFor();
    const report = dialog.getByRole('region', { name: '导入报告' });
    const rows = report.locator('tbody tr');
    const all = await rows.count();
    await dialog.getByText(/^不支持\d+$/).click();
    await report.getByText('无人办理时不能自动通过').waitFor();
    t.ok((await rows.count()) < all, 'the list is narrowed');
    t.equal(await rows.getByText('不支持', { exact: true }).count(), await rows.count());
    await dialog.getByText(/^已转换\d+$/).click();
    await report.getByText('approval:assignment').first().waitFor();
    const key = dialog.getByLabel('流程标识');
    t.equal(await key.inputValue(), 'purchase-approval');
    await key.fill('Purchase');
    await dialog.getByRole('button', { name: '存为草稿并打开' }).click();
    await dialog.getByText('只能用小写英文、数字和连字符').waitFor();
    await key.fill('purchase-approval');
    await dialog.getByRole('button', { name: '存为草稿并打开' }).click();

    await page.waitForURL('**/designer/purchase-approval');
    await page.locator('.djs-shape[data-element-id="Activity_head"]').waitFor();
    const saved = await (await w.as('designer')).must('GET', '/definition-drafts/purchase-approval');
    t.match(
      saved.xml,
      '<flowable:candidateStrategy>21</flowable:candidateStrategy>',
      'nothing of the other engine is gone',
    );
    t.match(saved.xml, 'department="housing" role="ORG_HEAD"');
  },
);

await browser.test(
  'a deadlock that a rehearsal finds is acknowledged before it is published',
  w.address,
  async (t, open) => {
    const designer = await w.as('designer');
    const key = 'common-review-decide';
    const { items } = await designer.must('GET', `/process-definitions?key=${key}`);
    const { id, formKeys } = await designer.must('GET', `/process-definitions/${items[0].id}`);
    const forms: Record<string, unknown> = {};
    for (const form of formKeys) forms[form] = await designer.must('GET', `/process-definitions/${id}/forms/${form}`);
    const sound: string = await designer.must('GET', `/process-definitions/${id}/xml`);
    const xml = sound.replace('<bpmn:inclusiveGateway id="all-in"', '<bpmn:parallelGateway id="all-in"');
    t.not(xml, sound);
    await designer.put(`/definition-drafts/${key}`, { xml, forms, basedOnVersion: 1 }, { 'if-match': '0' });
    const page = await open();
    await edit(page, key);

    await page.getByRole('button', { name: '2 预演' }).click();
    await page.getByRole('button', { name: '开始预演' }).click();
    await page.getByText('预演发现1处错误').waitFor({ timeout: 90_000 });
    await page.getByText(/会死锁/).waitFor();
    t.equal(await page.getByRole('button', { name: '2 预演 已完成' }).count(), 0);
    await page.getByRole('checkbox', { name: '已知晓预演发现的错误，仍要发布' }).check();
    await page.getByRole('button', { name: '2 预演 已完成' }).waitFor();
    t.equal(
      await page.getByRole('button', { name: '发布…' }).getAttribute('aria-disabled'),
      'true',
      'more is to be seen',
    );
  },
);
