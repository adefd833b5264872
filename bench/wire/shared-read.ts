import { connect, type Socket } from 'node:net';

/**
 * One buffer for what all sockets of this process read: libuv asks for it, reads, and hands it over in one go, so
 * two sockets never hold it at once. Buffers of their own cost a generator more than reading.
 */
const buffer = Buffer.allocUnsafe(256 * 1024);

/** Takes the bytes of one read; they are overwritten by the next. */
export type TakeBytes = (bytes: Buffer, length: number) => void;

/** A connection to this machine whose bytes are handed over without being copied. */
export function connectForReading(port: number, take: TakeBytes): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: '127.0.0.1',
      port,
      noDelay: true,
      onread: {
        buffer,
        callback(length) {
          take(buffer, length);
          return true;
        },
      },
    });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.removeListener('error', reject);
      // What breaks later is seen by its `close`.
      socket.on('error', () => {});
      resolve(socket);
    });
  });
}
