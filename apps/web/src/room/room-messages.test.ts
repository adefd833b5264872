import { type ConnectionStatus, type EventFrame, type Message, NetworkError } from '@pulse/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore, type Store } from '../store.ts';
import { frame, message, posted } from './message.fixture.ts';
import type { MessageQuery } from './message-calls.ts';
import { chatByTime, questionsByWish } from './messages-state.ts';
import { RoomMessages } from './room-messages.ts';

const pageSize = 2;

describe('RoomMessages', () => {
  /** What the server has, newest first. */
  let stored: Message[];
  let asked: MessageQuery[];
  let failing: boolean;
  let clock: number;
  let named: boolean;
  let unknown: string[];
  let send: (frame: EventFrame) => void;
  let connection: Store<ConnectionStatus>;

  beforeEach(() => {
    vi.useFakeTimers();
    stored = [];
    asked = [];
    failing = false;
    clock = 0;
    named = false;
    unknown = [];
    connection = createStore<ConnectionStatus>('live');
  });
  afterEach(() => vi.useRealTimers());

  const store = (id: string, part: Partial<Message> = {}): Message => {
    const next = message(id, { createdAt: `2026-11-21T10:00:${10 + stored.length}.000Z`, ...part });
    stored.unshift(next);
    return next;
  };
  const open = (): RoomMessages => {
    const messages = new RoomMessages({
      list: async (query) => {
        asked.push(query);
        if (failing) throw new NetworkError('offline');
        const all = stored.filter(({ kind }) => query.kind === undefined || kind === query.kind);
        const from = query.cursor === undefined ? 0 : all.findIndex(({ id }) => id === query.cursor) + 1;
        const items = all.slice(from, from + pageSize);
        return { items, nextCursor: from + pageSize < all.length ? (items.at(-1)?.id ?? null) : null };
      },
      subscribe: (listener) => {
        send = listener;
        return () => undefined;
      },
      connection,
      stagger: () => 1_000,
      named: () => named,
      onPosted: ({ id }) => unknown.push(id),
      now: () => clock,
    });
    messages.start();
    return messages;
  };
  const settle = () => vi.advanceTimersByTimeAsync(1_000);
  const questions = (messages: RoomMessages) =>
    questionsByWish(messages.state.get().messages).map(({ id }) => id);
  const chat = (messages: RoomMessages) => chatByTime(messages.state.get().messages).map(({ id }) => id);

  it('looks once at the newest of both kinds, in its turn', async () => {
    store('q1');
    store('c1', { kind: 'chat' });
    const messages = open();
    expect(asked).toEqual([]);
    await settle();
    expect(asked).toEqual([{}]);
    expect(messages.state.get()).toMatchObject({
      begun: true,
      readings: { question: { status: 'ready', cursor: null }, chat: { status: 'ready', cursor: null } },
    });
    // Everything is here: whoever looks needs no request.
    messages.want('question');
    await settle();
    expect(asked).toHaveLength(1);
  });

  it('reads all questions for their ranking, and of the chat the newest page', async () => {
    for (const id of ['q1', 'q2', 'q3', 'q4', 'q5']) store(id);
    for (const id of ['c1', 'c2', 'c3']) store(id, { kind: 'chat' });
    const messages = open();
    messages.want('question');
    messages.want('chat');
    await settle();
    expect(questions(messages)).toEqual(['q1', 'q2', 'q3', 'q4', 'q5']);
    expect(chat(messages)).toEqual(['c2', 'c3']);
    await messages.readEarlier('chat');
    expect(chat(messages)).toEqual(['c1', 'c2', 'c3']);
    const before = asked.length;
    await messages.readEarlier('chat');
    expect(asked).toHaveLength(before);
  });

  it('merges what is posted while it reads', async () => {
    store('q1');
    const messages = open();
    const late = store('q2');
    send(posted(late));
    send(posted(late));
    await settle();
    expect(questions(messages)).toEqual(['q1', 'q2']);
    expect(unknown).toEqual(['q2']);
  });

  it('lists again after a snapshot and leaves no gap in the chat', async () => {
    for (const id of ['c1', 'c2', 'c3']) store(id, { kind: 'chat' });
    store('q1');
    const messages = open();
    messages.want('chat');
    messages.want('question');
    await settle();
    await messages.readEarlier('chat');
    expect(chat(messages)).toEqual(['c1', 'c2', 'c3']);

    // Away: more was said than one page has, and a question was up-voted.
    for (const id of ['c4', 'c5', 'c6']) store(id, { kind: 'chat' });
    stored = stored.map((one) => (one.id === 'q1' ? { ...one, upvotes: 7, version: 7 } : one));
    send(frame('session.snapshot', {}, 'reset'));
    await settle();
    expect(chat(messages)).toEqual(['c5', 'c6']);
    expect(questionsByWish(messages.state.get().messages)).toMatchObject([{ upvotes: 7 }]);
    await messages.readEarlier('chat');
    await messages.readEarlier('chat');
    expect(chat(messages)).toEqual(['c1', 'c2', 'c3', 'c4', 'c5', 'c6']);
  });

  it('forgets what a new reading does not find, and keeps what it did not look for', async () => {
    for (const id of ['q1', 'q2', 'q3']) store(id);
    for (const id of ['c1', 'c2', 'c3']) store(id, { kind: 'chat' });
    const messages = open();
    messages.want('question');
    await settle();
    await messages.readEarlier('chat');
    // Deleted while nobody told.
    stored = stored.filter(({ id }) => id !== 'q2');
    send(frame('session.snapshot', {}, 'reset'));
    await settle();
    expect(questions(messages)).toEqual(['q1', 'q3']);
    expect(chat(messages)).toContain('c3');
  });

  it('lists again after more than a minute away, not after a blink', async () => {
    open();
    await settle();
    connection.set('reconnecting');
    clock = 59_000;
    connection.set('live');
    await settle();
    expect(asked).toHaveLength(1);
    connection.set('offline');
    clock += 61_000;
    connection.set('live');
    await settle();
    expect(asked).toHaveLength(2);
  });

  it('says that it failed to whoever looks, and tries again when told or connected', async () => {
    failing = true;
    store('q1');
    const messages = open();
    await settle();
    expect(messages.state.get()).toMatchObject({
      begun: false,
      readings: { question: { status: 'unread' } },
    });
    messages.want('question');
    await settle();
    expect(messages.state.get().readings.question).toMatchObject({ status: 'failed' });
    expect(messages.state.get().readings.question.error).toBeInstanceOf(NetworkError);

    connection.set('reconnecting');
    failing = false;
    connection.set('live');
    await settle();
    expect(messages.state.get().readings.question.status).toBe('ready');
    expect(questions(messages)).toEqual(['q1']);
  });

  it('does not let a late answer undo a newer reading', async () => {
    const first = store('c1', { kind: 'chat' });
    const messages = open();
    messages.want('chat');
    // Its answer is on the way when the snapshot comes.
    send(frame('session.snapshot', {}, 'reset'));
    await vi.advanceTimersByTimeAsync(0);
    expect(chat(messages)).toEqual([]);
    stored = [{ ...first, version: 3 }];
    await settle();
    expect(chatByTime(messages.state.get().messages)).toMatchObject([{ id: 'c1', version: 3 }]);
  });

  it('asks for the names of those who spoke, once for a moment', async () => {
    named = true;
    const messages = open();
    await settle();
    asked = [];
    for (const id of ['c1', 'c2']) {
      const spoken = store(id, { kind: 'chat', authorId: 'emmy' });
      send(posted(spoken));
    }
    stored = stored.map((one) => ({ ...one, authorName: 'Emmy' }));
    await settle();
    expect(asked).toEqual([{}]);
    expect(messages.state.get().messages.names.get('emmy')).toBe('Emmy');
    send(posted(store('c3', { kind: 'chat', authorId: 'emmy' })));
    await settle();
    expect(asked).toHaveLength(1);
  });
});
