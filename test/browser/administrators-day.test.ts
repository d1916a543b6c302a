import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { fireAllDue } from '../../src/operations/dispatcher.ts';
import { runBatches } from '../../src/runtime/operations/run-batches.ts';
import { carPark, factory } from '../journeys/projects.ts';
import { barriers } from '../support/barriers.ts';
import { screens } from '../support/browser.ts';
import { flows, handlerTask, procedureDiagram } from '../support/diagrams.ts';
import { logInQuietly } from '../support/log-in-page.ts';
import { settled } from '../support/settled.ts';
import { world } from '../support/world.ts';

const browser = await screens(t);
// A day has many pages: a busy machine takes more than two minutes for it.
t.setTimeout(240_000);
const w = await world(t, '2026-09-18T02:00:00.000Z', { web: true });
const permits = fileURLToPath(new URL('../../processes/construction-permit', import.meta.url));

/** A procedure that goes on as a variable says, which nobody has set: each case is an incident. */
const undecided = procedureDiagram(
  'undecided',
  `<bpmn:startEvent id="s" name="开始"/><bpmn:exclusiveGateway id="g"/>${handlerTask('A')}
   <bpmn:endEvent id="e" name="结束"/>${flows('s-g', 'A-e')}
   <bpmn:sequenceFlow id="g-A" sourceRef="g" targetRef="A"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">way = "a"</bpmn:conditionExpression></bpmn:sequenceFlow>`,
);
const designer = await w.as('designer');
await designer.upload('/deployments', 'undecided.bpmn', Buffer.from(undecided));
const stuck = [await w.apply('undecided', { facts: carPark }), await w.apply('undecided', { facts: carPark })];
const moved = await w.apply('construction-permit', { facts: factory, project: '市民中心停车楼' });
const repaired = await w.apply('construction-permit', { facts: factory, project: '体育公园停车楼' });
const next = new FormData();
for (const name of await readdir(permits)) {
  const content = await readFile(path.join(permits, name), 'utf8');
  // The second version calls the check of the site by another id.
  next.append('files', new Blob([content.replaceAll(/(["/])check-site(["_<])/g, '$1check-site-again$2')]), name);
}
await designer.postForm('/deployments', next);
const admin = await w.as('admin');

/** Opens a page, or waits for the one that was come to, and looks for barriers on it in light and, where it draws in colours of its own, in dark. */
async function visit(t: Test, page: Page, at: string | null, { dark = false } = {}): Promise<void> {
  if (at !== null) await page.goto(at);
  await settled(page);
  t.strictSame(await barriers(page), [], `${page.url()} in light`);
  if (!dark) return;
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-theme=dark]').waitFor();
  t.strictSame(await barriers(page), [], `${page.url()} in dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('html[data-theme=light]').waitFor();
}

/** Gives the reason an act asks for and does it. */
async function becauseOf(page: Page, reason: string, submit: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('理由').fill(reason);
  await dialog.getByRole('button', { name: submit }).click();
  await dialog.waitFor({ state: 'hidden' });
}

await browser.test("an administrator's day on the screens", w.address, async (t, open) => {
  const page = await open({
    refused: [/^409 POST \/api\/v1\/(incidents|password-choices)/, /^422 POST \/api\/v1\/calendar-changes/],
  });
  const button = (name: string, exact = true) => page.getByRole('button', { name, exact });
  const dialog = page.getByRole('dialog');
  await logInQuietly(page, 'admin');

  await t.test('the service is ready, and what waits leads to its list', async (t) => {
    await visit(t, page, '/admin');
    await page.getByText('可以服务').waitFor();
    await page.getByRole('link', { name: /未处理异常/ }).click();
    await page.waitForURL('**/admin/incidents');
  });

  await t.test('failed work is tried again by the many, and one is set right with a variable', async (t) => {
    await visit(t, page, null);
    await page.getByLabel('选择列出的全部异常').check();
    await button('批量重试（2）').click();
    await page.getByText('再次失败2项').waitFor();
    await page
      .getByRole('row')
      .filter({ hasText: stuck[0]?.number ?? '' })
      .getByRole('button', { name: '改变量后重试…' })
      .click();
    await dialog.getByLabel('变量（JSON）').fill('{"way": "a"}');
    await button('写入并重试').click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('1项', { exact: true }).waitFor();
    t.match(await w.tasks('handler', stuck[0]?.id ?? ''), [{ elementId: 'A' }]);
    await visit(t, page, '/admin/jobs');
  });

  await t.test('a case is held, repaired on its diagram after a look, and let go on', async (t) => {
    await visit(t, page, '/admin/repair');
    await page.getByRole('row').filter({ hasText: repaired.number }).getByRole('link', { name: '修复' }).click();
    await page.locator('.djs-element').first().waitFor();
    await visit(t, page, null, { dark: true });
    await button('暂停办理…').click();
    await becauseOf(page, '核对流程', '暂停办理');
    await page.getByText('已暂停办理').waitFor();

    await page.getByRole('button', { name: /等待被调用流程/ }).click();
    await button('适应画布').click();
    await page.locator('.djs-element[data-element-id=review]').click();
    await button('移到目标环节').click();
    await button('预演').click();
    await page.getByText(/^撤销：/).waitFor();
    t.same((await admin.must('GET', `/cases/${repaired.id}/tokens`)).items.length, 2, 'a look does nothing');
    await button('执行修复…').click();
    await becauseOf(page, '收件环节设置有误', '执行修复');
    await page.getByText('还没有安排修复步骤。').waitFor();
    t.match((await admin.must('GET', `/cases/${repaired.id}/tokens`)).items, [{ elementId: 'review', wait: 'task' }]);
    await button('恢复办理…').click();
    await becauseOf(page, '已核对', '恢复办理');
    await button('暂停办理…').waitFor();
  });

  await t.test('running cases are moved to the new version by a plan, case by case', async (t) => {
    await visit(t, page, '/admin/migration');
    await button('新建迁移方案…').first().click();
    await dialog.getByLabel('流程').click();
    await page.getByTitle('建筑工程施工许可证核发').click();
    await button('生成方案').click();
    await page.getByText('新版本没有对应环节').waitFor();
    await page.locator('.djs-element').first().waitFor();
    await visit(t, page, null);
    await page.getByLabel('“施工现场条件核查”对应的新环节').click();
    await page.keyboard.type('check-site-again');
    await page.keyboard.press('Enter');
    await button('保存并校验').click();
    await page.getByText('在办2件，可以迁移2件').waitFor();
    await button('执行迁移…').click();
    await becauseOf(page, '流程换版', '开始执行');
    await page.waitForURL('**/migration/batches/*');
    await button('暂停').waitFor();
    await runBatches(w.services, w.now(), 200);
    await page.getByText('共2件：已迁移2，未能迁移0，等待0').waitFor();
    await visit(t, page, null);
    t.match(await admin.must('GET', `/cases/${moved.id}`), { definition: { version: 2 } });
  });

  await t.test(
    'a notice that contradicts itself is refused; days changed in haste move due dates in one act',
    async (t) => {
      await visit(t, page, '/admin/calendars?region=CN&year=2027', { dark: true });
      await page.getByText('暂定', { exact: true }).waitFor();
      await page.getByRole('link', { name: '导入放假安排…' }).click();
      await page.getByLabel('文号').fill('国办发明电〔2026〕9号');
      await page.getByLabel('公布日期').fill('2026-09-17');
      await page.getByLabel('内容').fill('date,end,kind,name\n01-01,,休,元旦\n01-01,,班,元旦');
      await button('预览影响').click();
      await page.getByText('放假安排自相矛盾').waitFor();
      await visit(t, page, null);
      await page.getByLabel('内容').fill('date,end,kind,name\n01-01,01-03,休,元旦\n01-09,,班,元旦补班');
      await button('预览影响').click();
      await button('放弃').waitFor();
      await settled(page);
      await button('放弃').click();
      await page.getByText('已放弃', { exact: true }).waitFor();

      await page.goto('/admin/calendars?region=CN&year=2026');
      await button('临时调整…').click();
      await dialog.getByLabel('自', { exact: true }).fill('2026-09-21');
      await dialog.getByLabel('至', { exact: true }).fill('2026-09-22');
      await dialog.getByLabel('名称').fill('防汛停工');
      await dialog.getByLabel('依据').fill('防指〔2026〕2号');
      await dialog.getByLabel('理由').fill('防汛应急响应');
      await button('预览影响').click();
      await page.getByText('9/21改为放假、9/22改为放假').first().waitFor();
      await visit(t, page, null);
      await button('生效…').click();
      await becauseOf(page, '防汛抗旱指挥部决定', '立即生效');
      await page
        .getByText(/正在重新计算/)
        .first()
        .waitFor();
      await fireAllDue(w.services, w.now(), (error) => {
        throw error;
      });
      await page.getByText('全部时限已按新日历重新计算。').waitFor();
      t.match(await w.anybody.get('/calendars/CN?year=2026'), { body: { source: '防指〔2026〕2号' } });
    },
  );

  await t.test('a new officer gets a link, chooses a password, and is locked when leaving', async (t) => {
    await visit(t, page, '/admin/people');
    await button('新建人员…').click();
    await dialog.getByLabel('姓名', { exact: true }).fill('周敏敏');
    await dialog.getByLabel('登录名').fill('zhou.minmin');
    await dialog.getByLabel('部门', { exact: true }).click();
    await page.getByTitle('住房和城乡建设局').last().click();
    await dialog.getByLabel('岗位', { exact: true }).click();
    await page.getByTitle('承办人', { exact: true }).last().click();
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    const link = (await dialog.locator('code').textContent()) ?? '';
    t.strictSame(await barriers(page), [], 'the link is shown to everybody who may read it');
    await button('已保存，关闭').click();

    await visit(t, page, link);
    await page.getByLabel('新密码').fill('five rivers meet');
    await page.getByLabel('再输入一次').fill('five rivers meet');
    await button('启用新密码').click();
    await page.getByText('新密码已启用').waitFor();
    const login = () => w.anybody.post('/sessions', { login: 'zhou.minmin', password: 'five rivers meet' });
    t.match(await login(), { status: 201 });

    await page.goto('/admin/people?q=zhou.minmin');
    await button('管理周敏敏').click();
    await dialog.getByText('没有在手的任务，无须交接。').waitFor();
    await visit(t, page, null);
    await dialog.getByRole('button', { name: '锁定', exact: true }).click();
    await dialog.getByRole('button', { name: '解除锁定' }).waitFor();
    t.match(await login(), { status: 401 });
    for (const part of ['departments', 'substitutes', 'regions']) await visit(t, page, `/admin/people/${part}`);
  });

  await t.test('a webhook and a token are made, each secret shown once', async (t) => {
    await visit(t, page, '/admin/webhooks');
    await button('新建推送…').first().click();
    await dialog.getByLabel('用途').fill('市数据共享平台');
    await dialog.getByLabel('地址').fill('http://127.0.0.1:9/lianban');
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    t.match(await dialog.locator('code').textContent(), /^whsec_/);
    await button('已保存，关闭').click();
    await page.getByText('市数据共享平台').waitFor();
    await visit(t, page, '/admin/webhooks/deliveries');

    await visit(t, page, '/admin/tokens');
    await button('新建令牌…').first().click();
    await dialog.getByLabel('用途').fill('数据交换');
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    t.match(await dialog.locator('code').textContent(), /^lianban_/);
    await button('已保存，关闭').click();
    await button('吊销…').click();
    await dialog.getByRole('button', { name: '吊销', exact: true }).click();
    await page.getByText('还没有接口令牌。').waitFor();
  });

  await t.test('the record is verified, and a changed event is named with its case', async (t) => {
    await page.goto('/admin/audit');
    await button('立即校验').click();
    await page.getByText('全部记录与写入时一致').waitFor();
    await w.database.run(
      `update events set data = data || '{"by": "nobody"}' where case_id = cast(:id as uuid) and sequence = 2`,
      { id: moved.id },
    );
    await button('立即校验').click();
    const alarm = page.getByRole('alert').filter({ hasText: '1件的记录与写入时不一致' });
    await alarm.waitFor();
    t.match(await alarm.textContent(), new RegExp(`${moved.number}.*自第2条起`, 's'));
    await visit(t, page, null);
    await visit(t, page, '/admin/audit?part=acts');
    await page.getByText('锁定账号').waitFor();
  });
});
