import path from 'node:path';
import t from 'tap';
import { samples } from '../files/samples.ts';
import { factory } from '../journeys/projects.ts';
import { barriers } from '../support/barriers.ts';
import { screens, telephone } from '../support/browser.ts';
import { publishWithFiles, withFiles } from '../support/form-with-files.ts';
import { logInQuietly } from '../support/log-in-page.ts';
import { settled } from '../support/settled.ts';
import { smallPdf, world } from '../support/world.ts';

const browser = await screens(t);
const w = await world(t, '2026-03-02T02:00:00.000Z', { web: true });
const applicant = await w.as('applicant');
const megabyte = 1024 * 1024;
const patience = { timeout: 20_000 };

async function emptyList(): Promise<string> {
  const project = await applicant.must('POST', '/projects', { name: '厂房', regionCode: '511700', facts: factory });
  const wish = { definitionKey: 'construction-permit', projectId: project.id };
  return (await applicant.must('POST', '/disclosures', wish)).id;
}

/** A PDF of so many bytes and a name. */
function pdf(name: string, bytes: number) {
  const content = Buffer.concat([smallPdf(name), Buffer.alloc(bytes, ' ')]);
  return { name, mimeType: 'application/pdf', buffer: content };
}

async function sizesUnder(listId: string): Promise<Record<string, number>> {
  const { body } = await applicant.get(`/disclosures/${listId}`);
  const documents: { fileName: string; sizeBytes: number }[] = body.rows.flatMap(
    (row: { documents: object[] }) => row.documents,
  );
  return Object.fromEntries(documents.map(({ fileName, sizeBytes }) => [fileName, sizeBytes]));
}

await browser.test(
  'an upload whose line is cut in the middle goes on by itself, on a telephone too',
  w.address,
  async (t, open) => {
    const list = await emptyList();
    const page = await open({ viewport: telephone, language: 'en', refused: [/^failed PATCH .*uploads/] });
    await logInQuietly(page, 'applicant');
    await page.goto(`/mine/disclosures/${list}`);
    await settled(page);
    const [plan, photo] = [pdf('plan.pdf', 10 * megabyte), pdf('other.pdf', 10)];
    const begins: string[] = [];
    let cuts = 0;
    await page.route('**/api/v1/uploads/*', async (route) => {
      const offset = route.request().headers()['upload-offset'];
      if (route.request().method() !== 'PATCH' || offset === undefined) return route.continue();
      begins.push(offset);
      if (offset === '0' || cuts === 2) return route.continue();
      cuts += 1;
      return route.abort('connectionreset');
    });

    await page.locator('input[type=file]').first().setInputFiles([plan, photo]);
    await page.getByRole('link', { name: 'plan.pdf' }).waitFor();
    await page.getByRole('link', { name: 'other.pdf' }).waitFor();

    t.equal(cuts, 2);
    t.equal(begins.filter((offset) => offset === String(4 * megabyte)).length, 3, 'from where it broke off, not anew');
    t.same(await sizesUnder(list), { 'plan.pdf': plan.buffer.length, 'other.pdf': photo.buffer.length });
    await page.getByRole('button', { name: 'Preview other.pdf' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('iframe[title="other.pdf"]').waitFor();
    t.equal(await page.evaluate('document.documentElement.scrollWidth'), telephone.width);
    t.strictSame(await barriers(page), []);
  },
);

await browser.test(
  'an upload goes on after a pause, and after the page was loaded anew',
  w.address,
  async (t, open) => {
    const list = await emptyList();
    const page = await open({ language: 'en' });
    await logInQuietly(page, 'applicant');
    await page.goto(`/mine/disclosures/${list}`);
    await settled(page);
    const plan = pdf('plan.pdf', 10 * megabyte);
    const onDisk = path.join(t.testdir({ 'plan.pdf': plan.buffer }), 'plan.pdf');
    const begins: number[] = [];
    let letThrough: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route('**/api/v1/uploads/*', async (route) => {
      const offset = Number(route.request().headers()['upload-offset']);
      if (route.request().method() !== 'PATCH') return route.continue();
      begins.push(offset);
      // The second piece hangs until the page is paused.
      if (begins.length === 2) await held;
      return route.continue().catch(() => undefined);
    });
    const input = page.locator('input[type=file]').first();
    await input.setInputFiles(onDisk);
    await page.getByText('4.0 MB of 10 MB').waitFor();
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.locator('iframe[title="plan.pdf"]').waitFor();
    t.match(await page.locator('iframe[title="plan.pdf"]').getAttribute('src'), /^blob:/, 'before it is sent');
    await page.getByRole('button', { name: 'Pause plan.pdf' }).click();
    await page.getByRole('button', { name: 'Resume plan.pdf' }).waitFor();
    letThrough();

    await page.reload();
    await settled(page);
    await page.getByText('Not all here yet: plan.pdf').waitFor();
    await input.setInputFiles(onDisk);
    await page.getByRole('link', { name: 'plan.pdf' }).waitFor();

    t.ok(
      begins.slice(2).every((offset) => offset >= 4 * megabyte),
      `pieces began at ${begins.join(', ')}`,
    );
    t.same(await sizesUnder(list), { 'plan.pdf': plan.buffer.length });
  },
);

await browser.test(
  'a file can be dropped on a row, and one that pretends is refused in words',
  w.address,
  async (t, open) => {
    const list = await emptyList();
    const page = await open({ language: 'en', refused: [/^422 POST .*documents$/, /^404 DELETE .*uploads/] });
    await logInQuietly(page, 'applicant');
    await page.goto(`/mine/disclosures/${list}`);
    await settled(page);
    const drop = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    data.items.add(new File(['<script>alert(1)</script>'], 'fake.png', { type: 'image/png' }));
    return data;
  })()`);
    const place = page.getByText('or drop files here').first();

    await place.dispatchEvent('drop', { dataTransfer: drop });

    await page.getByRole('alert').getByText("The file's content is not what its extension says.").waitFor();
    await page.getByRole('button', { name: 'Cancel upload fake.png' }).click();
    await page.getByText('fake.png').waitFor({ state: 'detached' });
    t.same(await sizesUnder(list), {});
    t.same((await applicant.get('/uploads')).body.items, [], 'nothing of it is left');
  },
);

await browser.test(
  'a file goes with a field of the application form, and the officer at work sees it and adds one',
  w.address,
  async (t, open) => {
    await publishWithFiles(w);
    const project = await applicant.must('POST', '/projects', { name: '附件', regionCode: '511700', facts: factory });
    const { id } = await applicant.must('POST', '/disclosures', { definitionKey: withFiles, projectId: project.id });
    const page = await open({ viewport: telephone });
    await logInQuietly(page, 'applicant');
    await page.goto(`/mine/disclosures/${id}`);
    await settled(page);
    const form = Promise.withResolvers<void>();
    await page.route('**/forms/application', async (route) => {
      await form.promise;
      await route.continue();
    });
    await page.getByRole('button', { name: '提交申请' }).first().click();
    const dialog = page.getByRole('dialog');
    const submit = dialog.getByRole('button', { name: '提交申请' });
    t.equal(await submit.isDisabled(), true, 'nothing is handed in before the form is there');
    form.resolve();
    await dialog.getByLabel('联系人').fill('李安');
    await dialog.getByLabel('联系电话').fill('13800000000');
    await dialog.getByRole('button', { name: '提交申请' }).click();
    await dialog.getByText('请填写总平面图').waitFor(patience);
    const plan = dialog.getByRole('group', { name: '总平面图' });
    await plan.locator('input[type=file]').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: samples.png });
    await plan.getByRole('alert').getByText('a.png：总平面图只接收.pdf').waitFor(patience);
    await plan.locator('input[type=file]').setInputFiles(pdf('plan.pdf', 10));
    await plan.getByRole('link', { name: 'plan.pdf' }).waitFor(patience);
    t.equal(await page.evaluate('document.documentElement.scrollWidth'), telephone.width);
    t.strictSame(await barriers(page), []);
    await dialog.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL(/\/mine\/cases\//, patience);
    const caseId = new URL(page.url()).pathname.split('/').at(-1) ?? '';

    const [look] = await w.tasks('handler', caseId);
    await (await w.as('handler')).must('POST', `/tasks/${look?.id}/claim`);
    // the applicant's page, which is told that the case moves, asks nothing in the name of nobody
    await page.goto('about:blank');
    await page.context().clearCookies();
    await page.setViewportSize({ width: 1280, height: 800 });
    await logInQuietly(page, 'handler');
    await page.goto(`/cases/${caseId}/work`);
    await settled(page);
    const photos = page.getByRole('group', { name: '现场照片' });
    await photos
      .locator('input[type=file]')
      .setInputFiles({ name: 'gate.png', mimeType: 'image/png', buffer: samples.png });
    await photos.getByRole('link', { name: 'gate.png' }).waitFor(patience);
    t.strictSame(await barriers(page), []);
    await page.getByRole('button', { name: '提交：完成' }).click();
    // whoever is done goes on in the inbox, where the next step waits
    await page.waitForURL(/\/inbox/, patience);
    await settled(page);
    await photos.getByRole('link', { name: 'gate.png' }).waitFor(patience);
    await photos.locator('input[type=file]').waitFor({ state: 'detached', ...patience });
    t.equal(await photos.getByRole('link').count(), 1, 'the next step reads it and takes no other');
  },
);
