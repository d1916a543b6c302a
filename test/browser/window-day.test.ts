import type { Page } from 'playwright-core';
import t from 'tap';
import { acceptByWindow, applyForPermit } from '../journeys/permit.ts';
import { carPark, factory } from '../journeys/projects.ts';
import { barriers } from '../support/barriers.ts';
import { screens } from '../support/browser.ts';
import { logInQuietly } from '../support/log-in-page.ts';
import { smallPdf, world } from '../support/world.ts';

const browser = await screens(t);
const w = await world(t, '2026-09-18T02:00:00.000Z', { web: true });
await (await w.as('applicant')).must('POST', '/projects', {
  name: '翠屏小学教学楼',
  regionCode: '511700',
  facts: { ...factory, ...carPark },
});

await browser.test(
  'the window receives one application for two items, prints the receipt, hands a document over and records a visit',
  w.address,
  async (t, open) => {
    const page = await open();
    await logInQuietly(page, 'window');
    await page.goto('/counter');
    await page.getByRole('radio', { name: /国有资产经营公司/ }).click();
    await page.getByRole('radio', { name: /翠屏小学教学楼/ }).click();
    await page.getByRole('checkbox', { name: '建筑工程施工许可证核发' }).check();
    await page.getByRole('checkbox', { name: /竣工联合验收/ }).check();
    await page.getByRole('button', { name: '列出材料' }).click();
    const papers = page.getByRole('region', { name: '材料' });
    await papers.getByText(/\d+份，缺\d+份/).waitFor();
    t.match(await papers.getByText('2个事项共用').count(), 1, 'a paper both items need is asked for once');

    await papers
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '施工合同.pdf', mimeType: 'application/pdf', buffer: smallPdf('contract') });
    await papers.getByText('施工合同.pdf').waitFor();
    t.strictSame(await barriers(page), [], 'the counter has no serious barrier');
    await page.getByRole('button', { name: '收件并出具收件凭证' }).click();
    const receipt = page.getByRole('region', { name: '收件凭证' });
    await receipt.getByRole('row').nth(2).waitFor();
    const print = await receipt.getByRole('link', { name: '打印收件凭证' }).getAttribute('href');
    const pdf = await page.request.get(print ?? '');
    t.equal(pdf.headers()['content-type'], 'application/pdf');
    const number = (await receipt.locator('tbody a').first().innerText()).trim();

    await page.goto('/counter/deliver');
    await page
      .getByRole('button', { name: /^送达… / })
      .first()
      .waitFor();
    await page.getByRole('searchbox', { name: '文号、办件号、项目、申请人' }).fill(number);
    await page.keyboard.press('Enter');
    await page.getByText('1项').waitFor();
    await page.getByRole('button', { name: /^送达… / }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '收件人' }).fill('李安');
    await dialog.getByRole('button', { name: '登记送达' }).click();
    await page.getByText('已登记送达，送达回证已出具。').first().waitFor();
    await page.getByRole('link', { name: '打印送达回证' }).waitFor();

    const { items } = await (await w.as('applicant')).must('GET', '/disclosures');
    await page.goto('/visits');
    await page.getByRole('button', { name: '预约交底…' }).click();
    await dialog.getByRole('textbox', { name: '告知单号' }).fill(items[0].number);
    await dialog.getByLabel('时间').fill('2026-09-21T10:00');
    await dialog.getByRole('textbox', { name: '地点' }).fill('项目部会议室');
    await dialog.getByRole('textbox', { name: '带队负责人' }).fill('黄峰');
    await dialog.getByRole('button', { name: '预约' }).click();
    await page.getByRole('button', { name: '登记… 翠屏小学教学楼' }).click();
    await dialog.getByRole('checkbox', { name: '消防 到场' }).check();
    await dialog.getByRole('textbox', { name: '消防 负责人' }).fill('高远');
    await dialog.getByRole('button', { name: '登记交底' }).click();
    await page.getByText('未到场也未说明：建管、安全监督、质量监督、人防，须补交底').waitFor();
  },
);

await browser.test(
  'the head of a bureau stops a case and lets it go on, puts it first, names a substitute and answers a card',
  w.address,
  async (t, open) => {
    const { id } = await applyForPermit(w);
    await acceptByWindow(w, id);
    const page = await open();
    await logInQuietly(page, 'head');
    await page.goto(`/cases/${id}/clocks`);
    const dialog = page.getByRole('dialog');
    const act = async (name: string) => {
      await page.getByRole('button', { name: '更多操作' }).click();
      await page.getByRole('menuitem', { name: `${name}…`, exact: true }).click();
    };
    const because = async (reason: string, submit: string) => {
      await dialog.getByRole('textbox', { name: /理由|事由|整改措施/ }).fill(reason);
      await dialog.getByRole('button', { name: submit, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    };

    await act('特别程序');
    await choose(page, '情形', '听证');
    await dialog.getByRole('spinbutton', { name: '预计工作日' }).fill('5');
    await because('涉及他人重大利益，依申请听证', '特别程序');
    await page.getByText('听证').first().waitFor();
    t.equal((await w.case('head', id)).clocks[0].state, 'SUSPENDED');
    await act('结束特别程序');
    await because('听证申请已撤回', '结束特别程序');
    t.equal((await w.case('head', id)).clocks[0].state, 'RUNNING');
    await page.getByRole('button', { name: '更多操作' }).click();
    const longer = page.getByRole('menuitem', { name: /^延长期限…/ });
    t.equal(await longer.getAttribute('aria-disabled'), 'true', 'nobody may extend this one');
    t.match(await longer.innerText(), /延长期限…\s*\S{6,}/, 'and it says why');
    await page.keyboard.press('Escape');

    await act('纳入绿色通道');
    await dialog.getByRole('radio', { name: '持有重大项目服务保障卡' }).check();
    await because('服务保障卡2026-017号', '纳入绿色通道');
    await page.getByText('持有重大项目服务保障卡：服务保障卡2026-017号').waitFor({ state: 'attached' });
    await logInQuietly(page, 'handler');
    await page.goto('/inbox?box=department&green=1');
    await page.getByRole('option').filter({ hasText: '绿色通道' }).waitFor();
    t.equal(await page.getByRole('option').count(), 1);

    await logInQuietly(page, 'head');
    await page.goto('/me/substitutes');
    await page.getByRole('button', { name: '确定代理人…' }).click();
    await choose(page, '被代理人', '陈川');
    await choose(page, '代理人', '林溪', true);
    await dialog.getByLabel('至（含当日）').fill('2026-09-30');
    await because('外出培训', '确定代理人');
    await page.getByText('林溪代陈川').waitFor();
    await page.getByRole('button', { name: '结束代理 林溪' }).click();
    await page.getByText('林溪代陈川').waitFor({ state: 'detached' });

    await w.pass('2026-09-28T02:00:00.000Z');
    await logInQuietly(page, 'head');
    await page.goto(`/cases/${id}/documents`);
    await page.getByRole('button', { name: '答复…' }).first().click();
    await because('现场核查耽误，已加派人手', '答复');
    await page.getByText('已答复：现场核查耽误，已加派人手').waitFor();
    t.strictSame(await barriers(page), [], 'the documents with a card have no serious barrier');
  },
);

/** Opens a list of choices in the dialog, looks for a name and takes it. */
async function choose(page: Page, label: string, name: string, exact = false): Promise<void> {
  const field = page.getByRole('dialog').getByRole('combobox', { name: label, exact });
  await field.click();
  await field.fill(name);
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: name })
    .first()
    .click();
}
