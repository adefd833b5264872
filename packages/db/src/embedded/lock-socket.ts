import { createConnection, createServer, type Server } from 'node:net';

/** @returns a server that tells whoever connects who holds the lock, for example a process id */
export function createLockServer(identity: string): Server {
  return createServer((socket) => {
    socket.on('error', () => {});
    socket.end(identity);
  });
}

/** @returns false when the address is taken */
export function listen(server: Server, address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const listening = () => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed).once('listening', listening).listen(address);
  });
}

/** Ends a server; a file at its address is removed with it. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => void server.close(() => resolve()));
}

/** @returns what the owner says of itself, an empty string when it hangs, undefined without owner */
export function askOwner(address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = '';
    let connected = false;
    const socket = createConnection(address, () => {
      connected = true;
    });
    socket.setTimeout(500, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(connected ? answer : undefined));
  });
}
