import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, symlink, utimes } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import t from 'tap';
import { sweepFiles } from '../../src/runtime/uploads/sweep-files.ts';
import { samples } from '../files/samples.ts';
import { factory } from '../journeys/projects.ts';
import type { Body } from '../support/agent.ts';
import { type TusClient, tusClient } from '../support/tus.ts';
import { smallPdf, world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';
const dayMs = 24 * 3_600_000;
const later = (days: number): string => new Date(Date.parse(monday) + days * dayMs).toISOString();

/** The service, an applicant who uploads in pieces, and an empty list to upload to. */
async function scene(t: Parameters<typeof world>[0], how: Parameters<typeof world>[2] = {}) {
  const w = await world(t, monday, how);
  const applicant = await w.as('applicant');
  const project = await applicant.must('POST', '/projects', { name: '厂房', regionCode: '511700', facts: factory });
  const list = await applicant.must('POST', '/disclosures', {
    definitionKey: 'construction-permit',
    projectId: project.id,
  });
  const client = await tusClient(w.address, 'applicant');
  const rows = `/disclosures/${list.id}/rows`;
  const handIn = (row: string, uploadId: string) => applicant.post(`${rows}/${row}/documents`, { uploadId });
  const filesOf = async (row: string): Promise<Body[]> => {
    const { body } = await applicant.get(`/disclosures/${list.id}`);
    return body.rows.find((each: Body) => each.id === row).documents;
  };
  const onDisk = async (): Promise<string[]> =>
    (await readdir(w.filesFolder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  return { w, applicant, client, rows, handIn, filesOf, onDisk };
}

async function uploaded(client: TusClient, name: string, content: Buffer): Promise<string> {
  const { id } = await client.begin(name, content.length);
  await client.piece(id, 0, content);
  return id;
}

t.test('uploads in pieces', async (t) => {
  const { w, applicant, client, rows, handIn, filesOf, onDisk } = await scene(t);
  const stranger = await tusClient(w.address, 'factory');

  t.test('the service says which tus it speaks, to anybody', async (t) => {
    const { status, headers } = await client.ask('OPTIONS', '/uploads', { cookie: '' });

    t.equal(status, 204);
    t.equal(headers.get('tus-version'), '1.0.0');
    t.equal(headers.get('tus-extension'), 'creation,termination,expiration,checksum');
    t.equal(headers.get('tus-max-size'), '52428800');
  });

  t.test('a file that comes in pieces lies under its row as one that came in one go', async (t) => {
    const content = smallPdf('in pieces');
    const begun = await client.begin('施工/../合同.pdf', content.length);
    t.equal(begun.status, 201);
    t.match(begun.headers.get('upload-expires'), /GMT$/);
    const first = await client.piece(begun.id, 0, content.subarray(0, 50));
    t.match({ status: first.status, offset: first.headers.get('upload-offset') }, { status: 204, offset: '50' });
    t.equal(await client.offset(begun.id), 50);
    t.match((await applicant.get('/uploads')).body.items, [{ id: begun.id, offset: 50, fileName: '合同.pdf' }]);
    t.match(await handIn('CP-06', begun.id), { status: 409, body: { code: 'upload-incomplete', currentOffset: 50 } });

    await client.piece(begun.id, 50, content.subarray(50));
    const answer = await handIn('CP-06', begun.id);

    t.match(answer, { status: 201, body: { fileName: '合同.pdf', mediaType: 'application/pdf', scan: null } });
    t.same((await filesOf('CP-06'))[0], answer.body);
    const { body } = await applicant.get(`/documents/${answer.body.id}/content`);
    t.equal(body, content.toString());
    t.match(await handIn('CP-06', begun.id), { status: 404, body: { code: 'upload-not-found' } }, 'it is used up');
    t.same(await readdir(path.join(w.filesFolder, 'partial')), []);
  });

  t.test('a piece is refused that does not fit, and the upload goes on where it was', async (t) => {
    const content = smallPdf('refusals');
    const { id } = await client.begin('a.pdf', content.length);
    await client.piece(id, 0, content.subarray(0, 10));
    const rest = content.subarray(10);

    t.match(await client.piece(id, 0, content), { status: 409, code: 'upload-offset-conflict' });
    t.match(await client.piece(id, 11, rest), { status: 409 });
    t.match(await client.piece(id, 10, rest, { 'content-type': 'application/json' }), { status: 415 });
    t.match(await client.piece(id, 10, rest, { 'content-type': 'text/x-odd' }), {
      status: 415,
      code: 'upload-media-type',
    });
    t.match(await client.piece(id, 10, Buffer.concat([rest, rest])), { status: 413, code: 'file-too-large' });
    t.match(await client.piece(id, 10, rest, { 'tus-resumable': '0.2.2' }), {
      status: 412,
      code: 'tus-version-unsupported',
    });
    t.match(await client.piece(id, 10, rest, { 'upload-offset': '-1' }), {
      status: 400,
      code: 'upload-header-invalid',
    });
    t.match(await client.piece(id, 10, rest, { 'upload-checksum': 'crc32 AAAA' }), { status: 400 });
    t.match(await client.piece(id, 10, rest, { 'upload-checksum': `sha1 ${'A'.repeat(27)}=` }), {
      status: 460,
      code: 'upload-checksum-mismatch',
    });
    t.equal(await client.offset(id), 10);

    const digest = createHash('sha256').update(rest).digest('base64');
    t.match(await client.piece(id, 10, rest, { 'upload-checksum': `sha256 ${digest}` }), { status: 204 });
    t.match(await handIn('CP-06', id), { status: 201 });
  });

  t.test('a piece without a length that goes on too long is refused, and what fits has not counted', async (t) => {
    const { id } = await client.begin('a.pdf', 100);

    const status = await sendUntold(`${w.address}/api/v1/uploads/${id}`, client.cookie, Buffer.alloc(5000, 'x'));

    t.equal(status, 413);
    t.equal(await client.offset(id), 0);
    t.match(await client.ask('DELETE', `/uploads/${id}`), { status: 204 });
  });

  t.test('what can not become a file is refused before a byte is sent', async (t) => {
    t.match(await client.begin('a.pdf', 51 * 1024 * 1024), { status: 413, code: 'file-too-large' });
    t.match(await client.begin('a.pdf', 0), { status: 422, code: 'file-empty' });
    t.match(await client.begin('a.svg', 10), { status: 422, code: 'file-type-not-allowed' });
    t.match(await client.begin('a.html', 10), { status: 422, code: 'file-type-not-allowed' });
    for (const length of ['', '-1', '1e3', '9'.repeat(30)]) {
      t.match(await client.begin('a.pdf', length), { status: 400, code: 'upload-header-invalid' }, length);
    }
    const nameless = { 'upload-length': '10' };
    t.match(await client.ask('POST', '/uploads', nameless), { status: 400 });
    t.match(await client.ask('POST', '/uploads', { ...nameless, 'upload-metadata': 'filename *' }), { status: 400 });
    t.match(await client.ask('POST', '/uploads', { ...nameless, 'tus-resumable': '2' }), { status: 412 });
  });

  t.test('an upload is its owner’s alone', async (t) => {
    const id = await uploaded(client, 'a.pdf', smallPdf('mine'));

    t.equal(await stranger.offset(id), -1);
    t.match(await stranger.piece(id, 0, Buffer.from('x')), { status: 404, code: 'upload-not-found' });
    t.match(await stranger.ask('DELETE', `/uploads/${id}`), { status: 404 });
    const theirs = await (await w.as('factory')).post(`${rows}/CP-06/documents`, { uploadId: id });
    t.equal(theirs.status, 404);
    t.match(await client.ask('PATCH', '/uploads/..%2F..%2Fetc'), { status: 415 });
    t.match(await applicant.post(`${rows}/CP-06/documents`, { uploadId: '../../etc/passwd' }), { status: 400 });
    t.match(await applicant.post(`${rows}/CP-06/documents`, {}), { status: 400 });
    t.match(await client.ask('DELETE', `/uploads/${id}`), { status: 204 });
    t.equal(await client.offset(id), -1);
  });

  t.test('the whole file is looked at in the end, and what it only pretends to be is dropped', async (t) => {
    const before = await onDisk();
    const svg = await uploaded(client, 'a.png', samples.svg);
    const html = await uploaded(client, 'b.pdf', Buffer.from('<html><script>alert(1)</script></html>'));

    for (const id of [svg, html]) {
      t.match(await handIn('CP-06', id), { status: 422, body: { code: 'file-type-mismatch' } });
      t.equal(await client.offset(id), -1);
    }
    t.same(await onDisk(), before);
  });

  t.test('a refusal that has nothing to do with the file leaves the upload for another try', async (t) => {
    const id = await uploaded(client, 'a.pdf', smallPdf('wrong row'));

    t.match(await handIn('CP-99', id), { status: 404, body: { code: 'row-unknown' } });

    t.match(await handIn('CP-06', id), { status: 201 });
  });

  t.test('of two pieces at the same place the later one counts, and the first learns of it', async (t) => {
    const content = Buffer.concat([smallPdf('twice'), Buffer.alloc(100, ' ')]);
    const { id } = await client.begin('a.pdf', content.length);
    const hanging = await hangingPiece(`${w.address}/api/v1/uploads/${id}`, client.cookie, content.subarray(0, 20));

    t.match(await client.piece(id, 0, content), { status: 204 });

    t.equal(await hanging.finish(content.subarray(20)), 409);
    t.match(await handIn('CP-06', id), { status: 201 });
    const [last] = (await filesOf('CP-06')).slice(-1);
    t.equal(last.sizeBytes, content.length);
  });

  if (existsSync('/dev/full')) {
    t.test('a full disk is told as such, and the upload goes on when there is room again', async (t) => {
      const content = smallPdf('full');
      const { id } = await client.begin('a.pdf', content.length);
      const place = path.join(w.filesFolder, 'partial', id);
      await symlink('/dev/full', place);

      t.match(await client.piece(id, 0, content), { status: 507, code: 'storage-full' });

      t.equal(await client.offset(id), 0);
      await w.services.files.partial.remove(id);
      t.match(await client.piece(id, 0, content), { status: 204 });
      t.match(await handIn('CP-06', id), { status: 201 });
    });
  }

  t.test('an upload nothing comes for expires, and its bytes go', async (t) => {
    const { id } = await client.begin('a.pdf', 1000);
    await client.piece(id, 0, Buffer.alloc(10));

    w.sleep(later(1));
    const again = await tusClient(w.address, 'applicant');

    t.match(await again.piece(id, 10, Buffer.alloc(10)), { status: 410, code: 'upload-expired' });
    t.match(await sweepFiles(w.services, later(1), 30), { uploads: 1 });
    t.match(await again.piece(id, 10, Buffer.alloc(10)), { status: 404 });
    t.same(await readdir(path.join(w.filesFolder, 'partial')), []);
  });

  t.test('the content of a removed document goes after thirty days, if nobody else needs it', async (t) => {
    const me = await w.as('applicant');
    const [lonely, shared] = [smallPdf('lonely'), smallPdf('shared')];
    const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
    const first = (await me.upload(`${rows}/CP-06/documents`, 'a.pdf', lonely)).body;
    const second = (await me.upload(`${rows}/CP-06/documents`, 'b.pdf', shared)).body;
    const third = (await me.upload(`${rows}/CP-08/documents`, 'c.pdf', shared)).body;
    await w.services.files.storeText('what a killed service left');
    for (const name of await readdir(w.filesFolder, { recursive: true, withFileTypes: true })) {
      // On the disk it is as old as in the story.
      if (name.isFile()) await utimes(path.join(name.parentPath, name.name), new Date(later(1)), new Date(later(1)));
    }
    for (const { id } of [first, second]) await me.delete(`/documents/${id}`);

    t.match(await sweepFiles(w.services, later(30), 30), { files: 1 }, 'the stray file');
    t.equal(await sweepFiles(w.services, later(30.5), 30), null, 'once a day');
    t.ok(await w.services.files.has(hashOf(lonely)), 'not before its time');
    t.match(await sweepFiles(w.services, later(31), 30), { files: 1 });

    t.notOk(await w.services.files.has(hashOf(lonely)));
    t.ok(await w.services.files.has(hashOf(shared)));
    t.equal((await (await w.as('applicant')).get(`/documents/${third.id}/content`)).status, 200);
    const kept = await w.database.rows('select id from documents where removed_at is not null');
    t.equal(kept.length, 2, 'that it was handed in and taken back stays on record');
  });
});

t.test('one person and the whole installation have only so much under way', async (t) => {
  const uploads = { openFiles: 2, openBytes: 1000, quotaBytes: 1500 };
  const { w, client } = await scene(t, { uploads });
  const other = await tusClient(w.address, 'factory');

  t.match(await client.begin('a.pdf', 600), { status: 201 });
  t.match(await client.begin('b.pdf', 401), { status: 429, code: 'too-many-uploads' });
  const second = await client.begin('b.pdf', 400);
  t.equal(second.status, 201);
  t.match(await client.begin('c.pdf', 1), { status: 429, code: 'too-many-uploads' });
  t.match(await other.begin('c.pdf', 501), { status: 507, code: 'upload-quota-exhausted' });
  t.match(await other.begin('c.pdf', 500), { status: 201 });
  await client.ask('DELETE', `/uploads/${second.id}`);
  t.match(await client.begin('d.pdf', 400), { status: 201 }, 'what is given up counts no more');
});

/** Sends a piece whose length is not told. */
function sendUntold(url: string, cookie: string, bytes: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = patch(url, cookie, 0);
    call.on('response', (answer) => resolve(answer.statusCode ?? 0)).on('error', reject);
    call.end(bytes);
  });
}

/** A piece of which only the beginning is sent until the rest is asked for; the service has begun to read it. */
async function hangingPiece(url: string, cookie: string, beginning: Buffer) {
  const call = patch(url, cookie, 0);
  const status = new Promise<number>((resolve, reject) => {
    call.on('response', (answer) => resolve(answer.statusCode ?? 0)).on('error', reject);
  });
  await new Promise<void>((resolve) => call.write(beginning, () => resolve()));
  // It is here when it has taken the upload: nothing else is asked meanwhile.
  await new Promise((resolve) => setTimeout(resolve, 150));
  return {
    finish(rest: Buffer): Promise<number> {
      call.end(rest);
      return status;
    },
  };
}

function patch(url: string, cookie: string, offset: number) {
  return request(url, {
    method: 'PATCH',
    headers: {
      cookie,
      'x-requested-with': 'lianban',
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
  });
}
