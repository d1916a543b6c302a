import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import t from 'tap';
import { openFileStore } from '../../src/files/store.ts';
import { calendarStore } from '../../src/runtime/clocks/calendar-store.ts';
import { definitionStore } from '../../src/runtime/turn/definition-store.ts';
import { factory } from '../journeys/projects.ts';
import type { Agent } from '../support/agent.ts';
import { clamd } from '../support/clamd.ts';
import { testDatabase } from '../support/database.ts';
import { deedsOf } from '../support/deeds.ts';
import { startServiceProcess } from '../support/service-process.ts';
import { tusClient } from '../support/tus.ts';
import { logIn, seedWorld } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';
const megabyte = 1024 * 1024;

t.test('an upload goes on after the service was killed in its middle, and is scanned as a whole', async (t) => {
  const { database, url } = await testDatabase(t);
  const filesFolder = await mkdtemp(path.join(tmpdir(), 'lianban-files-'));
  t.teardown(() => rm(filesFolder, { recursive: true, force: true }));
  const files = await openFileStore(filesFolder, new Date(monday));
  const services = { database, definitions: definitionStore(), calendars: calendarStore(), files };
  await seedWorld({ services, tenantId: 'default', clock: () => monday });
  const scanner = await clamd(t);
  const start = { databaseUrl: url, filesFolder, now: monday, clamdUrl: scanner.url };
  const first = await startServiceProcess(t, database, start);
  const applicant = await logIn(first.address, 'applicant');
  const list = await deedsOf(async (): Promise<Agent> => applicant).prepare('construction-permit', { facts: factory });
  const content = Buffer.concat([
    Buffer.from('%PDF-1.4\n'),
    Buffer.alloc(20 * megabyte, 'x'),
    Buffer.from('\n%%EOF\n'),
  ]);
  const before = await tusClient(first.address, 'applicant');
  const { id } = await before.begin('图纸.pdf', content.length);

  const sending = request(`${first.address}/api/v1/uploads/${id}`, {
    method: 'PATCH',
    headers: {
      cookie: before.cookie,
      'x-requested-with': 'lianban',
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      'content-length': String(content.length),
    },
  });
  const broken = new Promise((resolve) => sending.on('error', resolve));
  sending.write(content.subarray(0, 14 * megabyte));
  while ((await before.offset(id)) < 8 * megabyte);
  await first.kill();
  await broken;

  const second = await startServiceProcess(t, database, start);
  const after = await tusClient(second.address, 'applicant');
  const offset = await after.offset(id);
  t.ok(offset >= 8 * megabyte && offset <= 14 * megabyte, `${offset} bytes are still here`);
  t.equal((await after.piece(id, offset, content.subarray(offset))).status, 204);
  const again = await logIn(second.address, 'applicant');
  const rows = `/disclosures/${list.id}/rows`;
  const handedIn = await again.post(`${rows}/CP-06/documents`, { uploadId: id });
  t.match(handedIn, { status: 201, body: { sizeBytes: content.length, scan: 'CLEAN' } });
  t.equal(scanner.scanned.at(-1), content.length, 'the scanner has seen all of it');
  const stored = await again.get(`/documents/${handedIn.body.id}/content`);
  t.ok(stored.body === content.toString(), 'byte for byte');

  const bad = Buffer.from(`%PDF-1.4\n${scanner.infection}\n%%EOF\n`);
  t.match(await again.upload(`${rows}/CP-06/documents`, 'bad.pdf', bad), {
    status: 422,
    body: { code: 'file-infected' },
  });
  const told = second
    .log()
    .split('\n')
    .find((line) => line.includes('file-infected'));
  t.match(JSON.parse(told ?? '{}'), { security: { event: 'file-infected', signature: 'Test.Signature' } });
  t.notMatch(second.log(), scanner.infection, 'nothing of the content is in the log');
});
