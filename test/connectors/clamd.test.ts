import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import t from 'tap';
import { clamdScanner } from '../../src/connectors/clamd.ts';
import { openFileStore } from '../../src/files/store.ts';
import { samples } from '../files/samples.ts';
import { clamd, type Manners } from '../support/clamd.ts';

const now = new Date('2026-03-02T02:00:00Z');
const settings = { whenDown: 'refuse', timeoutMs: 5_000, maxBytes: 100_000 } as const;
const of = (content: Buffer) => (): Readable => Readable.from([content.subarray(0, 7), content.subarray(7)]);

t.test('a clean file passes, an infected one does not and is called by its name', async (t) => {
  const { url, infection, scanned } = await clamd(t);
  const scan = clamdScanner({ ...settings, url });
  const bad = Buffer.from(`one two ${infection}`);

  t.same(await scan(of(samples.pdf), samples.pdf.length), { scan: 'CLEAN' });
  t.same(await scan(of(bad), bad.length), { refused: 'file-infected', signature: 'Test.Signature' });
  t.same(scanned, [samples.pdf.length, bad.length], 'it was sent byte for byte');
});

if (process.platform !== 'win32') {
  t.test('a socket of the same machine is as good', async (t) => {
    // not t.testdir(): the path of a socket holds 107 bytes at most
    const folder = await mkdtemp(path.join(os.tmpdir(), 'clamd-'));
    t.teardown(() => rm(folder, { recursive: true }));
    const { url } = await clamd(t, { socketPath: path.join(folder, 'clamd.ctl') });

    t.same(await clamdScanner({ ...settings, url })(of(samples.pdf), 1), { scan: 'CLEAN' });
  });
}

for (const manners of ['silent', 'hangs-up', 'babbles', 'floods'] satisfies Manners[]) {
  t.test(`a scanner that ${manners} is none: the setting says whether the file passes`, async (t) => {
    const { url } = await clamd(t, { manners });
    const down = { ...settings, url, timeoutMs: 100 };

    t.same(await clamdScanner(down)(of(samples.pdf), 1), { refused: 'scanner-unavailable' });
    t.same(await clamdScanner({ ...down, whenDown: 'accept' })(of(samples.pdf), 1), { scan: 'UNSCANNED' });
  });
}

t.test('nobody listens: the same', async (t) => {
  const down = { ...settings, url: 'tcp://127.0.0.1:1' };

  t.same(await clamdScanner(down)(of(samples.pdf), 1), { refused: 'scanner-unavailable' });
  t.same(await clamdScanner({ ...down, whenDown: 'accept' })(of(samples.pdf), 1), { scan: 'UNSCANNED' });
});

t.test('a file larger than the scanner takes is not sent and counts as unscanned', async (t) => {
  const { url, scanned } = await clamd(t);

  t.same(await clamdScanner({ ...settings, url })(of(samples.pdf), 100_001), { refused: 'scanner-unavailable' });
  t.same(scanned, []);
});

t.test('of an infected file nothing is kept, and of a refused kind nothing is scanned', async (t) => {
  const { url, infection, scanned } = await clamd(t);
  const store = await openFileStore(t.testdir(), now, clamdScanner({ ...settings, url }));
  const take = (content: Buffer, name: string) =>
    store.receive(Readable.from([content]), { name, maxBytes: 1_000_000 });

  t.match(await take(Buffer.from(infection), 'a.txt'), { refused: 'file-infected', signature: 'Test.Signature' });
  t.match(await take(samples.exe, 'a.pdf'), { refused: 'file-type-mismatch' });
  t.match(await take(samples.pdf, 'a.pdf'), { scan: 'CLEAN' });

  const kept: string[] = [];
  for await (const hashes of store.hashes()) kept.push(...hashes);
  t.equal(kept.length, 1);
  t.equal(scanned.length, 2);
});
