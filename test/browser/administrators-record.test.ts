import type { Page } from 'playwright-core';
import t from 'tap';
import { fireAllDue } from '../../src/operations/dispatcher.ts';
import { runDestructions } from '../../src/runtime/destruction/run-destructions.ts';
import { factory } from '../journeys/projects.ts';
import { endedLongAgo } from '../support/administrators-places.ts';
import { screens } from '../support/browser.ts';
import { licence, secondAdministrator } from '../support/ended-cases.ts';
import { logInQuietly } from '../support/log-in-page.ts';
import { settled } from '../support/settled.ts';
import { world } from '../support/world.ts';

const browser = await screens(t);
t.setTimeout(240_000);
const w = await world(t, '2026-09-18T02:00:00.000Z', { web: true, retention: { eventMonths: 6, caseYears: null } });
await (await w.as('designer')).upload('/deployments', 'licence.bpmn', Buffer.from(licence('licence')));
const going = await endedLongAgo(w);
const disputed = await endedLongAgo(w);
await w.apply('construction-permit', { facts: factory, project: '体育公园停车楼' });
await w.database.run(secondAdministrator);
const admin = await w.as('admin');

const dialogOf = (page: Page) => page.getByRole('dialog');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Gives the reason an act asks for and does it. */
async function becauseOf(page: Page, reason: string, submit: string): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByLabel('理由').fill(reason);
  await dialog.getByRole('button', { name: submit, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

await browser.test('an administrator sets up where and when the authority works', w.address, async (t, open) => {
  const page = await open({ refused: [/^409 PATCH \/api\/v1\/regions/] });
  const dialog = dialogOf(page);
  await logInQuietly(page, 'admin');

  await t.test('a region is added, a department moves to it, and it closes only when none is left', async (t) => {
    await page.goto('/admin/people/regions');
    await press(page, '新增行政区划…');
    await dialog.getByLabel('代码').fill('511702');
    await dialog.getByLabel('名称', { exact: true }).fill('通川区');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const row = page.getByRole('row').filter({ hasText: '511702' });
    await row.waitFor();

    await page.goto('/admin/people/departments');
    await press(page, '修改气象局');
    await dialog.getByLabel('行政区划').click();
    await page.getByTitle('通川区 511702').last().click();
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('row').filter({ hasText: '气象局' }).getByText('通川区').waitFor();

    await page.goto('/admin/people/regions');
    await row.getByRole('button', { name: '停用' }).click();
    await page.getByText('还有部门属于该行政区划', { exact: false }).waitFor();
    t.match((await admin.must('GET', '/regions')).items[1], { code: '511702', departments: 1, closedAt: null });
  });

  await t.test('business hours change from a day on, after a look at the due dates that move', async (t) => {
    await page.goto('/admin/calendars?region=511700&year=2026');
    await page.getByText('默认办公时间').waitFor();
    await press(page, '修改…');
    await dialog.getByLabel('施行日期').fill('2026-09-21');
    await dialog.getByLabel('依据').fill('市府办〔2026〕9号');
    await dialog.getByLabel('第2时段下班').fill('16:30');
    await dialog.getByLabel('理由').fill('秋季作息');
    await dialog.getByRole('button', { name: '预览影响' }).click();
    await page.waitForURL('**/admin/calendars/changes/*');
    await page.getByText('09:00–12:00、13:00–16:30').waitFor();
    await press(page, '生效…');
    await becauseOf(page, '秋季作息', '立即生效');
    await page.getByText('已生效', { exact: true }).waitFor();
    await fireAllDue(w.services, w.now(), (error) => {
      throw error;
    });
    await page.getByText('全部时限已按新日历重新计算。').waitFor();
    await page.goto('/admin/calendars?region=511700&year=2026');
    await page.getByText('9月21日起').waitFor();
    t.match((await w.anybody.get('/calendars/511700/business-hours')).body.items[0], { validFrom: '2026-09-21' });
  });
});

await browser.test('two administrators destroy what has been kept long enough', w.address, async (t, open) => {
  const page = await open();
  const other = await open();
  const dialog = dialogOf(page);
  await logInQuietly(page, 'admin');
  await logInQuietly(other, 'service-lead');

  await t.test('a rule is set, a case in a suit is held back, and the rest is put on a list', async () => {
    await page.goto('/admin/retention');
    await press(page, '设定“licence”的保管期限');
    await dialog.getByLabel('年数').fill('5');
    await dialog.getByLabel('依据').fill('机关文书档案保管期限表 第3条');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('5年').waitFor();

    await page.goto('/admin/retention/holds');
    await page.getByRole('button', { name: '暂停销毁…' }).first().click();
    await dialog.getByLabel('办件号').fill(disputed.number);
    await dialog.getByLabel('理由').fill('行政诉讼');
    await dialog.getByRole('button', { name: '暂停销毁', exact: true }).click();
    await page.getByRole('row').filter({ hasText: disputed.number }).waitFor();

    await page.goto('/admin/retention/destructions');
    await page.getByRole('button', { name: '提出销毁清册…' }).first().click();
    await becauseOf(page, '保管期满', '提出');
    await page.waitForURL('**/admin/retention/destructions/*');
    await page.getByText('须由另一位管理员批准').waitFor();
    await page.getByText(going.number).waitFor();
  });

  await t.test(
    'the other one approves; what was destroyed is certified, and the held case is still there',
    async (t) => {
      await other.goto(new URL(page.url()).pathname);
      await press(other, '批准销毁…');
      await becauseOf(other, '清册无误', '批准并开始销毁');
      await other.getByText('执行中', { exact: true }).waitFor();
      while ((await runDestructions(w.services, () => w.now(), null, 50)) > 0);
      await other.getByText('销毁证明 第1号').waitFor();
      await settled(other);
      t.match(await admin.get(`/cases/${going.id}`), { status: 404 });
      t.match(await admin.get(`/cases/${disputed.id}`), { status: 200 });
    },
  );

  await t.test('months of the record are looked at, and the record is verified beside them', async () => {
    await page.goto('/admin/retention/months');
    await press(page, '查看');
    await page.getByText('没有早于保留期限的月份，无须处理。').waitFor();
    await press(page, '立即校验');
    await page.getByText('全部记录与写入时一致').waitFor();
  });
});
