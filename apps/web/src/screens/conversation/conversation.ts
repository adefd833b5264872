import { type ConnectionStatus, type Message, type Observable, randomKey } from '@pulse/client';
import type { MessageKind } from '../../contract.ts';
import { pulse } from '../../pulse.ts';
import type { MessageCalls } from '../../room/message-calls.ts';
import type { Room } from '../../room/room.ts';
import { RoomMessages } from '../../room/room-messages.ts';
import { readStored, writeStored } from '../../storage.ts';
import { createStore, type Store } from '../../store.ts';
import { MessageSender } from './message-sender.ts';
import { tidyContent } from './pending-messages.ts';
import { Upvotes } from './upvotes.ts';

export interface ConversationSetting {
  readonly room: Room;
  readonly calls: MessageCalls;
  /** The viewer's author id; undefined on phones that joined before it was kept, until their first message. */
  readonly me: string | undefined;
  /** Names what this device keeps of it. */
  readonly storage: string;
  /** Milliseconds at most before the first look; see RoomMessagesOptions.stagger. */
  readonly stagger: number;
}

/** What was said against the viewer's last try, until the next one. */
export interface Refusal {
  readonly error: unknown;
}

type Texts = Readonly<Record<MessageKind, string>>;

/** One viewer's part in a session's chat and questions: what is read, written, sent and up-voted. */
export class Conversation {
  readonly messages: RoomMessages;
  readonly sender: MessageSender;
  readonly upvotes: Upvotes;
  readonly me: Store<string | undefined>;
  readonly connection: Observable<ConnectionStatus>;
  /** What is being written. */
  readonly drafts: Store<Texts>;
  readonly refusals: Store<Readonly<Partial<Record<MessageKind | 'upvote', Refusal>>>> = createStore({});
  /** When the newest message was posted that the viewer has seen: server time. */
  readonly seen: Store<Texts>;
  readonly #setting: ConversationSetting;

  constructor(setting: ConversationSetting) {
    const { room, calls, storage } = setting;
    this.#setting = setting;
    this.me = createStore(setting.me);
    this.connection = room.status;
    this.drafts = createStore(readTexts(`pulse.drafts.${storage}`) ?? { question: '', chat: '' });
    // Whoever comes for the first time has missed nothing: what is there already is not new.
    const now = new Date(pulse.clock.now()).toISOString();
    this.seen = createStore(readTexts(`pulse.seen.${storage}`) ?? { question: now, chat: now });
    this.messages = new RoomMessages({
      list: calls.list,
      subscribe: (listener) => room.follow(listener),
      connection: this.connection,
      stagger: () => Math.random() * setting.stagger,
      named: () => room.state.get().session?.anonymous === false,
      onPosted: (message) => {
        if (message.authorId === this.me.get()) this.sender.claim(message);
      },
    });
    const queue = `pulse.messages.${storage}`;
    this.sender = new MessageSender({
      post: calls.post,
      read: () => readStored(queue),
      write: (pending) => writeStored(queue, pending),
      onOutcome: (outcome) => {
        if (outcome.message) {
          this.me.set(outcome.message.authorId);
          this.messages.adopt(outcome.message);
        } else this.#refuse(outcome.pending.kind, outcome.pending.content, outcome.error);
      },
    });
    this.upvotes = new Upvotes({
      upvote: calls.upvote,
      onCounted: (message) => this.messages.adopt(message),
      onRefused: (error) => this.#tell('upvote', { error }),
    });
  }

  /** @returns what ends it */
  start(): () => void {
    const ends = [
      this.messages.start(),
      this.connection.subscribe(() => this.connection.get() === 'live' && this.sender.flush()),
      () => this.sender.stop(),
    ];
    this.sender.start();
    this.#keepSeen();
    return () => {
      for (const end of ends) end();
    };
  }

  write(kind: MessageKind, text: string): void {
    this.drafts.set({ ...this.drafts.get(), [kind]: text });
    writeStored(`pulse.drafts.${this.#setting.storage}`, JSON.stringify(this.drafts.get()));
  }

  /** Sends what is written; nothing visible is nothing to send. */
  send(kind: MessageKind): void {
    const content = tidyContent(this.drafts.get()[kind]);
    if (content === '') return;
    this.#tell(kind, undefined);
    this.write(kind, '');
    this.sender.send({ kind, content, key: randomKey() });
  }

  upvote(message: Message): void {
    this.#tell('upvote', undefined);
    void this.upvotes.press(message);
  }

  /** The viewer has the newest of a kind on the screen. */
  markSeen(kind: MessageKind): void {
    const seen = this.seen.get();
    const newest = this.#newest(kind);
    if (seen[kind] >= newest) return;
    this.seen.set({ ...seen, [kind]: newest });
    this.#keepSeen();
  }

  /** A refused text goes back to where it was written, before what has been written since. */
  #refuse(kind: MessageKind, content: string, error: unknown): void {
    const since = this.drafts.get()[kind];
    this.write(kind, since.trim() === '' ? content : `${content}\n\n${since}`);
    this.#tell(kind, { error });
  }

  #tell(about: MessageKind | 'upvote', refusal: Refusal | undefined): void {
    const { [about]: _, ...others } = this.refusals.get();
    this.refusals.set(refusal ? { ...others, [about]: refusal } : others);
  }

  #newest(kind: MessageKind): string {
    let newest = '';
    for (const message of this.messages.state.get().messages.byId.values()) {
      if (message.kind === kind && message.createdAt > newest) newest = message.createdAt;
    }
    return newest;
  }

  #keepSeen(): void {
    writeStored(`pulse.seen.${this.#setting.storage}`, JSON.stringify(this.seen.get()));
  }
}

function readTexts(key: string): Texts | undefined {
  try {
    const value: unknown = JSON.parse(readStored(key) ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    const { question, chat } = value as Partial<Record<MessageKind, unknown>>;
    return typeof question === 'string' && typeof chat === 'string' ? { question, chat } : undefined;
  } catch {
    return undefined;
  }
}
