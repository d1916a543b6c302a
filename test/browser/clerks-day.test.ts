import type { Page } from 'playwright-core';
import t from 'tap';
import { carPark } from '../journeys/projects.ts';
import { barriers } from '../support/barriers.ts';
import { screens } from '../support/browser.ts';
import { documentOf, flows, procedure } from '../support/diagrams.ts';
import { logInQuietly } from '../support/log-in-page.ts';
import { world } from '../support/world.ts';

const browser = await screens(t);
const w = await world(t, '2026-09-18T02:00:00.000Z', { web: true });

const step = (id: string, name: string, role: string) => `
  <bpmn:userTask id="${id}" name="${name}">
    <bpmn:extensionElements>
      <approval:assignment department="housing" role="${role}"/>
      <approval:form outcomeVariable="${id}Said"><approval:outcome value="DONE" name="通过" nameEn="Passed"/><approval:outcome value="NO" name="不通过" nameEn="Refused"/></approval:form>
    </bpmn:extensionElements>
  </bpmn:userTask>`;

const twoSteps = documentOf(
  procedure(
    'two-steps',
    `<bpmn:startEvent id="s"/>${step('first', '承办', 'HANDLER')}${step('second', '复核', 'REVIEWER')}<bpmn:endEvent id="e"/>
     ${flows('s-first', 'first-second', 'second-e')}`,
  ),
);
await (await w.as('designer')).upload('/deployments', 'two-steps.bpmn', Buffer.from(twoSteps));

const dialog = (page: Page) => page.getByRole('dialog');
const told = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const act = (page: Page, name: string) => page.getByRole('toolbar', { name: '办理操作' }).getByRole('button', { name });
const choose = async (page: Page, label: string, name: string) => {
  const field = dialog(page).getByRole('combobox', { name: label });
  await field.click();
  await field.fill(name);
  await page.locator('.ant-select-item-option', { hasText: name }).first().click();
};
const openBox = async (page: Page, box: string) => {
  await page.goto(`/inbox?box=${box}`);
  await page.getByRole('option').first().waitFor();
  await page.locator('[role=option][aria-selected=true]').waitFor();
};
const pass = async (page: Page, done: string) => {
  await page.getByRole('radio', { name: '通过', exact: true }).check();
  await act(page, '提交：通过').click();
  await told(page, done);
};

await browser.test('a clerk works through a day on the screens alone', w.address, async (t, open) => {
  const intake = await w.apply('joint-completion-acceptance', { facts: carPark, project: '市委党校停车楼' });
  const page = await open();
  await logInQuietly(page, 'window');

  // claimed by keyboard, verified by keyboard, one material sent back, one notice of correction
  await openBox(page, 'department');
  await page.getByRole('listbox').focus();
  await page.keyboard.press('c');
  await told(page, '已认领');
  await openBox(page, 'mine');
  const first = page.getByRole('listitem').filter({ has: page.locator('[aria-current=true]') });
  await page.getByRole('region', { name: '材料核验' }).locator('[aria-current=true]').focus();
  await page.keyboard.press('v');
  await first.getByText('已核验').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.press('r');
  await page.getByRole('combobox', { name: '原因代码' }).click();
  await page.locator('.ant-select-item-option', { hasText: '未签字' }).click();
  await page.getByRole('textbox', { name: '哪一处、与哪份材料不一致、应当怎样' }).fill('请法定代表人签字');
  await page.getByRole('button', { name: '记为不符合' }).click();
  await page.getByText('不符合', { exact: true }).first().waitFor();

  // where it is wrong is marked on the page: the whole of it, then a frame
  await page.getByRole('button', { name: '不符合… 工程竣工验收报告（五方签章）' }).click();
  const paper = page.getByRole('region', { name: '文件查看' }).locator('canvas');
  await paper.waitFor();
  await page.getByRole('button', { name: '标出本页' }).click();
  await told(page, /\.pdf第1页$/);
  const { x, y, width, height } = (await paper.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width * 0.05, y + height * 0.05);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.2, y + height * 0.15);
  await page.mouse.up();
  await told(page, /\.pdf第1页左上$/);
  await page.getByRole('combobox', { name: '原因代码' }).click();
  await page.locator('.ant-select-item-option', { hasText: '未盖章' }).click();
  await page.getByRole('button', { name: '记为不符合' }).click();
  await told(page, /2不符合/);
  await act(page, '补正…').click();
  await page.locator('textarea[data-reason]').fill('签字页缺签字，请补正');
  await page.reload();
  await page.getByText('签字页缺签字，请补正').waitFor();
  await act(page, '提交：不齐全，一次性告知补正').click();
  await told(page, '已提交');
  t.match(await w.case('window', intake.id), { status: 'CORRECTION_STARTED' });

  // delegated and given back, a signer added and taken back
  const { id } = await w.apply('two-steps', { facts: carPark, project: '北环路雨水泵站' });
  await logInQuietly(page, 'handler');
  await openBox(page, 'department');
  await page.getByRole('listbox').focus();
  await page.keyboard.press('c');
  await told(page, '已认领');
  await openBox(page, 'mine');
  await act(page, '委派…').click();
  await choose(page, '人员', '林溪');
  await dialog(page).getByRole('textbox', { name: '理由' }).fill('请先核对图纸');
  await dialog(page).getByRole('button', { name: '委派' }).click();
  await told(page, '已委派');
  await logInQuietly(page, 'handler2');
  await openBox(page, 'mine');
  await act(page, '交回…').click();
  await dialog(page).getByRole('textbox').fill('图纸无误');
  await dialog(page).getByRole('button', { name: '交回' }).click();
  await told(page, '已交回');
  await logInQuietly(page, 'handler');
  await openBox(page, 'mine');
  await act(page, '加签…').click();
  await choose(page, '人员', '黄峰');
  await dialog(page).getByRole('textbox', { name: '理由' }).fill('请一并把关');
  await dialog(page).getByRole('button', { name: '加签' }).click();
  await page.getByRole('button', { name: '减签 黄峰' }).click();
  await page.getByText('已减签').waitFor();

  // the same task filled in at two places: nothing of either is lost
  const elsewhere = await open({ refused: [/^409 PUT .*\/draft$/] });
  await logInQuietly(elsewhere, 'handler');
  await openBox(elsewhere, 'mine');
  const remark = (at: Page) => at.getByRole('textbox', { name: '备注' });
  await remark(elsewhere).fill('第二处所填');
  await page.goto(page.url());
  await remark(page).fill('第一处所填');
  await act(page, '存草稿').click();
  await page.getByText(/^草稿已存/).waitFor();
  await elsewhere.getByRole('radio', { name: '不通过', exact: true }).check();
  const both = elsewhere.getByRole('region', { name: '另一处也存了此任务的草稿' });
  await both.waitFor();
  t.match(await both.innerText(), /备注[\s\S]*第二处所填[\s\S]*第一处所填/);
  t.strictSame(await barriers(elsewhere), [], 'two drafts side by side are no serious barrier');
  await both.getByRole('radio', { name: /第一处所填/ }).check();
  await both.getByRole('button', { name: '按所选继续' }).click();
  await both.waitFor({ state: 'detached' });
  await elsewhere.getByText(/^草稿已存/).waitFor();
  t.equal(await remark(elsewhere).inputValue(), '第一处所填');
  t.ok(await elsewhere.getByRole('radio', { name: '不通过', exact: true }).isChecked());
  await openBox(page, 'mine');

  // submitted, taken back, submitted again, returned by the reviewer
  await pass(page, '已提交');
  await openBox(page, 'closed');
  await act(page, '撤回…').click();
  await dialog(page).getByRole('button', { name: '撤回' }).click();
  await told(page, '已撤回');
  await openBox(page, 'mine');
  await pass(page, '已提交');
  await logInQuietly(page, 'reviewer');
  await openBox(page, 'department');
  await act(page, '认领').click();
  await told(page, '已认领');
  await act(page, '退回…').click();
  await dialog(page).getByRole('radio', { name: /承办/ }).check();
  await dialog(page).getByRole('textbox', { name: '理由' }).fill('面积有误');
  await dialog(page).getByRole('button', { name: '退回' }).click();
  await told(page, '已退回');
  t.match(
    (await w.tasks('handler', id)).map(({ elementId }) => elementId),
    ['first'],
  );

  // what came back is done with another one in a batch, each with its own result
  await w.apply('two-steps', { facts: carPark, project: '城南污水处理厂' });
  await logInQuietly(page, 'handler');
  await openBox(page, 'department');
  await page.getByRole('option').nth(1).waitFor();
  await page.getByRole('button', { name: '全部标记' }).click();
  await page.getByRole('button', { name: '批量认领2件' }).click();
  await told(page, '已认领2件');
  await openBox(page, 'mine');
  await page.getByRole('option').nth(1).waitFor();
  await page.getByRole('listbox').focus();
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.getByRole('button', { name: '批量办结2件…' }).click();
  await dialog(page).getByRole('radio', { name: '通过', exact: true }).check();
  await dialog(page).getByRole('button', { name: '办结2件' }).click();
  await told(page, '已办结2件');
  await page.getByText('没有待办').first().waitFor();
});
