import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What a server needs to know of its sockets to end in bounded time. */
export interface OpenConnections {
  /** Cuts whoever has no request under way, and from now on whoever has got the answer to the last one. */
  endIdle(): void;
  /** Cuts whoever is left. */
  endAll(): void;
}

/**
 * Node waits at `close` for every socket, and what it takes for idle leaves out two kinds: one that has never sent
 * a request (browsers open such ahead of time), and one that is in the middle of a request; its own time-outs
 * stop with `close`. One such socket would hold a stopping process until it is killed.
 */
export function trackConnections(server: Server): OpenConnections {
  const sockets = new Set<Socket>();
  const busy = new Set<Socket>();
  let ending = false;

  server.on('connection', (socket: Socket) => {
    if (ending) {
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      busy.delete(socket);
    });
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    busy.add(socket);
    response.once('close', () => {
      busy.delete(socket);
      if (ending) socket.destroySoon();
    });
  });
  // An upgraded socket is its protocol's to end.
  server.on('upgrade', ({ socket }: IncomingMessage) => busy.add(socket));

  return {
    endIdle() {
      ending = true;
      for (const socket of sockets) if (!busy.has(socket)) socket.destroy();
    },
    endAll() {
      for (const socket of sockets) socket.destroy();
    },
  };
}
