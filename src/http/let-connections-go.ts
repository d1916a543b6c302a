import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Lets go of connections when the service stops. Those nobody has sent anything on are closed at once: browsers and HTTP
 * clients open some beforehand, and Node counts only those as idle that have had an answer. Those with a request under way get
 * their answer and are told to close with it; else they would be held open for the next request, and the stop with them.
 */
export function letConnectionsGo(app: FastifyInstance): void {
  const unused = new Set<Socket>();
  let stops = false;
  app.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  app.server.on('request', ({ socket }) => {
    unused.delete(socket);
  });
  app.addHook('preClose', async () => {
    stops = true;
    for (const socket of unused) socket.destroy();
  });
  app.addHook('onSend', async (_request, reply, payload) => {
    if (stops) reply.header('connection', 'close');
    return payload;
  });
}
