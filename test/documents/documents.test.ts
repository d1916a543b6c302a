import { createHash } from 'node:crypto';
import t from 'tap';
import { sweepFiles } from '../../src/runtime/uploads/sweep-files.ts';
import { acceptByWindow, applyForPermit } from '../journeys/permit.ts';
import { readPdf } from '../print/text-of-pdf.ts';
import type { Body } from '../support/agent.ts';
import { world, worldPassword } from '../support/world.ts';

/** The bytes of a file, as somebody who is logged in gets them. */
async function bytesOf(address: string, cookie: string, path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${address}/api/v1${path}`, {
    headers: { cookie, 'x-requested-with': 'lianban', ...headers },
  });
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    bytes: Buffer.from(await answer.arrayBuffer()),
  };
}

async function cookieOf(address: string, login: string, password: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'lianban' },
    body: JSON.stringify({ login, password }),
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

t.test('the documents of a case: printed, verified, delivered', async (t) => {
  const w = await world(t, '2026-02-09T02:00:00.000Z');
  const { id, disclosureId } = await applyForPermit(w);
  await acceptByWindow(w, id);
  const window = await w.as('window');
  const mine = await cookieOf(w.address, 'applicant', worldPassword);
  const clerk = await cookieOf(w.address, 'window', worldPassword);
  const all = async (login = 'window'): Promise<Body[]> =>
    (await (await w.as(login)).must('GET', `/cases/${id}/documents`)).items;
  const ofKind = async (template: string, login?: string): Promise<Body> =>
    (await all(login)).find((one) => one.template === template);

  await t.test('the receipt states the exact time, every file with its hash, and when an answer is due', async (t) => {
    const receipt = await ofKind('D01');
    const said = Object.fromEntries(receipt.content.lines.map((line: Body) => [line.field, line.value]));
    t.match(said, { receivedAt: /^2026-02-09 \d\d:\d\d:\d\d$/, receiptOn: '2026-02-09', answerDueOn: '2026-02-14' });
    const uploads = (await all()).filter(({ kind }) => kind === 'UPLOAD');
    t.ok(uploads.length > 0);
    for (const { fileName, contentHash } of uploads) t.ok(said.files.includes(`${fileName}\nSHA-256 ${contentHash}`));
  });

  await t.test(
    'the acceptance notice names its organ and addressee and both due days, in HTML and in PDF',
    async (t) => {
      const notice = await ofKind('D03');
      t.match(notice, { organ: /^安澜市.*住房和城乡建设局$/, templateVersion: 2, checkCode: /^[A-Z2-9]{10}$/ });
      t.equal(notice.addressee, (await ofKind('D01')).addressee);
      const page = await bytesOf(w.address, clerk, `/documents/${notice.id}/content`);
      t.equal(page.type, 'text/html; charset=utf-8');
      t.equal(createHash('sha256').update(page.bytes).digest('hex'), notice.contentHash);
      const pdf = await bytesOf(w.address, clerk, `/documents/${notice.id}/content?format=pdf`);
      t.equal(pdf.type, 'application/pdf');
      t.ok(pdf.bytes.length < 200_000);
      const { text } = await readPdf(pdf.bytes);
      for (const words of [
        notice.organ,
        notice.title,
        notice.number,
        notice.statementHash,
        notice.checkCode,
        '法定办结日',
      ])
        t.ok(text.includes(words) && page.bytes.toString().includes(words), words);
      const accepted = { accept: 'application/pdf' };
      const again = await bytesOf(w.address, clerk, `/documents/${notice.id}/content`, accepted);
      t.ok(again.bytes.equals(pdf.bytes), 'Accept asks for it too, and it is the same file');
      t.match(await bytesOf(w.address, clerk, `/documents/${notice.id}/content`, { accept: 'text/html,*/*' }), {
        type: /html/,
      });
    },
  );

  await t.test('a print is not swept from the disk, and one that got lost is printed again, the same', async (t) => {
    const { id: noticeId } = await ofKind('D03');
    const pdf = () => bytesOf(w.address, clerk, `/documents/${noticeId}/content?format=pdf`);
    const before = await pdf();
    const hash = createHash('sha256').update(before.bytes).digest('hex');
    const farAhead = '2090-01-02T00:00:00.000Z';

    t.match(await sweepFiles(w.services, farAhead, 36_500), { files: 0 });
    t.ok((await pdf()).bytes.equals(before.bytes));

    t.ok(await w.services.files.removeStoredBefore(hash, new Date(farAhead)));
    t.ok((await pdf()).bytes.equals(before.bytes));
  });

  await t.test('what was handed in has the form it has', async (t) => {
    const upload = (await all()).find(({ kind }) => kind === 'UPLOAD');
    t.match(await window.get(`/documents/${upload?.id}/content?format=html`), {
      status: 422,
      body: { code: 'format-not-available' },
    });
    t.match(await window.get(`/documents/${upload?.id}/content?format=doc`), { status: 400 });
    t.equal((await window.get(`/documents/${upload?.id}/content?format=pdf`)).status, 200);
  });

  await t.test(
    'whoever holds number and code verifies a document; a wrong code and a wrong number are answered alike',
    async (t) => {
      const { number, checkCode, statementHash, contentHash } = await ofKind('D03');
      const at = `/public/documents/${encodeURIComponent(number)}`;
      const { body } = await w.anybody.get(`${at}?code=${checkCode.toLowerCase()}`);
      t.match(body, { number, state: 'VALID', issuedOn: '2026-02-09', statementHash, organ: /住房和城乡建设局/ });
      t.match(body.addressee, /^..\*{4}..$/);
      t.ok(body.fileHashes.includes(contentHash));
      t.equal(body.fileHashes.length, 2, 'the page and the PDF that was printed');
      const wrong = await w.anybody.get(`${at}?code=AAAAAAAAAA`);
      t.match(wrong, { status: 404, body: { code: 'document-not-found' } });
      t.same((await w.anybody.get('/public/documents/none?code=AAAAAAAAAA')).body.code, wrong.body.code);
      t.equal((await w.anybody.get(at)).status, 400);
    },
  );

  await t.test(
    'opened by the applicant for the first time, a document is delivered; a look by others is none',
    async (t) => {
      const notice = await ofKind('D03');
      t.equal(notice.deliveredAt, null, 'the window has opened it above');
      await fetch(`${w.address}/api/v1/documents/${notice.id}/content`, { method: 'HEAD', headers: { cookie: mine } });
      t.equal((await ofKind('D03')).deliveredAt, null);
      await bytesOf(w.address, mine, `/documents/${notice.id}/content?inline=1`);
      const delivered = await ofKind('D03');
      t.match(delivered, { deliveredAt: w.now(), deliveredBy: 'ONLINE', proofId: null });
      w.sleep('2026-02-10T02:00:00.000Z');
      const later = await cookieOf(w.address, 'applicant', worldPassword);
      await bytesOf(w.address, later, `/documents/${notice.id}/content?format=pdf`);
      t.equal((await ofKind('D03', 'window')).deliveredAt, delivered.deliveredAt, 'the first time counts');
      const events = (await (await w.as('window')).must('GET', `/cases/${id}/events`)).items;
      t.equal(events.filter((event: Body) => event.type === 'document.delivered').length, 1);
      t.ok((await (await w.as('supervisor')).get(`/cases/${id}/events/verification`)).status === 200);
    },
  );

  await t.test(
    'handed over at the counter, a document is delivered once, after its issue and not in the future',
    async (t) => {
      const clerkNow = await w.as('window');
      const receipt = await ofKind('D01');
      const deliver = (of: string, wish: object) => clerkNow.post(`/documents/${of}/delivery`, wish);
      const wish = { kind: 'COUNTER', recipient: '王经办', deliveredAt: '2026-02-09T03:00:00.000Z' };
      t.match(await deliver(receipt.id, { ...wish, deliveredAt: '2026-02-08T03:00:00.000Z' }), {
        status: 422,
        body: { code: 'delivery-moment-impossible' },
      });
      t.match(await deliver(receipt.id, { ...wish, deliveredAt: '2026-02-11T03:00:00.000Z' }), {
        status: 422,
        body: { code: 'delivery-moment-impossible' },
      });
      t.match(await deliver(receipt.id, { ...wish, recipient: ' ' }), { status: 400 });
      t.match(await (await w.as('applicant')).post(`/documents/${receipt.id}/delivery`, wish), { status: 403 });
      const upload = (await clerkNow.must('GET', `/cases/${id}/documents`)).items.find(
        (one: Body) => one.kind === 'UPLOAD',
      );
      t.match(await deliver(upload.id, wish), { status: 422, body: { code: 'document-not-deliverable' } });

      const done = await deliver(receipt.id, wish);

      t.match(done, {
        status: 201,
        body: { deliveredBy: 'COUNTER', deliveredTo: '王经办', deliveredAt: wish.deliveredAt },
      });
      const proof = await clerkNow.must('GET', `/documents/${done.body.proofId}`);
      t.match(proof, { template: 'D22', title: '送达回证' });
      t.match(JSON.stringify(proof.content), /收件凭证.*窗口直接送达.*王经办/);
      t.match(await deliver(receipt.id, wish), { status: 409, body: { code: 'document-delivered' } });
      t.match(await deliver(proof.id, wish), { status: 422, body: { code: 'document-not-deliverable' } });
    },
  );

  await t.test(
    'the disclosure is printed as it was frozen, with receipt number, check code and what must not be asked',
    async (t) => {
      const applicantNow = await w.as('applicant');
      const told = await applicantNow.must('GET', `/disclosures/${disclosureId}`);
      const cookie = await cookieOf(w.address, 'applicant', worldPassword);
      const pdf = await bytesOf(w.address, cookie, `/disclosures/${disclosureId}/content?format=pdf`);
      const { text } = await readPdf(pdf.bytes);
      for (const words of [told.number, told.checkCode, '不得要求提交的材料', '法定时限', '必须提交的材料'])
        t.ok(text.includes(words), words);
      const printed = told.rows.filter((row: Body) => row.group !== 'NOT_NEEDED');
      t.same(
        printed.filter((row: Body) => !text.includes(row.id)).map((row: Body) => row.id),
        [],
      );
      const verified = await w.anybody.get(`/public/documents/${told.number}?code=${told.checkCode}`);
      t.match(verified.body, {
        state: 'VALID',
        number: told.number,
        fileHashes: [createHash('sha256').update(pdf.bytes).digest('hex')],
      });
      t.match(await w.anybody.get(`/disclosures/${disclosureId}/content`), { status: 401 });
    },
  );
});
