import { createHash } from 'node:crypto';
import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import t, { type Test } from 'tap';
import { type FileStore, openFileStore } from '../../src/files/store.ts';
import { archive, samples } from './samples.ts';

const now = new Date('2026-02-09T02:00:00Z');
const megabyte = 1024 * 1024;

async function emptyStore(t: Test): Promise<{ store: FileStore; kept: () => Promise<string[]> }> {
  const folder = t.testdir();
  const kept = async (): Promise<string[]> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  };
  return { store: await openFileStore(folder, now), kept };
}

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const stream = (...chunks: Buffer[]): Readable => Readable.from(chunks);

t.test('a stored file comes back byte for byte, by the hash of its content', async (t) => {
  const { store } = await emptyStore(t);
  const content = Buffer.concat([Buffer.from('一'), Buffer.alloc(10_000, 7)]);

  const stored = await store.storeStream(stream(content.subarray(0, 2), content.subarray(2)), { maxBytes: 20_000 });

  const hash = sha256(content);
  t.match(stored, { hash, size: 10_003 });
  t.same('head' in stored && stored.head, content.subarray(0, 4100));
  const opened = await store.openFile(hash);
  t.equal(opened.size, 10_003);
  t.same(await buffer(opened.stream), content);
});

t.test('the same content is kept once, and nobody but the service can read it', async (t) => {
  const { store, kept } = await emptyStore(t);
  const one = await store.storeText('同一份材料');
  const two = await store.storeText('同一份材料');

  t.equal(one.hash, two.hash);
  const files = await kept();
  t.equal(files.length, 1);
  t.equal((await stat(files[0] ?? '')).mode & 0o777, 0o600);
  t.equal(await text((await store.openFile(one.hash)).stream), '同一份材料');
});

t.test('an upload of 200 MB is refused at the limit, read no further and held in no memory', async (t) => {
  const { store, kept } = await emptyStore(t);
  const chunk = Buffer.alloc(64 * 1024, 1);
  const before = process.memoryUsage().arrayBuffers;
  let sent = 0;
  let held = 0;
  const upload = Readable.from(
    (function* () {
      for (; sent < 200 * megabyte; sent += chunk.length) {
        held = Math.max(held, process.memoryUsage().arrayBuffers - before);
        yield chunk;
      }
    })(),
  );

  t.same(await store.storeStream(upload, { maxBytes: 50 * megabyte }), { refused: 'file-too-large' });

  t.ok(sent <= 51 * megabyte, `${sent} bytes were read`);
  t.ok(held < 16 * megabyte, `${held} bytes were held`);
  t.same(await kept(), []);
});

t.test('a file of exactly the limit is taken, one byte more is not', async (t) => {
  const { store } = await emptyStore(t);

  t.match(await store.storeStream(stream(Buffer.alloc(100)), { maxBytes: 100 }), { size: 100 });
  t.same(await store.storeStream(stream(Buffer.alloc(101)), { maxBytes: 100 }), { refused: 'file-too-large' });
});

t.test('an empty file is refused', async (t) => {
  const { store, kept } = await emptyStore(t);

  t.same(await store.receive(stream(), { name: 'a.txt', maxBytes: 10 }), { refused: 'file-empty' });
  t.same(await kept(), []);
});

t.test('an upload that is cut in the middle leaves nothing', async (t) => {
  const { store, kept } = await emptyStore(t);
  const upload = new Readable({ read: () => undefined });
  const storing = store.receive(upload, { name: 'a.pdf', maxBytes: megabyte });
  upload.push(samples.pdf);
  upload.destroy(new Error('the line was cut'));

  await t.rejects(storing, { message: 'the line was cut' });
  t.same(await kept(), []);
});

t.test('an upload whose sender goes away without a word leaves nothing either', async (t) => {
  const { store, kept } = await emptyStore(t);
  const upload = new Readable({ read: () => undefined });
  const storing = store.receive(upload, { name: 'a.pdf', maxBytes: megabyte });
  upload.push(samples.pdf);
  upload.destroy();

  await t.rejects(storing, { code: 'ERR_STREAM_PREMATURE_CLOSE' });
  t.same(await kept(), []);
});

const allowed: [keyof typeof samples, string, string][] = [
  ['pdf', '施工图.PDF', 'application/pdf'],
  ['png', 'site.png', 'image/png'],
  ['jpg', 'site.jpeg', 'image/jpeg'],
  ['dwg', 'plan.dwg', 'image/vnd.dwg'],
  ['ofd', '批复.ofd', 'application/ofd'],
  ['docx', 'a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'a.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['txt', 'a.txt', 'text/plain'],
  ['csv', 'a.csv', 'text/csv'],
];
for (const [sample, name, mediaType] of allowed) {
  t.test(`${name} is taken as ${mediaType}`, async (t) => {
    const { store } = await emptyStore(t);

    const taken = await store.receive(stream(samples[sample]), { name, maxBytes: megabyte });

    t.match(taken, { hash: sha256(samples[sample]), mediaType });
  });
}

const refused: [string, Buffer, string, string][] = [
  ['a program called PDF', samples.exe, 'plan.pdf', 'file-type-mismatch'],
  ['a drawing with a script called PNG', samples.svg, 'site.png', 'file-type-mismatch'],
  ['a PDF called PNG', samples.pdf, 'site.png', 'file-type-mismatch'],
  ['any archive called docx', samples.zip, 'a.docx', 'file-type-mismatch'],
  ['a spreadsheet called docx', samples.xlsx, 'a.docx', 'file-type-mismatch'],
  ['a broken archive called ofd', samples.ofd.subarray(0, 40), 'a.ofd', 'file-type-mismatch'],
  ['two letters that begin like an archive', Buffer.from('PK'), 'a.docx', 'file-type-mismatch'],
  ['bytes called text', Buffer.from([0xc3, 0x28, 0x41]), 'a.txt', 'file-type-mismatch'],
  ['a text that ends within a character', samples.txt.subarray(0, 2), 'a.txt', 'file-type-mismatch'],
  ['a text with a zero in it', Buffer.from('a\0b'), 'a.csv', 'file-type-mismatch'],
  ['a text in GBK', Buffer.from('d2bbb4ced0d4b8e6d6aa', 'hex'), 'a.csv', 'file-type-mismatch'],
  ['an archive', samples.zip, 'a.zip', 'file-type-not-allowed'],
  ['a web page', Buffer.from('<html></html>'), 'a.html', 'file-type-not-allowed'],
  ['a file without an extension', samples.pdf, 'plan', 'file-type-not-allowed'],
  ['a name that ends in another kind', samples.pdf, 'plan.pdf.exe', 'file-type-not-allowed'],
];
for (const [sentence, content, name, reason] of refused) {
  t.test(`${sentence} is refused and nothing of it is kept`, async (t) => {
    const { store, kept } = await emptyStore(t);

    t.same(await store.receive(stream(content), { name, maxBytes: megabyte }), { refused: reason });
    t.same(await kept(), []);
  });
}

t.test('a directory that lies about its length is no archive, and is not read', async (t) => {
  const { store } = await emptyStore(t);
  const lying = Buffer.from(archive({ 'OFD.xml': '<x/>' }));
  lying.writeUInt32LE(0xfffffff0, lying.length - 10);

  t.same(await store.receive(stream(lying), { name: 'a.ofd', maxBytes: megabyte }), { refused: 'file-type-mismatch' });
});

t.test('a path is no hash', async (t) => {
  const { store } = await emptyStore(t);

  for (const hash of ['../../etc/passwd', '', 'A'.repeat(64), 'a'.repeat(63), `${'a'.repeat(63)}/`]) {
    await t.rejects(store.openFile(hash), { code: 'ENOENT' }, hash);
  }
  await t.rejects(store.openFile('a'.repeat(64)), { code: 'ENOENT' });
});

t.test(
  'what a killed service left unfinished is removed a day later, and not while another one still writes it',
  async (t) => {
    const folder = t.testdir({ unfinished: {} });
    const [old, young] = [path.join(folder, 'unfinished', 'old'), path.join(folder, 'unfinished', 'young')];
    for (const file of [old, young]) await writeFile(file, 'half');
    await utimes(old, now, new Date(now.getTime() - 25 * 3_600_000));
    await utimes(young, now, new Date(now.getTime() - 3_600_000));

    await openFileStore(folder, now);

    t.same(await readdir(path.join(folder, 'unfinished')), ['young']);
  },
);
