import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import type { EncodedFrame } from '@pulse/realtime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { textFrames } from './text-frames.ts';

/** Only what matters on the wire. */
const frameOf = (text: string) => ({ payload: Buffer.from(text) }) as EncodedFrame;

describe('text frames, as ws and the platform’s own WebSocket read them', () => {
  let server: WebSocketServer;
  let url: string;
  beforeEach(async () => {
    server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
    await once(server, 'listening');
    url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    for (const client of server.clients) client.terminate();
    server.close();
  });

  /** Every length at which the header changes (RFC 6455 §5.2), and characters of more than one byte. */
  const texts = [0, 1, 125, 126, 127, 65_535, 65_536, 70_000].map((length) => 'x'.repeat(length));
  texts.push('ü'.repeat(63), '👩🏽‍🚀');

  test.each([
    ['ws', () => new WebSocket(url)],
    ['the global WebSocket', () => new globalThis.WebSocket(url)],
  ])('%s: each message whole, in order, between messages of the library', async (_name, connect) => {
    const received: string[] = [];
    const accepted = once(server, 'connection');
    const client = connect();
    client.onmessage = ({ data }: { data: unknown }) => void received.push(String(data));
    const [socket, request] = (await accepted) as [WebSocket, { socket: Socket }];
    socket.send('before');
    request.socket.write(textFrames(texts.map(frameOf)));
    socket.ping();
    request.socket.write(textFrames([frameOf('one more')]));
    socket.send('after');
    await expect.poll(() => received.length).toBe(texts.length + 3);
    expect(received).toEqual(['before', ...texts, 'one more', 'after']);
    const closed = new Promise<number>((resolve) => {
      client.onclose = ({ code }: { code: number }) => resolve(code);
    });
    socket.close(4101);
    expect(await closed).toBe(4101);
  });
});

test('no frame gives no bytes', () => {
  expect(textFrames([])).toHaveLength(0);
});
