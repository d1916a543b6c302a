import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import t from 'tap';
import type { Database } from '../../src/database/connect.ts';
import { openFileStore } from '../../src/files/store.ts';
import { calendarStore } from '../../src/runtime/clocks/calendar-store.ts';
import { definitionStore } from '../../src/runtime/turn/definition-store.ts';
import { factory } from '../journeys/projects.ts';
import type { Agent } from '../support/agent.ts';
import { testDatabase } from '../support/database.ts';
import { digestOf } from '../support/database-digest.ts';
import { deedsOf } from '../support/deeds.ts';
import { startServiceProcess } from '../support/service-process.ts';
import { logIn, seedWorld, worldPassword } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';
const megabyte = 1024 * 1024;

t.test('an upload of 200 MB is refused before it is all sent, costs no memory and leaves nothing', async (t) => {
  const { database, url } = await testDatabase(t);
  const filesFolder = await mkdtemp(path.join(tmpdir(), 'lianban-files-'));
  t.teardown(() => rm(filesFolder, { recursive: true, force: true }));
  await fill(database, filesFolder);
  const service = await startServiceProcess(t, database, { databaseUrl: url, filesFolder, now: monday });
  const applicant = await logIn(service.address, 'applicant');
  const list = await deedsOf(async (): Promise<Agent> => applicant).prepare('construction-permit', { facts: factory });
  const [stored, kept] = [await digestOf(database), await filesIn(filesFolder)];
  const before = await service.residentBytes();

  const upload = sendLarge(`${service.address}/api/v1/disclosures/${list.id}/rows/CP-06/documents`, {
    cookie: await cookieOf(service.address),
    megabytes: 200,
  });
  let most = before;
  let isSending = true;
  const sent = upload.finally(() => {
    isSending = false;
  });
  while (isSending) most = Math.max(most, await service.residentBytes());
  const { status, body, megabytesSent } = await sent;

  t.equal(status, 413);
  t.match(body, { code: 'file-too-large', detailZh: /\p{Script=Han}/u });
  t.ok(megabytesSent < 150, `refused after ${megabytesSent} MB`);
  t.ok(most - before < 150 * megabyte, `${Math.round((most - before) / megabyte)} MB more memory at the most`);
  t.same(await digestOf(database), stored, 'nothing is on record');
  t.same(await filesIn(filesFolder), kept, 'nothing is on the disk');
  t.equal((await applicant.get('/session')).status, 200, 'it goes on serving');
});

async function fill(database: Database, folder: string): Promise<void> {
  const services = {
    database,
    definitions: definitionStore(),
    calendars: calendarStore(),
    files: await openFileStore(folder, new Date(monday)),
  };
  await seedWorld({ services, tenantId: 'default', clock: () => monday });
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

async function cookieOf(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'applicant', password: worldPassword }),
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** Sends a form with one file as fast as it is taken, and stops when it is answered. */
function sendLarge(
  url: string,
  { cookie, megabytes }: { readonly cookie: string; readonly megabytes: number },
): Promise<{ status: number; body: unknown; megabytesSent: number }> {
  return new Promise((resolve, reject) => {
    let megabytesSent = 0;
    let isAnswered = false;
    const call = request(url, {
      method: 'POST',
      headers: { cookie, 'x-requested-with': 'lianban', 'content-type': 'multipart/form-data; boundary=b' },
    });
    call.on('response', (response) => {
      isAnswered = true;
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => {
        call.destroy();
        resolve({ status: response.statusCode ?? 0, body: JSON.parse(text), megabytesSent });
      });
    });
    // Once it is answered, a connection that closes is no failure.
    call.on('error', (error) => {
      if (!isAnswered) reject(error);
    });
    call.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\n');
    const piece = Buffer.alloc(megabyte, 'x');
    const pump = (): void => {
      if (isAnswered || call.destroyed) return;
      if (megabytesSent === megabytes) call.end('\r\n--b--\r\n');
      else {
        megabytesSent += 1;
        call.write(piece, (error) => {
          if (!error) setImmediate(pump);
        });
      }
    };
    pump();
  });
}
