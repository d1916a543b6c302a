import t from 'tap';
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
