import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpSharedMaterials, type SharedMaterials } from '../../src/connectors/shared-materials.ts';

interface Teardown {
  teardown(work: () => Promise<void>): void;
}

/** What a registry says of a row: a material, null for none on record, or the status it fails with. */
export type RegistryAnswer = Readonly<Record<string, unknown>> | null | number;

/** The world outside: a registry of shared materials that answers over HTTP what a test gives it. */
export interface Registry {
  readonly sharedMaterials: SharedMaterials;
  /** What is said of each row; rows that are not named are not on record. */
  readonly answers: Map<string, RegistryAnswer>;
  /** Rows in the order they were asked for. */
  readonly asked: string[];
}

/** Opens a registry at an address of this machine. */
export async function registry(t: Teardown, answers: Readonly<Record<string, RegistryAnswer>> = {}): Promise<Registry> {
  const known = new Map(Object.entries(answers));
  const asked: string[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const row = new URL(request.url ?? '', 'http://registry').searchParams.get('row') ?? '';
    asked.push(row);
    const answer = known.get(row) ?? null;
    if (answer === null) response.writeHead(404).end();
    else if (typeof answer === 'number') response.writeHead(answer).end();
    else response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  // An address was bound: it is no pipe.
  const { port } = server.address() as AddressInfo;
  const at = { url: `http://127.0.0.1:${port}`, token: 'secret', timeoutMs: 5_000, allowPrivate: true };
  return { sharedMaterials: httpSharedMaterials(at), answers: known, asked };
}
