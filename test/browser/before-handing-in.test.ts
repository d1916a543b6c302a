import t from 'tap';
import { acceptByWindow, applyForPermit, verifyAt } from '../journeys/permit.ts';
import { barriers } from '../support/barriers.ts';
import { screens, telephone } from '../support/browser.ts';
import { logInQuietly } from '../support/log-in-page.ts';
import { settled } from '../support/settled.ts';
import { smallPdf, world } from '../support/world.ts';

const browser = await screens(t);
const w = await world(t, '2026-03-02T02:00:00.000Z', { web: true });

await browser.test(
  'on a telephone an applicant sees what the pre-check found and uses earlier materials again (I2, S-08)',
  w.address,
  async (t, open) => {
    const earlier = await applyForPermit(w);
    await acceptByWindow(w, earlier.id);
    const applicant = await w.as('applicant');
    const { project } = await applicant.must('GET', `/disclosures/${earlier.disclosureId}`);
    const wish = { definitionKey: 'construction-permit', projectId: project.id };
    const { id } = await applicant.must('POST', '/disclosures', wish);
    const path = `/disclosures/${id}/rows`;
    await applicant.upload(`${path}/CP-06/documents`, 'cut.pdf', smallPdf('cut').subarray(0, 80));
    await applicant.put(`${path}/CP-08/statement`, { fields: { price: 18_600_000 } });
    await applicant.put(`${path}/CP-01/statement`, { fields: { price: 18_600_001 } });
    const page = await open({ viewport: telephone, language: 'zh' });
    await logInQuietly(page, 'applicant');

    await page.goto(`/mine/disclosures/${id}`);
    await settled(page);

    const found = page.getByRole('region', { name: '预检结果' });
    t.match(await found.innerText(), /cut\.pdf”：文件不完整或者已损坏/);
    t.match(await found.innerText(), /合同价格应当一致[\s\S]*不一致/);
    t.equal(await page.evaluate('document.documentElement.scrollWidth'), telephone.width);
    t.strictSame(await barriers(page), []);
    const reuse = page.getByRole('region', { name: '可复用的材料' });
    await reuse.getByRole('button').click();
    await reuse.waitFor({ state: 'detached' });
    const list = await applicant.must('GET', `/disclosures/${id}`);
    t.same(list.missing, []);
  },
);

await browser.test(
  'the commitment says what follows, until when, and what if it does not come (I8)',
  w.address,
  async (t, open) => {
    const { id } = await applyForPermit(w, { without: ['CP-15'] });
    await verifyAt(w, 'window', id, 'formal-check');
    await w.complete('window', id, 'formal-check', { outcome: 'ONLY_TOLERABLE_MISSING' });
    const [task] = await w.tasks('applicant', id);
    const page = await open({ viewport: telephone, language: 'zh' });
    await logInQuietly(page, 'applicant');

    await page.goto(`/mine/tasks/${task?.id}`);
    await settled(page);

    const said = await page.getByRole('main').innerText();
    t.match(said, /20个工作日内补交：\s*五方责任主体项目负责人授权书/);
    t.match(said, /补交前不予发证/);
    t.equal(await page.evaluate('document.documentElement.scrollWidth'), telephone.width);
    t.strictSame(await barriers(page), []);
  },
);
