import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import t from 'tap';
import { factory } from '../journeys/projects.ts';
import type { Agent } from '../support/agent.ts';
import { consistent } from '../support/consistent.ts';
import { deedsOf, smallPdf } from '../support/deeds.ts';
import { startServiceProcess } from '../support/service-process.ts';
import { logIn, seededDatabase } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';
const kilobytes = 128;

/** Makes a folder a disk of its own that is soon full; false where this account may not. */
function becomesSmall(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'none', folder], { stdio: 'ignore' });
  } catch {
    return false;
  }
  t.teardown(() => execFileSync('umount', ['-l', folder]));
  return true;
}

const filesFolder = await mkdtemp(path.join(tmpdir(), 'lianban-small-'));
t.teardown(() => rm(filesFolder, { recursive: true, force: true }));

t.test('on a full disk a document is refused as a whole, and taken when there is room again', async (t) => {
  const isSmall = becomesSmall(filesFolder);
  const { database, url } = await seededDatabase(t, monday);
  const service = await startServiceProcess(t, database, { databaseUrl: url, filesFolder, now: monday });
  const applicant = await logIn(service.address, 'applicant');
  const list = await deedsOf(async (): Promise<Agent> => applicant).prepare('construction-permit', {
    facts: factory,
    without: ['CP-06'],
  });
  const documents = () => database.rows('select id, content_hash from documents order by id');
  const before = { documents: await documents(), files: (await readdir(filesFolder, { recursive: true })).sort() };
  const hand = (content: Buffer) => applicant.upload(`/disclosures/${list.id}/rows/CP-06/documents`, 'a.pdf', content);
  const large = Buffer.concat([
    Buffer.from('%PDF-1.4\n'),
    Buffer.alloc(kilobytes * 1024, 'x'),
    Buffer.from('\n%%EOF\n'),
  ]);

  // Who may not mount has test/disclosure/resumable-upload.test.ts, where a single file is on a full device.
  if (isSmall) {
    t.match(await hand(large), { status: 507, body: { code: 'storage-full' } });
    t.match(service.log(), /the disk is full/, 'the operator is told');
  }
  const after = { documents: await documents(), files: (await readdir(filesFolder, { recursive: true })).sort() };
  t.same(after, before, 'nothing of it is kept');
  t.equal((await hand(smallPdf('room'))).status, 201, 'what fits is taken');
  t.equal((await applicant.get('//readyz')).status, 200);
  await consistent(t, database);
  await service.kill();
});
