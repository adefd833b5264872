import { WebSocket } from 'ws';
import type { EventFrame } from './event-frame.ts';
import { FrameLedger } from './frame-ledger.ts';
import { ProtocolRefusal } from './protocol-refusal.ts';

export interface WebSocketClient {
  readonly ledger: FrameLedger;
  /** Frames that are neither answers nor events, e.g. `reconnect`. */
  readonly others: readonly { readonly type: string; readonly after?: string }[];
  /** Order of arrival of answers and events, as `ok <id>` or `<kind> <channel>`. */
  readonly order: readonly string[];
  /** How the connection ended. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  /**
   * Sends a frame with an id of its own and waits for its answer.
   *
   * @throws {ProtocolRefusal} when that is an error
   */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely; their assertions are the check.
  ask(frame: { readonly type: string; readonly [field: string]: unknown }): Promise<any>;
  subscribe(channel: string, after?: string): Promise<{ readonly channel: string; readonly after: string }>;
  /** An orderly end. */
  close(): Promise<void>;
  /** The socket is destroyed without a word, as when a phone loses its network. */
  destroy(): void;
}

export interface WebSocketClientOptions {
  /** Of the server, `http://…`. */
  readonly url: string;
  /** Sent in an `auth` frame, and its answer awaited. */
  readonly token?: string;
  /** Goes on with an earlier connection's. */
  readonly ledger?: FrameLedger;
  readonly origin?: string;
}

/** Opens `/api/v1/ws`. @throws {ProtocolRefusal} when the upgrade is refused, or the token */
export async function connectWebSocket(options: WebSocketClientOptions): Promise<WebSocketClient> {
  const ledger = options.ledger ?? new FrameLedger();
  const socket = new WebSocket(`${options.url.replace(/^http/, 'ws')}/api/v1/ws`, {
    ...(options.origin === undefined ? {} : { origin: options.origin }),
  });
  const answers = new Map<number, PromiseWithResolvers<unknown>>();
  const others: { type: string; after?: string }[] = [];
  const order: string[] = [];
  let lastId = 0;

  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => {
      for (const answer of answers.values()) answer.reject(new ProtocolRefusal({ code: `CLOSED_${code}` }));
      resolve({ code, reason: reason.toString() });
    });
  });
  socket.on('message', (data) => {
    const frame = JSON.parse(data.toString());
    if (frame.type === 'event') {
      order.push(`${frame.kind} ${frame.channel}`);
      ledger.record(frame as EventFrame);
      return;
    }
    const answer = answers.get(frame.id);
    answers.delete(frame.id);
    if (frame.id !== undefined) order.push(`${frame.type} ${frame.id}`);
    if (answer && frame.type === 'ok') answer.resolve(frame.data);
    else if (answer) answer.reject(new ProtocolRefusal(frame.error));
    else others.push(frame);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('unexpected-response', (_request, response) => {
      reject(new ProtocolRefusal({ code: 'UPGRADE_REFUSED' }, response.statusCode));
      socket.terminate();
    });
    socket.on('error', reject);
  });

  const ask: WebSocketClient['ask'] = (frame) => {
    lastId += 1;
    const answer = Promise.withResolvers<unknown>();
    answers.set(lastId, answer);
    socket.send(JSON.stringify({ id: lastId, ...frame }));
    return answer.promise;
  };
  const client: WebSocketClient = {
    ledger,
    others,
    order,
    closed,
    ask,
    subscribe: (channel, after) =>
      ask({ type: 'subscribe', channel, ...(after === undefined ? {} : { after }) }),
    async close() {
      socket.close();
      await closed;
    },
    destroy: () => socket.terminate(),
  };
  if (options.token !== undefined) await ask({ type: 'auth', token: options.token });
  return client;
}
