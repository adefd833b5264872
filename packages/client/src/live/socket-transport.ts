import { isPulseError, PulseError } from '../errors.ts';
import type { ServerFrame } from '../frame.ts';
import { restPrefix } from '../request.ts';
import {
  type CloseReason,
  openWithin,
  type Subscription,
  silenceLimit,
  type Transport,
  type TransportOptions,
} from './transport.ts';

/** What is used of a WebSocket, the same in browsers, Node, React Native and the package `ws`. */
export interface Socket {
  send(text: string): void;
  close(): void;
  addEventListener(type: 'open' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'close', listener: (event: { readonly code: number }) => void): void;
}

export type SocketConstructor = new (url: string) => Socket;

const pingEvery = 20_000;
/** After a change of network an answer to a ping must come sooner. */
const probeLimit = 4_000;

/** Close codes by what they ask of a client (docs/protocols/websocket.md). */
const reasonsByCode: Readonly<Partial<Record<number, CloseReason>>> = {
  4101: 'move',
  4401: 'expired',
  4429: 'flood',
};

/** WebSocket: the token goes in the first message, never in the address. */
export function openSocket(options: TransportOptions, WebSocket: SocketConstructor): Transport {
  const { events } = options;
  const socket = new WebSocket(`${socketOrigin(options.url)}${restPrefix}/ws`);
  const asked = new Map<string, { readonly channel: string; readonly again: boolean }>();
  const followed = new Set<string>();
  let sequence = 0;
  let ready = false;
  let closed = false;
  let heard = Date.now();
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  let probing: ReturnType<typeof setTimeout> | undefined;
  const opening = setTimeout(() => finish('lost'), openWithin);

  const send = (frame: object) => socket.send(JSON.stringify(frame));
  const nextId = () => String(++sequence);

  const close = () => {
    closed = true;
    clearTimeout(opening);
    clearInterval(heartbeat);
    clearTimeout(probing);
    socket.close();
  };
  const finish = (reason: CloseReason) => {
    if (closed) return;
    close();
    events.onClosed(reason);
  };
  const subscribe = ({ channel, after, filters }: Subscription) => {
    const id = nextId();
    asked.set(id, { channel, again: followed.has(channel) });
    followed.add(channel);
    send({ id, type: 'subscribe', channel, after, filters });
  };
  /** Until the answer to another subscription has come, what comes belongs to the one before. */
  const isStale = (name: string) =>
    [...asked.values()].some(({ channel, again }) => again && channel === name);
  const authenticate = (token: string) => {
    const id = nextId();
    authId = id;
    send({ id, type: 'auth', token });
  };
  let authId: string | undefined;

  const answered = (frame: ServerFrame & { type: 'ok' }) => {
    asked.delete(frame.id);
    if (frame.id !== authId) return;
    authId = undefined;
    clearTimeout(opening);
    const first = !ready;
    ready = true;
    events.onReady(frame.data?.expiresAt);
    if (first) for (const subscription of options.subscriptions()) subscribe(subscription);
  };
  const refused = ({ id, channel: lost, error }: ServerFrame & { type: 'error' }) => {
    const refusal = new PulseError(error);
    if (id === undefined) {
      if (lost !== undefined) events.onRefused(lost, refusal);
      return;
    }
    if (id === authId)
      return finish(
        isPulseError(refusal, 'TOKEN_EXPIRED', 'UNAUTHENTICATED', 'FORBIDDEN') ? 'expired' : 'lost',
      );
    const refusedAsk = asked.get(id);
    asked.delete(id);
    if (refusedAsk) events.onRefused(refusedAsk.channel, refusal);
  };

  socket.addEventListener('open', () => {
    if (closed) return;
    authenticate(options.token);
    heartbeat = setInterval(() => {
      if (Date.now() - heard > silenceLimit) finish('lost');
      else send({ type: 'ping' });
    }, pingEvery);
  });
  socket.addEventListener('message', (message) => {
    if (closed) return;
    heard = Date.now();
    const frame = JSON.parse(String(message.data)) as ServerFrame;
    if (frame.type === 'event') {
      if (!isStale(frame.channel)) events.onEvent(frame);
    } else if (frame.type === 'reconnect') finish('move');
    else if (frame.type === 'ok') answered(frame);
    else if (frame.type === 'error') refused(frame);
  });
  socket.addEventListener('close', ({ code }) => finish(reasonsByCode[code] ?? 'lost'));
  // Without a listener the package `ws` would throw; `close` follows and says what there is to say.
  socket.addEventListener('error', () => undefined);

  return {
    // Before it is ready, what is wanted then is asked for then.
    subscribe(subscription) {
      if (ready) subscribe(subscription);
    },
    unsubscribe(channel) {
      if (ready) send({ id: nextId(), type: 'unsubscribe', channel });
    },
    renew: authenticate,
    probe() {
      if (!ready) return;
      const since = Date.now();
      send({ type: 'ping' });
      clearTimeout(probing);
      probing = setTimeout(() => {
        if (heard < since) finish('lost');
      }, probeLimit);
    },
    close,
  };
}

function socketOrigin(url: string): string {
  const page = (globalThis as { readonly location?: { readonly origin: string } }).location;
  return (url || page?.origin || '').replace(/^http/, 'ws');
}
