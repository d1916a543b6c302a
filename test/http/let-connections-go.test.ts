import { once } from 'node:events';
import { connect } from 'node:net';
import fastify from 'fastify';
import t from 'tap';
import { letConnectionsGo } from '../../src/http/let-connections-go.ts';

t.test(
  'a connection nobody has sent anything on does not hold up a stop; a request under way is answered',
  async (t) => {
    const app = fastify();
    letConnectionsGo(app);
    let answer: () => void = () => undefined;
    app.get('/slow', async () => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return 'done';
    });
    const address = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
    const unused = connect(Number(address.port), '127.0.0.1');
    const slow = fetch(new URL('/slow', address));
    const accepted = once(app.server, 'request');
    await Promise.all([once(unused, 'connect'), accepted]);

    const closed = app.close();
    await once(unused.resume(), 'close');
    answer();

    t.equal(await (await slow).text(), 'done');
    await closed;
  },
);
