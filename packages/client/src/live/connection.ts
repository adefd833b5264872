import { backoffDelay } from '../backoff.ts';
import { isTemporary, PulseError } from '../errors.ts';
import { askedDelay } from '../patience.ts';
import type { HttpSetting } from '../request.ts';
import { createStore, type Observable } from '../store.ts';
import type { ReadToken } from '../token.ts';
import { Channel, type ChannelFilters, type Watcher } from './channel.ts';
import { chooseTransport } from './choose-transport.ts';
import type { NetworkSignals } from './network-signals.ts';
import { renewalDelay } from './renewal-delay.ts';
import type { SocketConstructor } from './socket-transport.ts';
import type { CloseReason, Transport, TransportEvents } from './transport.ts';

/**
 * `idle`: nobody watches anything; `offline`: the device says so; `refused`: the token is no good any more, and
 * somebody has to join or sign in again.
 */
export type ConnectionStatus = 'idle' | 'connecting' | 'live' | 'reconnecting' | 'offline' | 'refused';

export interface ConnectionOptions {
  readonly http: HttpSetting;
  readonly token: ReadToken;
  /** undefined where there is none: then server-sent events are all there is. */
  readonly WebSocket: SocketConstructor | undefined;
  readonly network: NetworkSignals;
  readonly onAnswer?: (() => void) | undefined;
  readonly onRestart?: (() => void) | undefined;
}

/** Refused tokens in a row after which no other is asked for. */
const tokenTries = 3;

export interface LiveConnection {
  readonly status: Observable<ConnectionStatus>;
  /**
   * Follows a channel until the returned function is called. `after` counts for the channel's first watcher.
   *
   * @throws TypeError when the channel is being followed with other filters: a connection has it once
   */
  watch(
    name: string,
    watcher: Watcher,
    options: { readonly after: string | undefined; readonly filters: ChannelFilters | undefined },
  ): () => void;
  afterOf(name: string): string | undefined;
  /** Ends every watch. A later one begins anew. */
  close(): void;
}

/**
 * One live connection that outlives sockets: it opens with the first channel and closes with the last, reconnects
 * with jittered backoff, resumes every channel from its last frame, renews its token, and falls back from WebSocket
 * to server-sent events.
 */
export function createLiveConnection(options: ConnectionOptions): LiveConnection {
  const { http, network, WebSocket } = options;
  const status = createStore<ConnectionStatus>('idle');
  const channels = new Map<string, Channel>();
  /** Present while anything is watched; another one each time. */
  let stopListening: (() => void) | undefined;
  let transport: Transport | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let renewal: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let failures = 0;
  let refusals = 0;
  let renewing = false;
  let opening = false;

  function retry(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void open(), delay);
  }

  function begin(): void {
    refusals = 0;
    status.set('connecting');
    retry(0);
  }

  function start(): void {
    const stop = network.listen({
      wake,
      // A device may call itself offline and still reach a server on itself or in the LAN: ask the line.
      offline: () => transport?.probe(),
    });
    stopListening = () => stop();
    begin();
  }

  function stop(): void {
    stopListening?.();
    stopListening = undefined;
    clearTimeout(timer);
    clearTimeout(renewal);
    transport?.close();
    transport = undefined;
    attempt = 0;
    failures = 0;
    renewing = false;
    status.set('idle');
  }

  /** The network is back, or somebody looks at the page again: do not sit out the backoff. */
  function wake(): void {
    if (transport) transport.probe();
    else if (status.get() !== 'refused') {
      status.set('reconnecting');
      retry(Math.random() * 300);
    }
  }

  async function open(): Promise<void> {
    const run = stopListening;
    if (!run || opening || transport) return;
    opening = true;
    try {
      const token = await readToken();
      if (token === undefined) return;
      const openTransport = await chooseTransport(failures, WebSocket, http);
      if (stopListening !== run) return;
      transport = openTransport({
        url: http.url,
        token,
        subscriptions: () => [...channels.values()].map(({ subscription }) => subscription),
        events: events(),
      });
    } catch {
      // The code of the streams could not be loaded, or a policy forbids the address: no better than a dead line.
      closed('lost', false);
    } finally {
      opening = false;
      if (stopListening && stopListening !== run) retry(0);
    }
  }

  /** @returns undefined when there is none now; what happens then is arranged */
  async function readToken(): Promise<string | undefined> {
    const run = stopListening;
    try {
      const token = await options.token(renewing);
      if (token === undefined) throw new PulseError(noToken);
      renewing = false;
      return token;
    } catch (cause) {
      if (stopListening !== run) return undefined;
      if (isTemporary(cause)) {
        status.set('reconnecting');
        retry(Math.max(askedDelay(cause), backoffDelay(attempt++)));
      } else refuse(cause instanceof PulseError ? cause : new PulseError(noToken, { cause }));
      return undefined;
    }
  }

  function events(): TransportEvents {
    let ready = false;
    return {
      onReady(expiresAt) {
        ready = true;
        attempt = 0;
        refusals = 0;
        status.set('live');
        planRenewal(expiresAt);
        options.onAnswer?.();
      },
      onEvent(frame) {
        http.clock.observe(frame.ts);
        channels.get(frame.channel)?.take(frame);
      },
      onRefused: refuseChannel,
      onClosed(reason) {
        transport = undefined;
        closed(reason, ready);
      },
    };
  }

  function closed(reason: CloseReason, wasReady: boolean): void {
    clearTimeout(renewal);
    if (!stopListening) return;
    // Several parts of a screen change channels in one go: gather them.
    if (reason === 'reopen') {
      retry(50);
      return;
    }
    // Whatever the server itself has said, the line carries it.
    failures = wasReady || reason !== 'lost' ? 0 : failures + 1;
    if (reason === 'expired') {
      renewing = true;
      refusals += 1;
      if (refusals > tokenTries) {
        refuse(new PulseError(noToken));
        return;
      }
    }
    status.set(network.isOnline() ? 'reconnecting' : 'offline');
    if (reason === 'expired' && refusals === 1) retry(0);
    else if (reason === 'move') {
      options.onRestart?.();
      retry(Math.random() * 2000);
    } else retry(backoffDelay(reason === 'flood' ? 10 : attempt++));
  }

  function refuseChannel(name: string, error: PulseError): void {
    const channel = channels.get(name);
    if (!channel) return;
    const asked = transport;
    const subscribe = () => asked?.subscribe(channel.subscription);
    if (isTemporary(error)) {
      const again = () => {
        if (transport === asked && channels.get(name) === channel) subscribe();
      };
      setTimeout(again, Math.max(askedDelay(error), backoffDelay(2)));
    } else if (channel.after !== undefined) {
      // The resume token may be what is wrong: begin anew once, with a snapshot.
      channel.restart();
      subscribe();
    } else {
      channels.delete(name);
      channel.refuse(error);
      if (channels.size === 0) stop();
    }
  }

  /** Nothing is watched with this token: whoever watches is told. A later watch tries again. */
  function refuse(error: PulseError): void {
    status.set('refused');
    for (const channel of [...channels.values()]) channel.refuse(error);
  }

  function planRenewal(expiresAt: string | null | undefined): void {
    clearTimeout(renewal);
    if (!expiresAt) return;
    renewal = setTimeout(() => void renewToken(), renewalDelay(expiresAt, http.clock.now()));
  }

  /** What fails here is tried again when the server closes the connection because the token has expired. */
  async function renewToken(): Promise<void> {
    const renewed = transport;
    const token = await options.token(true).catch(() => undefined);
    if (token !== undefined && transport === renewed) renewed?.renew(token);
  }

  function add(channel: Channel): Channel {
    channels.set(channel.name, channel);
    transport?.subscribe(channel.subscription);
    return channel;
  }

  function leave(channel: Channel, watcher: Watcher): void {
    channel.watchers.delete(watcher);
    if (channel.watchers.size > 0 || channels.get(channel.name) !== channel) return;
    channels.delete(channel.name);
    transport?.unsubscribe(channel.name);
    // Whoever changes what it watches in one go, such as a screen that is drawn anew, keeps the connection.
    setTimeout(() => {
      if (channels.size === 0) stop();
    }, 0);
  }

  return {
    status,
    watch(name, watcher, { after, filters }) {
      const channel = channels.get(name) ?? add(new Channel(name, after, filters));
      if (JSON.stringify(channel.filters) !== JSON.stringify(filters)) {
        throw new TypeError(
          `${name} is being watched with other filters: stop that, or take another client.`,
        );
      }
      const { newest } = channel;
      channel.watchers.add(watcher);
      if (newest) {
        queueMicrotask(() => {
          if (channel.watchers.has(watcher) && channel.newest === newest) watcher.onFrame(newest);
        });
      } else if (channel.started) {
        // What this channel is about cannot be told from its last frame: everybody gets it anew.
        channel.restart();
        transport?.subscribe(channel.subscription);
      }
      if (!stopListening) start();
      else if (status.get() === 'refused') begin();
      return () => leave(channel, watcher);
    },
    afterOf: (name) => channels.get(name)?.after,
    close() {
      channels.clear();
      stop();
    },
  };
}

const noToken = { code: 'UNAUTHENTICATED', message: 'no valid token' } as const;
