import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ReplyWatch } from './reply-watch.ts';

export type Direction = 'request' | 'reply';

/** What happens to bytes on their way; absent: nothing. */
export interface Faults {
  /** Milliseconds that every piece waits; order is kept. */
  readonly delay?: number;
  /** Bytes a second in each direction of each connection. */
  readonly throttle?: number;
  /** Nothing arrives any more, and nobody is told. */
  readonly blackhole?: boolean;
  /** New connections are reset at once. */
  readonly refuse?: boolean;
  /** A connection is cut when so many bytes have passed in that direction. */
  readonly cutAfterBytes?: { readonly direction: Direction; readonly bytes: number };
}

export interface FaultProxy extends AsyncDisposable {
  readonly port: number;
  /** Open connections. */
  readonly connections: number;
  /** From now on, in place of what was set before; `{}` heals. What a blackhole held back then arrives. */
  set(faults: Faults): void;
  /** Resets every open connection. */
  cut(): void;
  /**
   * Once: on a connection that was asked `request` and answers `reply`, the answer is swallowed and the
   * connection is cut. Settles when that has happened.
   */
  cutInsteadOf(exchange: {
    readonly request: string | Buffer;
    readonly reply: string | Buffer;
  }): Promise<void>;
  close(): Promise<void>;
}

export interface FaultProxyOptions {
  readonly target: { readonly host?: string; readonly port: number };
  /** Of a proxy that was closed, to take its place; a free one when absent. */
  readonly port?: number;
  /** For tests of the proxy itself. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** Pieces in which a throttled connection passes its bytes on. */
const sliceMilliseconds = 10;

/** A TCP proxy on 127.0.0.1 that does to its connections what networks do. */
export async function startFaultProxy(options: FaultProxyOptions): Promise<FaultProxy> {
  const { target, port = 0, wait = (milliseconds) => sleep(milliseconds) } = options;
  const pairs = new Set<readonly [Socket, Socket]>();
  const watches = new Set<ReplyWatch>();
  let faults: Faults = {};
  let changed = Promise.withResolvers<void>();

  /** Passes one direction of one connection on, byte for byte in order. */
  async function pass(from: Socket, to: Socket, direction: Direction, cut: () => void): Promise<void> {
    let passed = 0;
    const send = async (piece: Buffer) => {
      if (!to.write(piece)) await once(to, 'drain');
    };
    for await (const chunk of from as AsyncIterable<Buffer>) {
      if (faults.delay !== undefined) await wait(faults.delay);
      while (faults.blackhole === true) await changed.promise;
      for (const watch of watches) {
        if (!watch.completes(from, to, direction, chunk)) continue;
        watches.delete(watch);
        cut();
        watch.done();
        return;
      }
      const limit = faults.cutAfterBytes?.direction === direction ? faults.cutAfterBytes.bytes : undefined;
      const allowed = limit === undefined ? chunk : chunk.subarray(0, Math.max(limit - passed, 0));
      passed += chunk.length;
      for (let rest = allowed; rest.length > 0; ) {
        const { throttle } = faults;
        const size = throttle === undefined ? rest.length : Math.ceil((throttle * sliceMilliseconds) / 1_000);
        await send(rest.subarray(0, size));
        rest = rest.subarray(size);
        if (throttle !== undefined) await wait(sliceMilliseconds);
      }
      if (limit !== undefined && passed >= limit) {
        to.end(() => cut()); // what was allowed arrives, then the cut
        return;
      }
    }
    to.end();
  }

  const server = createServer({ allowHalfOpen: true }, (near) => {
    near.on('error', () => {});
    if (faults.refuse === true) {
      near.resetAndDestroy();
      return;
    }
    near.setNoDelay(true);
    const far = createConnection({
      host: target.host ?? '127.0.0.1',
      port: target.port,
      allowHalfOpen: true,
    });
    far.setNoDelay(true);
    const pair = [near, far] as const;
    const cut = () => {
      for (const socket of pair) socket.resetAndDestroy();
    };
    pairs.add(pair);
    far.on('error', cut);
    near.on('close', () => far.destroy());
    far.on('close', () => {
      pairs.delete(pair);
      near.destroy();
    });
    for (const [from, to, direction] of [
      [near, far, 'request'],
      [far, near, 'reply'],
    ] as const) {
      pass(from, to, direction, cut).catch(cut);
    }
  });
  server.listen({ host: '127.0.0.1', port });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');

  const cutAll = () => {
    for (const pair of pairs) for (const socket of pair) socket.resetAndDestroy();
  };
  const close = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    cutAll();
    await closed;
  };
  return {
    port: address.port,
    get connections() {
      return pairs.size;
    },
    set(next) {
      faults = next;
      const waiting = changed;
      changed = Promise.withResolvers();
      waiting.resolve();
    },
    cut: cutAll,
    cutInsteadOf({ request, reply }) {
      return new Promise((resolve) => {
        watches.add(new ReplyWatch(Buffer.from(request), Buffer.from(reply), resolve));
      });
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
