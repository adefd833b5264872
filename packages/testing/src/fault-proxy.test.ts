import { once } from 'node:events';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';

/** Answers every piece with itself; `SECRET` with an answer that says so. */
function echo(socket: Socket): void {
  socket.on('error', () => {});
  socket.on('data', (piece) => socket.write(piece.includes('SECRET') ? 'COMMITTED' : piece));
}

describe('the fault proxy', () => {
  let server: Server;
  let proxy: FaultProxy;
  const waits: { milliseconds: number; over: () => void }[] = [];
  let patient = false;

  beforeEach(async () => {
    patient = false;
    waits.length = 0;
    server = createServer(echo).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    proxy = await startFaultProxy({
      target: { port },
      wait: (milliseconds) =>
        patient ? new Promise<void>((over) => waits.push({ milliseconds, over })) : Promise.resolve(),
    });
  });
  afterEach(async () => {
    await proxy.close();
    server.close();
  });

  async function connect() {
    const socket = createConnection({ host: '127.0.0.1', port: proxy.port });
    let text = '';
    socket.on('data', (piece) => {
      text += piece.toString();
    });
    const ended = new Promise<string>((resolve) => {
      socket.on('error', () => {});
      socket.on('close', () => resolve(text));
    });
    return { socket, ended, received: () => text };
  }

  test('passes bytes both ways, in order, and an end', async () => {
    const { socket, received, ended } = await connect();
    const sent = Array.from({ length: 5_000 }, (_, index) => `${index} `).join('');
    socket.write(sent);
    await expect.poll(received).toBe(sent);
    socket.end();
    await ended;
    await expect.poll(() => proxy.connections).toBe(0);
  });

  test('delays every piece and keeps the order', async () => {
    patient = true;
    proxy.set({ delay: 70 });
    const { socket, received } = await connect();
    socket.write('one');
    await expect.poll(() => waits.length).toBe(1);
    expect([waits[0]?.milliseconds, received()]).toEqual([70, '']);
    patient = false;
    waits[0]?.over();
    socket.write('two');
    await expect.poll(received).toBe('onetwo');
  });

  test('throttles: a slice, a wait, the next slice', async () => {
    patient = true;
    proxy.set({ throttle: 500 });
    const { socket, received } = await connect();
    socket.write('abcdefghijkl');
    // 500 bytes a second are 5 in a slice of 10 ms: nothing beyond the first until its wait is over.
    await expect.poll(received).toBe('abcde');
    await expect
      .poll(() => {
        for (const { over } of waits) over();
        return received();
      })
      .toBe('abcdefghijkl');
    expect(waits.length).toBeGreaterThanOrEqual(5);
    expect(waits.every(({ milliseconds }) => milliseconds === 10)).toBe(true);
  });

  test('a blackhole tells nobody, and gives back what it held', async () => {
    const { socket, received } = await connect();
    socket.write('before ');
    await expect.poll(received).toBe('before ');
    proxy.set({ blackhole: true });
    socket.write('meanwhile ');
    const other = await connect();
    other.socket.write('unheard');
    await expect.poll(() => proxy.connections).toBe(2);
    expect([received(), other.received()]).toEqual(['before ', '']);
    proxy.set({});
    await expect.poll(received).toBe('before meanwhile ');
    await expect.poll(other.received).toBe('unheard');
  });

  test('cuts every connection, and refuses new ones until it heals', async () => {
    const one = await connect();
    const two = await connect();
    await expect.poll(() => proxy.connections).toBe(2);
    proxy.set({ refuse: true });
    proxy.cut();
    await Promise.all([one.ended, two.ended]);
    const refused = await connect();
    expect(await refused.ended).toBe('');
    proxy.set({});
    const healed = await connect();
    healed.socket.write('well');
    await expect.poll(healed.received).toBe('well');
  });

  test('cuts after so many bytes of a direction', async () => {
    proxy.set({ cutAfterBytes: { direction: 'reply', bytes: 4 } });
    const { socket, ended } = await connect();
    socket.write('abcdefgh');
    expect(await ended).toBe('abcd');
  });

  test('swallows one reply: the server has acted, the client never hears', async () => {
    const cut = proxy.cutInsteadOf({ request: 'SECRET', reply: 'COMMITTED' });
    const bystander = await connect();
    const asker = await connect();
    asker.socket.write('SEC');
    await expect.poll(asker.received).toBe('SEC');
    asker.socket.write('RET SECRET');
    await cut;
    expect(await asker.ended).toBe('SEC');
    bystander.socket.write('SECRET');
    await expect.poll(bystander.received).toBe('COMMITTED');
  });
});
