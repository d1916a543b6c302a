import type { Page } from 'playwright-core';
import t from 'tap';
import { acceptByWindow, applyForPermit, reject, verifyAt } from '../journeys/permit.ts';
import { carPark } from '../journeys/projects.ts';
import { readPdf } from '../print/text-of-pdf.ts';
import { barriers } from '../support/barriers.ts';
import { screens, telephone } from '../support/browser.ts';
import { logInQuietly } from '../support/log-in-page.ts';
import { settled } from '../support/settled.ts';
import { smallPdf, world } from '../support/world.ts';

const browser = await screens(t);
const w = await world(t, '2026-09-18T02:00:00.000Z', { web: true });
const patience = { timeout: 20_000 };

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

async function fits(page: Page): Promise<boolean> {
  return (await page.evaluate('document.documentElement.scrollWidth')) === telephone.width;
}

await browser.test(
  'without a log-in one reads what a thing needs in plain words, and complains of what nobody may ask',
  w.address,
  async (t, open) => {
    const page = await open({ viewport: telephone });
    await goTo(page, '/guide/construction-permit');

    t.match(await page.getByRole('main').innerText(), /多久能办好？\s*最迟9月\d+日/);
    const term = page.getByRole('button', { name: '补正', exact: true }).first();
    await term.focus();
    await page.getByRole('tooltip').filter({ hasText: '一次性告诉您要补什么' }).waitFor(patience);
    t.match(await term.getAttribute('aria-describedby'), /./, 'a reader of the screen hears it too');
    await page.keyboard.press('Escape');
    await page.getByRole('tooltip').filter({ hasText: '一次性告诉您要补什么' }).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '看流程图' }).click();
    await page.locator('.bjs-powered-by').waitFor(patience);
    await page.getByRole('button', { name: '投诉有人索要“银行资金证明”' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '提交投诉' }).click();
    const filed = await dialog.getByRole('status').innerText(patience);

    t.match(filed, /编号TS-2026-00001，查询码\w{10}/);
    t.ok(await fits(page));
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await dialog.waitFor({ state: 'detached' });
    t.strictSame(await barriers(page), []);
  },
);

await browser.test(
  'one form and one set of papers apply for two procedures, each paper brought once',
  w.address,
  async (t, open) => {
    const applicant = await w.as('applicant');
    const facts = {
      ...carPark,
      capacityKVA: 100,
      dualSource: false,
      externalLengthM: 0,
      externalWorks: false,
      drainagePermitRequired: false,
      power: false,
      regulatedIndustry: false,
      importantLoad: false,
      powerVoltage: 'LV',
    };
    const project = await applicant.must('POST', '/projects', { name: '一口进件', regionCode: '511700', facts });
    const keys = ['joint-completion-acceptance', 'utility-joint-connection'];
    const wish = { projectId: project.id, definitionKeys: keys };
    const list = await applicant.must('POST', '/joint-disclosures', wish);
    const own = list.papers.filter(({ source }: { source: string }) => source === 'A' || source === 'M');
    const [last] = own.splice(-1);
    for (const { name, rows } of own) {
      const [row] = rows;
      const path = `/disclosures/${row.disclosureId}/rows/${row.rowId}/documents`;
      await applicant.upload(path, `${row.rowId}.pdf`, smallPdf(name.zh));
    }
    const page = await open({ viewport: telephone });
    await logInQuietly(page, 'applicant');
    await goTo(page, '/mine/joint');

    await page.getByRole('checkbox', { name: '竣工联合验收' }).click();
    await page.waitForURL(/joint-completion-acceptance/, patience);
    await page.getByRole('checkbox', { name: '市政公用联合报装' }).click();
    await page.waitForURL(/utility-joint-connection/, patience);
    await page.getByRole('radio', { name: '一口进件' }).click();
    await page.getByRole('button', { name: '看合并后的清单' }).click(patience);
    const paper = page.getByRole('listitem').filter({ hasText: last.name.zh });
    await paper.first().waitFor(patience);
    await settled(page);
    await paper
      .first()
      .locator('input[type=file]')
      .setInputFiles({
        name: 'last.pdf',
        mimeType: 'application/pdf',
        buffer: smallPdf('last'),
      });
    await paper.first().getByRole('link', { name: 'last.pdf' }).waitFor(patience);
    t.ok(await fits(page));
    t.strictSame(await barriers(page), []);
    await page.getByLabel('联系人').fill('李安');
    await page.getByLabel('联系电话').fill('13800000000');
    await page.getByRole('button', { name: '一次提交2个事项' }).click();
    await page.getByRole('heading', { level: 1, name: '一口进件' }).waitFor(patience);
    await settled(page);

    const said = await page.getByRole('main').innerText();
    t.match(said, /一口进件[\s\S]*收件凭证/);
    t.match(said, /竣工联合验收[\s\S]*市政公用联合报装/, 'a case for each');
    t.ok(await fits(page));
    t.strictSame(await barriers(page), []);
  },
);

await browser.test(
  'a correction shows only its defects and its day; then the service is rated and a bad rating is answered',
  w.address,
  async (t, open) => {
    const mine = await applyForPermit(w);
    await verifyAt(w, 'window', mine.id, 'formal-check');
    const { rows } = await (await w.as('applicant')).must('GET', `/disclosures/${mine.disclosureId}`);
    const [file] = rows.find(({ id }: { id: string }) => id === 'CP-06').documents;
    const area = { x: 0.7, y: 0.05, width: 0.2, height: 0.1 };
    await reject(w, mine, 'CP-06', 'NOT_SEALED', '没有盖章', { documentId: file.id, page: 1, area });
    await w.complete('window', mine.id, 'formal-check', { outcome: 'INCOMPLETE', reason: '材料不齐全' });
    const page = await open({ viewport: telephone });
    await logInQuietly(page, 'applicant');
    await goTo(page, `/mine/cases/${mine.id}`);
    const correction = page.getByRole('region', { name: '请补正' });

    t.match(await correction.innerText(), /请在\d+月\d+日前补正/);
    t.equal(await correction.locator('input[type=file]').count(), 1, 'CP-06 and nothing else');
    t.match(await correction.innerText(), /未盖章[\s\S]*没有盖章[\s\S]*位置 CP-06.pdf第1页右上/);
    await correction.getByRole('button', { name: '看位置' }).click();
    await correction.locator('canvas').waitFor(patience);
    await correction.locator('input[type=file]').setInputFiles({
      name: 'sealed.pdf',
      mimeType: 'application/pdf',
      buffer: smallPdf('sealed'),
    });
    await correction.getByText('都补齐了，请提交').waitFor(patience);
    await correction.getByRole('button', { name: '提交补正' }).click();
    await correction.waitFor({ state: 'detached', ...patience });

    const rating = page.getByRole('region', { name: '评价服务（好差评）' });
    await rating.getByRole('radio', { name: '非常不满意' }).check();
    await rating.getByRole('textbox').fill('同一份材料退了两次');
    await rating.getByRole('button', { name: '提交评价' }).click();
    await rating.getByText(/差评须在9月20日前答复/).waitFor(patience);
    const head = await w.as('window-head');
    const { items } = await head.must('POST', '/ratings/search', { filter: { open: true } });
    await head.must('POST', `/ratings/${items[0].id}/answer`, { substantiated: true, answer: '已当面致歉' });
    await goTo(page, `/mine/cases/${mine.id}`);

    t.match(await rating.innerText(), /政务服务管理局答复：已当面致歉/);
    t.match(
      await page.getByRole('region', { name: '文书' }).innerText(),
      /补正告知书[\s\S]*指纹 [0-9a-f]{8}…[0-9a-f]{8}/,
    );
    t.ok(await fits(page));
    t.strictSame(await barriers(page), []);
    const number = mine.number;
    const pages = (await readPdf(await page.pdf())).pages;
    t.ok(pages.length > 0 && pages.every((text) => text.includes(number)), 'each printed page bears the number');
  },
);

await browser.test(
  'whoever holds number and code follows the case in English; the printed list is checked page by page',
  w.address,
  async (t, open) => {
    const mine = await applyForPermit(w);
    await acceptByWindow(w, mine.id);
    const page = await open({ viewport: telephone, language: 'en' });
    await goTo(page, `/track/${mine.number}?code=${mine.queryCode}`);
    t.match(await page.getByRole('main').innerText(), /With |working days/i);
    await page.getByRole('button', { name: 'suspensions' }).first().click();
    await page.getByRole('tooltip').filter({ hasText: 'clock stands still' }).waitFor(patience);
    t.strictSame(await barriers(page), []);

    await logInQuietly(page, 'applicant');
    await goTo(page, `/mine/disclosures/${mine.disclosureId}`);
    const { number, checkCode } = await (await w.as('applicant')).must('GET', `/disclosures/${mine.disclosureId}`);
    t.strictSame(await barriers(page), []);

    const pages = (await readPdf(await page.pdf())).pages;

    t.ok(pages.length > 1, `${pages.length} pages`);
    const code = checkCode.replace(/(.{4})(?=.)/g, '$1 ');
    for (const [index, text] of pages.entries()) {
      t.ok(text.includes(number), `page ${index + 1} bears its number`);
      t.ok(text.includes(code), `page ${index + 1} bears its check code`);
      t.match(text, /version 1/i, `page ${index + 1} bears its version`);
    }
  },
);
