import type { Socket } from 'node:net';
import { connectForReading } from './shared-read.ts';

export interface RawEventStreamOptions {
  /** On 127.0.0.1. */
  readonly port: number;
  readonly path: string;
  readonly token: string;
  /** All bytes after the headers, chunk sizes of HTTP included. */
  readonly take: (bytes: Buffer, start: number, end: number) => void;
  /** Told once, when the stream is over for whatever reason but our own `destroy`. */
  readonly onClose?: () => void;
}

export interface RawEventStream {
  destroy(): void;
}

const endOfHeaders = Buffer.from('\r\n\r\n');

/** A reader of server-sent events that parses nothing. @throws when the answer is not 200 */
export async function openRawEventStream(options: RawEventStreamOptions): Promise<RawEventStream> {
  const { port, path, token, take, onClose } = options;
  const opened = Promise.withResolvers<void>();
  let destroyed = false;
  let response: Buffer | undefined = Buffer.alloc(0);
  const socket: Socket = await connectForReading(port, (bytes, length) => {
    if (response === undefined) return take(bytes, 0, length);
    const all: Buffer = Buffer.concat([response, bytes.subarray(0, length)]);
    const end = all.indexOf(endOfHeaders);
    if (end < 0) {
      response = all;
      return;
    }
    response = undefined;
    const status = all.toString('latin1', 0, all.indexOf('\r\n'));
    if (!status.includes(' 200 ')) {
      opened.reject(new Error(`${path} on port ${port} answered ${status}`));
      socket.destroy();
      return;
    }
    opened.resolve();
    take(all, end + endOfHeaders.length, all.length);
  });
  socket.once('close', () => {
    opened.reject(new Error(`${path} on port ${port} ended the connection`));
    if (!destroyed) onClose?.();
  });
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\n` +
      'Accept: text/event-stream\r\n\r\n',
  );
  await opened.promise;
  return {
    destroy() {
      destroyed = true;
      socket.destroy();
    },
  };
}
