import { Readable } from 'node:stream';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import t from 'tap';
import { countPages } from '../../src/files/page-count.ts';
import { pngChunk } from '../files/png.ts';
import { samples } from '../files/samples.ts';
import { factory } from '../journeys/projects.ts';
import { smallPdf, world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';

/** A PNG whose header promises so many pixels, of which there are none or as many equal ones as are packed small. */
function bomb(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

t.test('previews of what lies under a row', async (t) => {
  const w = await world(t, monday);
  const applicant = await w.as('applicant');
  const project = await applicant.must('POST', '/projects', { name: '厂房', regionCode: '511700', facts: factory });
  const wish = { definitionKey: 'construction-permit', projectId: project.id };
  const list = await applicant.must('POST', '/disclosures', wish);
  const put = async (name: string, content: Buffer): Promise<string> => {
    const { status, body } = await applicant.upload(`/disclosures/${list.id}/rows/CP-06/documents`, name, content);
    t.equal(status, 201, name);
    return `/documents/${body.id}`;
  };
  const photo = await sharp({ create: { width: 3000, height: 1000, channels: 3, background: '#246' } })
    .withExif({ IFD0: { Artist: 'somebody' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

  t.test('an image has a small picture, turned the right way and without its metadata', async (t) => {
    const address = await put('site.jpg', photo);

    t.match((await applicant.get(`${address}/preview`)).body, {
      kind: 'IMAGE',
      width: 1000,
      height: 3000,
      pages: null,
      thumbnail: `/api/v1${address}/thumbnail`,
    });
    const { headers, body } = await applicant.get(`${address}/thumbnail`);
    t.ok(photo.includes('somebody') && !body.includes('somebody'));
    t.match(Object.fromEntries(headers), {
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
    });
  });

  t.test('a PDF tells its pages', async (t) => {
    const address = await put('a.pdf', smallPdf('pages'));

    t.match((await applicant.get(`${address}/preview`)).body, { kind: 'PDF', pages: 1, thumbnail: null });
    t.match(await applicant.get(`${address}/thumbnail`), { status: 422, body: { code: 'preview-unavailable' } });
  });

  t.test('what is broken or made to burst is refused clearly and at once', async (t) => {
    const started = performance.now();
    for (const [name, content] of [
      ['bomb.png', bomb(30_000)],
      ['cut.png', bomb(9_000)],
      ['empty.png', samples.png],
      ['cut.jpg', photo.subarray(0, 200)],
      ['broken.pdf', Buffer.from('%PDF-1.7\nnothing of a PDF\n')],
    ] as const) {
      const address = await put(name, content);
      t.match(await applicant.get(`${address}/preview`), { status: 422, body: { code: 'preview-failed' } }, name);
    }
    t.ok(performance.now() - started < 30_000, 'none of them hangs');
    t.equal((await applicant.get('/session')).status, 200, 'it goes on serving');
  });

  t.test('a text has none, and what belongs to somebody else does not exist', async (t) => {
    const address = await put('a.txt', Buffer.from('text'));

    t.match(await applicant.get(`${address}/preview`), { status: 422, body: { code: 'preview-unavailable' } });
    for (const part of ['preview', 'thumbnail']) {
      const answer = await (await w.as('factory')).get(`${address}/${part}`);
      t.match(answer, { status: 404, body: { code: 'document-not-found' } });
    }
  });
});

t.test('more than ten that wait for their pages are told to come back', async (t) => {
  const content = smallPdf('many');
  const open = () => Promise.resolve({ stream: Readable.from([content]), size: content.length });

  const answers = await Promise.all(Array.from({ length: 13 }, () => countPages(open)));

  t.equal(answers.filter((answer) => answer === 'busy').length, 2);
  t.equal(answers.filter((answer) => answer === 1).length, 11);
});
