import t from 'tap';
import { applyForPermit } from '../journeys/permit.ts';
import { barriers } from '../support/barriers.ts';
import { screens, telephone } from '../support/browser.ts';
import { settled } from '../support/settled.ts';
import { world } from '../support/world.ts';

const browser = await screens(t);
const w = await world(t, '2026-02-09T02:00:00.000Z', { web: true });
const { id } = await applyForPermit(w);
const { items } = await (await w.as('window')).must('GET', `/cases/${id}/documents`);
const receipt = items.find((one: { template: string | null }) => one.template === 'D01');

await browser.test(
  'whoever holds a document verifies it on a telephone, and compares the file',
  w.address,
  async (t, open) => {
    const page = await open({ viewport: telephone });
    await page.goto(`/verify?number=${encodeURIComponent(receipt.number)}&code=${receipt.checkCode}`);
    await settled(page);

    const told = await page.textContent('main');
    for (const words of ['收件凭证', receipt.number, '有效', '安澜市', receipt.statementHash])
      t.ok(told?.includes(words), words);
    t.notOk(told?.includes(receipt.addressee), 'the addressee is masked');
    t.equal(await page.evaluate('document.documentElement.scrollWidth'), telephone.width);
    t.strictSame(await barriers(page), []);

    const file = await (await w.as('window')).get(`/documents/${receipt.id}/content`);
    const choose = (text: string) =>
      page.setInputFiles('#verify-file', { name: 'x.html', mimeType: 'text/html', buffer: Buffer.from(text) });
    await choose(file.body);
    await page.getByText('文件与存档一致。').waitFor();
    await choose(`${file.body} `);
    await page.getByText('文件与存档不一致').waitFor();
  },
);
