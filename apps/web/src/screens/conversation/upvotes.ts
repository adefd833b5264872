import type { Message } from '@pulse/client';
import type { MessageCalls } from '../../room/message-calls.ts';
import { createStore, type Store } from '../../store.ts';

export interface UpvotesOptions {
  readonly upvote: MessageCalls['upvote'];
  readonly onCounted: (message: Message) => void;
  readonly onRefused: (error: unknown) => void;
}

/** The own up-votes: counted on the screen at once, taken back when the server refuses. */
export class Upvotes {
  /** Under way: the message's id and the version whose count does not have this vote yet. */
  readonly sending: Store<ReadonlyMap<string, number>> = createStore<ReadonlyMap<string, number>>(new Map());
  readonly #options: UpvotesOptions;

  constructor(options: UpvotesOptions) {
    this.#options = options;
  }

  /** Sends one vote; another tap while it is under way, or after, is none. */
  async press(message: Message): Promise<void> {
    if (message.upvoted || this.sending.get().has(message.id)) return;
    this.sending.set(new Map(this.sending.get()).set(message.id, message.version));
    try {
      this.#options.onCounted(await this.#options.upvote(message.id));
    } catch (error) {
      this.#options.onRefused(error);
    } finally {
      const rest = new Map(this.sending.get());
      rest.delete(message.id);
      this.sending.set(rest);
    }
  }
}

/**
 * A message with the viewer's vote that is under way. A newer version than the one that was tapped may have the
 * vote already, so its count stands as it is.
 */
export function withOwnVote(message: Message, sending: ReadonlyMap<string, number>): Message {
  const tapped = sending.get(message.id);
  if (tapped === undefined) return message;
  const missing = message.version === tapped && !message.upvoted;
  return { ...message, upvoted: true, upvotes: message.upvotes + (missing ? 1 : 0) };
}
