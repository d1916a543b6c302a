import type { Page } from 'playwright-core';
import t from 'tap';
import { readPdf } from '../print/text-of-pdf.ts';
import { screens } from '../support/browser.ts';
import { smallPdf, type WorldCompletion } from '../support/deeds.ts';
import { logInOnScreen } from '../support/log-in-page.ts';
import { settled } from '../support/settled.ts';
import { world } from '../support/world.ts';

const browser = await screens(t);
const w = await world(t, '2026-09-18T02:00:00.000Z', { web: true });

/** The questions of the one-time list, and what is so of a car park. */
const isSo = ['施工图须经审查吗？', '有配套绿化吗？', '需要接水吗？', '需要接电吗？', '需要接入排水管网吗？'];
const isNotSo = [
  '改变建筑外立面或结构吗？',
  '属于特殊建设工程（消防）吗？',
  '有道路接口、海绵城市、无障碍或者停车设施吗？',
  '含有人防工程吗？',
  '新增建设用地吗？',
  '属于须审核防雷装置的场所吗？',
  '委托他人代办吗？',
  '需要接气吗？',
  '需要接通信吗？',
];
/** What the applicant brings; the rest is shared by departments or made from the form. */
const ownRows = ['JC-04', 'JC-05', 'JC-06', 'JC-09', 'JC-10', 'JC-11', 'JC-12', 'JC-15', 'JC-16'];
/** The matters of the others, who work without being watched. */
const others = {
  A3b: 'fire',
  A5: 'archive',
  A6: 'quality-station',
  A8: 'urban-management',
  A10: 'water-bureau',
  A12: 'power-company',
};

async function answer(page: Page, question: string, words: string): Promise<void> {
  await page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: words, exact: true }).check();
}

/** From the guide to the receipt; gives the address of the case. */
async function applyOnScreen(page: Page): Promise<string> {
  await page.goto('/guide');
  await page.getByRole('link', { name: /竣工联合验收/ }).click();
  await page.getByRole('link', { name: '为我的项目获取一次性告知书' }).click();
  await page.getByRole('link', { name: '新建项目' }).click();
  await page.getByLabel('项目名称').fill('市委党校停车楼');
  await answer(page, '是住宅工程吗？', '否');
  await page.getByRole('button', { name: '保存项目' }).click();
  // the project's own page asks the same questions
  await page.waitForURL((url) => url.pathname === '/mine/apply' && url.searchParams.has('project'));
  await settled(page);
  await page.getByLabel('建设性质是什么？').click();
  await page.getByTitle('新建', { exact: true }).click();
  await answer(page, '本次验收哪些部分？', '整个项目');
  if ((await page.getByRole('radiogroup', { name: '是住宅工程吗？' }).count()) > 0) throw new Error('asked twice');
  for (const question of isSo) await answer(page, question, '是');
  for (const question of isNotSo) await answer(page, question, '否');
  await page.getByRole('button', { name: '获取一次性告知书' }).click();
  await page.getByRole('heading', { level: 1, name: '市委党校停车楼' }).waitFor();
  await settled(page);
  return page.url();
}

async function uploadAndSubmit(page: Page): Promise<void> {
  for (const row of ownRows) {
    const line = page.getByRole('listitem').filter({ has: page.getByText(row, { exact: true }) });
    const file = { name: `${row}.pdf`, mimeType: 'application/pdf', buffer: smallPdf(row) };
    await line.locator('input[type=file]').setInputFiles(file);
    await line.getByText('已交', { exact: true }).waitFor();
  }
  await page.getByRole('button', { name: '提交申请' }).click();
  const dialog = page.getByRole('dialog', { name: '提交申请' });
  await dialog.getByText('材料已齐全。').waitFor();
  await dialog.getByLabel('联系人').fill('李安');
  await dialog.getByLabel('联系电话').fill('0818-2100000');
  await dialog.getByRole('button', { name: '提交申请' }).click();
  await page.getByText('申请已收到').first().waitFor();
}

/** Somebody of a department logs in and takes what waits for the department. */
async function takeUp(page: Page, login: string): Promise<void> {
  await logInOnScreen(page, login);
  await page
    .getByRole('option', { name: /市委党校停车楼/ })
    .first()
    .click();
  await page.getByRole('toolbar', { name: '办理操作' }).getByRole('button', { name: '认领' }).click();
  await page.getByRole('toolbar', { name: '办理操作' }).getByRole('button', { name: '存草稿' }).waitFor();
}

async function submit(page: Page, outcome: string): Promise<void> {
  const choice = page.getByRole('radio', { name: outcome, exact: true });
  if ((await choice.count()) > 0) await choice.check();
  await page.getByRole('button', { name: `提交：${outcome}` }).click();
  await page.getByText(`已提交：${outcome}`).waitFor();
}

async function verifyEveryRow(page: Page): Promise<void> {
  const verify = page.getByRole('button', { name: /^核验/ });
  // what may follow later is not there yet
  const rows = page.getByRole('list', { name: '材料核验' }).getByRole('listitem').filter({ has: verify });
  for (let left = await rows.count(); left > 0; left -= 1) {
    await rows.first().getByRole('button', { name: /^核验/ }).click();
    await rows.nth(left - 1).waitFor({ state: 'detached' });
  }
}

/** Notes in the form that a colleague was there too. */
async function withColleague(page: Page): Promise<void> {
  await page.getByLabel(/^共同办理人/).click();
  await page
    .getByTitle(/协办人$/)
    .first()
    .click();
  await page.keyboard.press('Escape');
}

/** The departments nobody watches do their part through the API. */
async function othersComplete(caseId: string, elementId: string, completion: WorldCompletion): Promise<void> {
  for (const [code, login] of Object.entries(others)) {
    const officers = completion.officers ? { officers: await officersOf(login) } : {};
    await w.complete(login, caseId, elementId, { ...completion, ...officers }, code);
  }
}

/** A person and another one, as the officers of a visit. */
async function officersOf(login: string): Promise<string[]> {
  const beside = login === 'fire' ? 'handler2' : `${login}-2`;
  const people = [login, beside].map(async (each) => (await (await w.as(each)).must('GET', '/session')).person.id);
  return Promise.all(people);
}

await browser.test(
  'Dazhou: a car park is accepted jointly, from the guide to the opinion, on the screens alone',
  w.address,
  async (t, open) => {
    const applicant = await open({ refused: [/^401 /] });
    await logInOnScreen(applicant, 'applicant');
    await applyOnScreen(applicant);
    const notNeeded = applicant
      .locator('details')
      .filter({ hasText: '本项目不需要的' })
      .getByRole('listitem', { includeHidden: true });
    for (const [row, name] of [
      ['JC-13', '住宅质量保证书'],
      ['JC-14', '人防工程质量监督'],
    ] as const) {
      t.equal(await applicant.getByText(row, { exact: true }).count(), 0, `${row} is not asked`);
      t.equal(await notNeeded.filter({ hasText: name }).count(), 1, `${row} is told as not needed`);
    }
    await uploadAndSubmit(applicant);
    const caseId = new URL(applicant.url()).pathname.split('/').at(-1) ?? '';

    const window = await open({ refused: [/^401 /] });
    await takeUp(window, 'window');
    await verifyEveryRow(window);
    await submit(window, '齐全，予以受理');

    // their session ends while time passes, and they log in again
    const planning = await open({ refused: [/^401 /] });
    await takeUp(planning, 'natural-resources');
    await submit(planning, '无意见');
    const water = await open({ refused: [/^401 /] });
    await takeUp(water, 'water-company');
    await submit(water, '无意见');
    await othersComplete(caseId, 'review-materials', { outcome: 'NO_REMARK' });

    const lead = await open({ refused: [/^401 /] });
    await takeUp(lead, 'lead');
    await lead.getByLabel(/^验收日期/).fill('2026-09-22');
    await lead.getByLabel(/^集合地点/).fill('停车楼北门');
    await lead.getByLabel(/^联系人及电话/).fill('许蕾 0818-2100001');
    await submit(lead, '已安排');

    await w.pass('2026-09-22T02:00:00.000Z');
    for (const [page, login] of [
      [planning, 'natural-resources'],
      [water, 'water-company'],
    ] as const) {
      await takeUp(page, login);
      await page.getByLabel(/^现场情况/).fill('现场与竣工图一致');
      await withColleague(page);
      await submit(page, '已到场验收');
      await takeUp(page, login);
      await submit(page, '通过');
    }
    await othersComplete(caseId, 'visit-site', { outcome: 'ATTENDED', values: { siteFindings: '一致' }, officers: [] });
    await othersComplete(caseId, 'give-opinion', { outcome: 'PASS' });

    await takeUp(lead, 'lead');
    await submit(lead, '出具意见书');

    await logInOnScreen(applicant, 'applicant');
    await applicant.goto('/mine');
    await applicant.getByRole('link', { name: /YS-2026-00001/ }).click();
    await applicant.getByText('办结', { exact: false }).first().waitFor();
    const opinion = applicant.getByRole('link', { name: /联合验收意见书/ });
    const sheet = new URL((await opinion.getAttribute('href')) ?? '', applicant.url());
    const { text } = await readPdf(await (await applicant.context().request.get(sheet.href)).body());
    t.match(text, /市委党校停车楼/);
    t.match(text, /联合验收意见书/);
  },
);
