import { createStore, type Store } from '../../store.ts';
import { isTemporary, isTemporaryCode } from '../error.ts';
import type { EventFrame } from '../frame.ts';
import { askedDelay } from '../patience.ts';
import { serverClock } from '../server-clock.ts';
import { noteTrouble, noteWell } from '../server-trouble.ts';
import { backoffDelay } from './backoff.ts';
import { openEventStream } from './event-stream-transport.ts';
import { openSocket } from './socket-transport.ts';
import type { CloseReason, Transport, TransportEvents } from './transport.ts';

/** `refused`: the token is no good any more; somebody has to join or sign in again. */
export type ConnectionStatus = 'connecting' | 'live' | 'reconnecting' | 'offline' | 'refused';

export interface ConnectionOptions {
  /** A token; a new one when `renew` is true because the last one was refused. */
  token(renew: boolean): Promise<string>;
}

interface Channel {
  readonly listeners: Set<(frame: EventFrame) => void>;
  readonly onRefused: Set<(code: string) => void>;
  after: string | undefined;
}

/** Failed sockets in a row before server-sent events are tried, and then in turns. */
const socketTries = 2;

/**
 * One live connection that outlives sockets: it reconnects with jittered backoff, resumes every channel from its
 * last frame, renews its token, and falls back from WebSocket to SSE.
 */
export class LiveConnection {
  readonly status: Store<ConnectionStatus> = createStore<ConnectionStatus>('connecting');
  readonly #options: ConnectionOptions;
  readonly #channels = new Map<string, Channel>();
  #transport: Transport | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #failures = 0;
  #streaming = false;
  /** Where the last stream of server-sent events was, all its channels in one token. */
  #streamPlace: string | undefined;
  #renew = false;
  #refusals = 0;
  #stopped = false;
  #opening = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    addEventListener('online', this.#hurry);
    addEventListener('offline', this.#offline);
    document.addEventListener('visibilitychange', this.#hurry);
    void this.#open();
  }

  subscribe(
    name: string,
    listener: (frame: EventFrame) => void,
    refused: (code: string) => void,
  ): () => void {
    let channel = this.#channels.get(name);
    if (!channel) {
      channel = { listeners: new Set(), onRefused: new Set(), after: undefined };
      this.#channels.set(name, channel);
      this.#transport?.subscribe({ channel: name, after: undefined });
    }
    const kept = channel;
    kept.listeners.add(listener);
    kept.onRefused.add(refused);
    return () => {
      kept.listeners.delete(listener);
      kept.onRefused.delete(refused);
      if (kept.listeners.size > 0 || this.#channels.get(name) !== kept) return;
      this.#channels.delete(name);
      this.#transport?.unsubscribe(name);
    };
  }

  close(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    removeEventListener('online', this.#hurry);
    removeEventListener('offline', this.#offline);
    document.removeEventListener('visibilitychange', this.#hurry);
    this.#transport?.close();
    this.#transport = undefined;
  }

  async #open(): Promise<void> {
    if (this.#stopped || this.#opening || this.#transport) return;
    this.#opening = true;
    try {
      const token = await this.#options.token(this.#renew);
      if (this.#stopped) return;
      this.#renew = false;
      const open = this.#streaming ? openEventStream : openSocket;
      this.#transport = open({
        token,
        subscriptions: [...this.#channels].map(([channel, { after }]) => ({ channel, after })),
        streamPlace: this.#streamPlace,
        events: this.#events(),
      });
    } catch (error) {
      if (isTemporary(error)) {
        this.status.set('reconnecting');
        this.#retry(Math.max(askedDelay(error), backoffDelay(this.#attempt++)));
      } else this.status.set('refused');
    } finally {
      this.#opening = false;
    }
  }

  #events(): TransportEvents {
    let ready = false;
    return {
      onReady: () => {
        ready = true;
        this.#attempt = 0;
        this.#refusals = 0;
        this.status.set('live');
        noteWell();
      },
      onEvent: (frame) => this.#deliver(frame),
      onRefused: (name, code) => this.#refuse(name, code),
      onStreamPlace: (place) => {
        this.#streamPlace = place;
      },
      onClosed: (reason) => {
        this.#transport = undefined;
        if (reason !== 'reopen') this.#choose(ready);
        this.#closed(reason);
      },
    };
  }

  #deliver(frame: EventFrame): void {
    const channel = this.#channels.get(frame.channel);
    if (!channel) return;
    if (frame.after !== undefined) channel.after = frame.after;
    serverClock.observe(frame.ts);
    for (const listener of channel.listeners) listener(frame);
  }

  #refuse(name: string, code: string): void {
    const channel = this.#channels.get(name);
    if (!channel) return;
    if (isTemporaryCode(code)) {
      const transport = this.#transport;
      const again = () => {
        if (this.#transport !== transport || this.#channels.get(name) !== channel) return;
        transport?.subscribe({ channel: name, after: channel.after });
      };
      setTimeout(again, backoffDelay(2));
      return;
    }
    if (channel.after !== undefined) {
      // The resume token may be what is wrong: begin anew once, with a snapshot.
      channel.after = undefined;
      this.#transport?.subscribe({ channel: name, after: undefined });
      return;
    }
    for (const refused of channel.onRefused) refused(code);
  }

  #closed(reason: CloseReason): void {
    if (this.#stopped) return;
    // Several screens' parts change channels in one go: gather them.
    if (reason === 'reopen') {
      this.#retry(50);
      return;
    }
    if (reason === 'expired') {
      this.#renew = true;
      this.#refusals += 1;
      if (this.#refusals > 3) {
        this.status.set('refused');
        return;
      }
    }
    this.status.set(navigator.onLine ? 'reconnecting' : 'offline');
    if (reason === 'expired' && this.#refusals === 1) this.#retry(0);
    else if (reason === 'move') {
      noteTrouble('restarting', undefined);
      this.#retry(Math.random() * 2000);
    } else this.#retry(backoffDelay(this.#attempt++));
  }

  /** WebSocket first; after failures in a row every other try is a stream. */
  #choose(wasReady: boolean): void {
    this.#failures = wasReady ? 0 : this.#failures + 1;
    this.#streaming = this.#failures >= socketTries && this.#failures % 2 === 0;
  }

  #retry(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#open(), delay);
  }

  /** The network is back, or somebody looks at the page again: do not sit out the backoff. */
  readonly #hurry = (): void => {
    if (this.#stopped || document.visibilityState === 'hidden') return;
    if (this.#transport) {
      this.#transport.probe();
      return;
    }
    if (this.status.get() === 'refused') return;
    this.status.set('reconnecting');
    this.#retry(Math.random() * 300);
  };

  /** A browser may call itself offline and still reach a server on this machine or LAN: ask the line. */
  readonly #offline = (): void => this.#transport?.probe();
}
