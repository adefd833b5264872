import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { encodeFrame, encodeTextFrame, FrameWalker, opcodes, type TakeFrame } from './frame-walker.ts';
import { connectForReading } from './shared-read.ts';

export interface RawWebSocketOptions {
  /** On 127.0.0.1. */
  readonly port: number;
  readonly path: string;
  /** Bytes of each payload that `take` is shown; Infinity for all. */
  readonly headBytes: number;
  /** Text frames alone: pings are answered here. */
  readonly take: (bytes: Buffer, start: number, end: number) => void;
  /** Told once, when the connection is over for whatever reason but our own `destroy`. */
  readonly onClose?: (code: number) => void;
}

export interface RawWebSocket {
  send(text: string): void;
  /** An encoded frame, or several. */
  write(frames: Buffer): void;
  /** Stops reading for good: the kernel's buffers fill up, then the server's. */
  stopReading(): void;
  destroy(): void;
}

/** What a connection that ended without a close frame is said to have ended with: RFC 6455 §7.1.5. */
const abnormalClosure = 1006;
const endOfHeaders = Buffer.from('\r\n\r\n');

/** A WebSocket client that does next to nothing, so that a load generator can be thousands of them. */
export async function openRawWebSocket(options: RawWebSocketOptions): Promise<RawWebSocket> {
  const { port, path, headBytes, take, onClose } = options;
  const opened = Promise.withResolvers<void>();
  let socket: Socket | undefined;
  let closeCode = abnormalClosure;
  let destroyed = false;
  let response: Buffer | undefined = Buffer.alloc(0);
  const takeFrame: TakeFrame = (opcode, bytes, start, end, length) => {
    if (opcode === opcodes.text) take(bytes, start, end);
    else if (opcode === opcodes.ping) socket?.write(encodeFrame(opcodes.pong, bytes.subarray(start, end)));
    else if (opcode === opcodes.close) {
      if (length >= 2) closeCode = bytes.readUInt16BE(start);
      // Without the handshake's last word: the server would wait for a polite one.
      socket?.destroy();
    }
  };
  const walker = new FrameWalker(headBytes, takeFrame);
  socket = await connectForReading(port, (bytes, length) => {
    if (response === undefined) return walker.push(bytes, 0, length);
    // Copied: the answer may come in pieces, and the buffer is everybody's.
    const all: Buffer = Buffer.concat([response, bytes.subarray(0, length)]);
    const end = all.indexOf(endOfHeaders);
    if (end < 0) {
      response = all;
      return;
    }
    response = undefined;
    const status = all.toString('latin1', 0, all.indexOf('\r\n'));
    if (!status.includes(' 101 ')) {
      opened.reject(new Error(`${path} on port ${port} answered ${status}`));
      socket?.destroy();
      return;
    }
    opened.resolve();
    walker.push(all, end + endOfHeaders.length, all.length);
  });
  const connected = socket;
  connected.once('close', () => {
    opened.reject(new Error(`${path} on port ${port} ended the connection (${closeCode})`));
    if (!destroyed) onClose?.(closeCode);
  });
  connected.write(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
  );
  await opened.promise;
  return {
    send: (text) => void connected.write(encodeTextFrame(text)),
    write: (frames) => void connected.write(frames),
    stopReading: () => void connected.pause(),
    destroy() {
      destroyed = true;
      connected.destroy();
    },
  };
}
