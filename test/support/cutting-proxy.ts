import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** When a connection is cut: before the database hears of the commit, or after it has committed and before it says so. */
export type Cut = 'before-commit' | 'after-commit';

/** A way to PostgreSQL that breaks at the worst moments. */
export interface CuttingProxy {
  /** The database's address by this way. */
  readonly url: string;
  /** Cuts the connection that commits next. */
  cutNext(when: Cut): void;
  /** How many connections were cut. */
  cuts(): number;
}

/** PostgreSQL's protocol: a query of the text `commit`, and the word for a commit that is done. */
const asked = Buffer.from('commit\0');
const answered = Buffer.from('COMMIT\0');

/** Opens a way to the database of an address. It is closed with the test. */
export async function cuttingProxy(
  t: { teardown(work: () => void): void },
  databaseUrl: string,
): Promise<CuttingProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let armed: Cut | null = null;
  let cuts = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    let isDeaf = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket.setNoDelay());
      // Whichever side breaks, the other one hears of it by the close.
      socket.on('error', () => undefined);
    }
    const cut = () => {
      cuts += 1;
      client.resetAndDestroy();
      upstream.resetAndDestroy();
    };
    client.on('data', (chunk) => {
      const isCommit = armed !== null && chunk.includes(asked);
      const when = armed;
      if (isCommit) armed = null;
      if (isCommit && when === 'before-commit') return cut();
      if (isCommit) isDeaf = true;
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (!isDeaf) client.write(chunk);
      else if (chunk.includes(answered)) cut();
    });
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  // A server that listens on a port has an address with one.
  url.port = String(typeof address === 'object' && address !== null ? address.port : '');
  return {
    url: url.href,
    cutNext(when) {
      armed = when;
    },
    cuts: () => cuts,
  };
}
