import { isPulseError, isTemporary, type Message, retryDelay } from '@pulse/client';
import type { MessageKind } from '../../contract.ts';
import type { MessageCalls } from '../../room/message-calls.ts';
import { createStore, type Store } from '../../store.ts';
import { claim, type PendingMessage, parsePending } from './pending-messages.ts';

/** How the server judged a message: posted, or refused with an error. */
export type MessageOutcome =
  | { readonly pending: PendingMessage; readonly message: Message }
  | { readonly pending: PendingMessage; readonly message?: undefined; readonly error: unknown };

export interface MessageSenderOptions {
  readonly post: MessageCalls['post'];
  readonly read: () => string | null;
  readonly write: (pending: string) => void;
  readonly onOutcome: (outcome: MessageOutcome) => void;
  readonly delay?: (attempt: number) => number;
}

/**
 * Sends messages in the order they were written until each has an answer, through reloads and dead networks: the
 * queue is stored before the first try, and a key makes every further try harmless.
 */
export class MessageSender {
  readonly pending: Store<readonly PendingMessage[]>;
  /** The last try failed for want of a network: the screen says so instead of "sending…". */
  readonly waiting: Store<boolean> = createStore(false);
  readonly #options: MessageSenderOptions;
  #sending = false;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = true;

  constructor(options: MessageSenderOptions) {
    this.#options = options;
    this.pending = createStore(parsePending(options.read()));
  }

  /** Begins with what an earlier visit left. */
  start(): void {
    this.#stopped = false;
    this.flush();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  send(message: { readonly kind: MessageKind; readonly content: string; readonly key: string }): void {
    this.#keep([...this.pending.get(), { ...message, attempted: false }]);
    this.flush();
  }

  /** Tries now: after a tap, when the network is back. */
  flush(): void {
    clearTimeout(this.#timer);
    void this.#run();
  }

  /** The live channel has brought a new message of this author's. */
  claim(message: Message): void {
    this.#keep(claim(this.pending.get(), message));
  }

  async #run(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    let wait: number | undefined;
    while (wait === undefined && !this.#stopped) {
      const [first] = this.pending.get();
      if (!first) break;
      wait = await this.#try(first);
    }
    this.#sending = false;
    if (wait !== undefined && !this.#stopped) this.#timer = setTimeout(() => void this.#run(), wait);
  }

  /** @returns the milliseconds to wait before another try, undefined when the message has its answer */
  async #try({ key, kind, content }: PendingMessage): Promise<number | undefined> {
    const others = this.pending.get();
    this.#keep(others.map((other) => (other.key === key ? { ...other, attempted: true } : other)));
    try {
      const message = await this.#options.post({ key, kind, content });
      this.#settle(key, (pending) => ({ pending, message }));
      return undefined;
    } catch (error) {
      // The author's own quota is for the author to hear; a server that is busy is worth another try.
      if (!isTemporary(error) || isPulseError(error, 'MESSAGE_QUOTA_EXCEEDED')) {
        this.#settle(key, (pending) => ({ pending, error }));
        return undefined;
      }
      this.waiting.set(true);
      return retryDelay(error, this.#attempt++, this.#options.delay);
    }
  }

  #settle(key: string, outcome: (pending: PendingMessage) => MessageOutcome): void {
    this.#attempt = 0;
    this.waiting.set(false);
    const all = this.pending.get();
    const settled = all.find((other) => other.key === key);
    // Told first: the message stands in the list before the one that stood for it goes.
    if (settled) this.#options.onOutcome(outcome(settled));
    this.#keep(this.pending.get().filter((other) => other.key !== key));
  }

  #keep(pending: readonly PendingMessage[]): void {
    this.#options.write(JSON.stringify(pending));
    this.pending.set(pending);
  }
}
