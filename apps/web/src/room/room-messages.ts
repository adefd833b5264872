import type { ConnectionStatus, EventFrame, Message, Observable, Page } from '@pulse/client';
import type { MessageKind } from '../contract.ts';
import { createStore, type Store } from '../store.ts';
import type { MessageCalls } from './message-calls.ts';
import {
  dropBefore,
  dropMessages,
  foldMessageFrame,
  foldMessages,
  type MessagesState,
  noMessages,
} from './messages-state.ts';

/** How far the messages of one kind have been read. */
export interface Reading {
  readonly status: 'unread' | 'reading' | 'ready' | 'failed';
  /** Where older ones go on; null when there are none, undefined before anything was read. */
  readonly cursor: string | null | undefined;
  readonly error: unknown;
}

export interface RoomMessagesState {
  readonly messages: MessagesState;
  readonly readings: Readonly<Record<MessageKind, Reading>>;
  /** Something has been read: what is said of them is no guess any more. */
  readonly begun: boolean;
}

export interface RoomMessagesOptions {
  readonly list: MessageCalls['list'];
  /** Follows the session's channel. */
  readonly subscribe: (listener: (frame: EventFrame) => void) => () => void;
  readonly connection: Observable<ConnectionStatus>;
  /** Milliseconds before reading what nobody looks at yet, so that a hall does not ask in one moment. */
  readonly stagger: () => number;
  /** Whether authors have names that only a list tells. */
  readonly named?: () => boolean;
  /** A message came by the live channel that was not known. */
  readonly onPosted?: (message: Message) => void;
  readonly now?: () => number;
}

/** A ranking needs all questions: so many pages of them are read without asking. */
const mostPages = 20;
/** The server tells a returning phone the last 100 messages whose up-votes changed; after a minute that is few. */
const longAway = 60_000;
const nameDelay = 400;

const unread: Reading = { status: 'unread', cursor: undefined, error: undefined };
const kinds: readonly MessageKind[] = ['question', 'chat'];

/** A session's messages, followed live. Its snapshot has none: whoever follows reads them besides, and merges. */
export class RoomMessages {
  readonly state: Store<RoomMessagesState> = createStore<RoomMessagesState>({
    messages: noMessages,
    readings: { question: unread, chat: unread },
    begun: false,
  });
  readonly #options: RoomMessagesOptions;
  readonly #wanted = new Set<MessageKind>();
  /** Readings of an earlier generation come too late to count. */
  #generation = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #nameTimer: ReturnType<typeof setTimeout> | undefined;
  #leftAt: number | undefined;

  constructor(options: RoomMessagesOptions) {
    this.#options = options;
  }

  /** @returns what ends it */
  start(): () => void {
    const leave = this.#options.subscribe((frame) => this.#take(frame));
    const unwatch = this.#options.connection.subscribe(() => this.#watchConnection());
    this.#readSoon();
    return () => {
      leave();
      unwatch();
      this.#forgetReadings();
      clearTimeout(this.#timer);
      clearTimeout(this.#nameTimer);
      this.#nameTimer = undefined;
    };
  }

  /** Somebody looks at them: reads at once what is missing, also after a failure. */
  want(kind: MessageKind): void {
    this.#wanted.add(kind);
    const { status } = this.state.get().readings[kind];
    if (status === 'unread' || status === 'failed') void this.#read(kind);
  }

  /** Nobody looks any more: they are still followed, but not read anew. */
  leave(kind: MessageKind): void {
    this.#wanted.delete(kind);
  }

  /** One page of older ones. */
  async readEarlier(kind: MessageKind): Promise<void> {
    const { status, cursor } = this.state.get().readings[kind];
    if (status !== 'ready' || typeof cursor !== 'string') return;
    await this.#follow(kind, async (generation) => void (await this.#readPage(kind, cursor, generation)));
  }

  /** Takes an action's answer at once instead of waiting for its event. */
  adopt(...messages: readonly Message[]): void {
    this.#fold(foldMessages(this.state.get().messages, messages));
  }

  /** Forgets what a reading of the server has shown to be there no more. */
  drop(ids: ReadonlySet<string>): void {
    this.#fold(dropMessages(this.state.get().messages, ids));
  }

  #take(frame: EventFrame): void {
    // A snapshot has no messages and stands for everything that was missed before it.
    if (frame.event === 'session.snapshot') {
      this.#readAnew();
      return;
    }
    const { messages } = this.state.get();
    this.#fold(foldMessageFrame(messages, frame));
    if (frame.event !== 'message.posted') return;
    const { message } = frame.data as { message: Message };
    if (!messages.byId.has(message.id)) this.#options.onPosted?.(message);
    this.#learnName(message);
  }

  #watchConnection(): void {
    const now = this.#options.now ?? Date.now;
    if (this.#options.connection.get() !== 'live') {
      this.#leftAt ??= now();
      return;
    }
    const away = this.#leftAt === undefined ? 0 : now() - this.#leftAt;
    this.#leftAt = undefined;
    const { readings, begun } = this.state.get();
    if (away > longAway) this.#readAnew();
    else if (!begun || kinds.some((kind) => readings[kind].status === 'failed')) this.#readSoon();
  }

  #readAnew(): void {
    this.#forgetReadings();
    this.#readSoon();
  }

  #forgetReadings(): void {
    this.#generation += 1;
    const { readings } = this.state.get();
    for (const kind of kinds) this.#set(kind, { ...readings[kind], status: 'unread', error: undefined });
  }

  #readSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#readNow(), this.#options.stagger());
  }

  async #readNow(): Promise<void> {
    for (const kind of this.#wanted) this.want(kind);
    if (this.#wanted.size < kinds.length) await this.#glance();
  }

  /** The newest of both kinds in one request; in a small session that is everything. */
  async #glance(): Promise<void> {
    const generation = this.#generation;
    try {
      const { items, nextCursor } = await this.#options.list({});
      if (generation !== this.#generation) return;
      this.#fold(foldMessages(this.state.get().messages, items));
      if (nextCursor === null) for (const kind of kinds) this.#readTo(kind, null);
      this.#begin();
    } catch {
      // Nobody looks yet: whoever opens the conversation asks again, and is told.
    }
  }

  async #read(kind: MessageKind): Promise<void> {
    await this.#follow(kind, async (generation) => {
      const missing = new Set(this.#idsOf(kind));
      let page = await this.#readPage(kind, undefined, generation);
      const found = [...(page?.items ?? [])];
      const most = kind === 'chat' ? 1 : mostPages;
      for (let pages = 1; page && page.nextCursor !== null && pages < most; pages += 1) {
        page = await this.#readPage(kind, page.nextCursor, generation);
        found.push(...(page?.items ?? []));
      }
      if (!page) return;
      const oldest = page.nextCursor === null ? undefined : found.at(-1)?.createdAt;
      if (oldest !== undefined) this.#fold(dropBefore(this.state.get().messages, kind, oldest));
      // Known before and not among them: taken away while nobody told.
      for (const { id } of found) missing.delete(id);
      this.drop(missing);
    });
  }

  #idsOf(kind: MessageKind): string[] {
    const { byId } = this.state.get().messages;
    return [...byId.values()].filter((message) => message.kind === kind).map(({ id }) => id);
  }

  /** @returns undefined when it came too late */
  async #readPage(
    kind: MessageKind,
    cursor: string | undefined,
    generation: number,
  ): Promise<Page<Message> | undefined> {
    const page = await this.#options.list(cursor === undefined ? { kind } : { kind, cursor });
    if (generation !== this.#generation) return undefined;
    this.#fold(foldMessages(this.state.get().messages, page.items));
    this.#set(kind, { ...this.state.get().readings[kind], cursor: page.nextCursor });
    return page;
  }

  /** Runs a reading and keeps what became of it, unless a newer one has begun. */
  async #follow(kind: MessageKind, run: (generation: number) => Promise<void>): Promise<void> {
    const generation = this.#generation;
    const { cursor } = this.state.get().readings[kind];
    this.#set(kind, { status: 'reading', cursor, error: undefined });
    try {
      await run(generation);
      if (generation !== this.#generation) return;
      this.#set(kind, { ...this.state.get().readings[kind], status: 'ready' });
      this.#begin();
    } catch (error) {
      if (generation !== this.#generation) return;
      this.#set(kind, { ...this.state.get().readings[kind], status: 'failed', error });
    }
  }

  /** Names come with lists only: one is read for all who spoke up within a moment. */
  #learnName({ authorId, authorRole }: Message): void {
    if (authorRole !== 'participant' || !this.#options.named?.()) return;
    if (this.state.get().messages.names.has(authorId) || this.#nameTimer !== undefined) return;
    this.#nameTimer = setTimeout(() => {
      this.#nameTimer = undefined;
      void this.#glance();
    }, nameDelay);
  }

  #readTo(kind: MessageKind, cursor: string | null): void {
    if (this.state.get().readings[kind].status !== 'reading') {
      this.#set(kind, { status: 'ready', cursor, error: undefined });
    }
  }

  #begin(): void {
    if (!this.state.get().begun) this.state.set({ ...this.state.get(), begun: true });
  }

  #set(kind: MessageKind, reading: Reading): void {
    const state = this.state.get();
    this.state.set({ ...state, readings: { ...state.readings, [kind]: reading } });
  }

  #fold(messages: MessagesState): void {
    const state = this.state.get();
    if (messages !== state.messages) this.state.set({ ...state, messages });
  }
}
