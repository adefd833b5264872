import type { EventFrame, Message } from '@pulse/client';
import { describe, expect, it } from 'vitest';
import { frame, message, posted, upvoted } from './message.fixture.ts';
import {
  chatByTime,
  dropBefore,
  foldMessageFrame,
  foldMessages,
  type MessagesState,
  messagesIn,
  noMessages,
  questionsByWish,
} from './messages-state.ts';

const fold = (...frames: EventFrame[]): MessagesState => frames.reduce(foldMessageFrame, noMessages);
const ids = (messages: readonly Message[]) => messages.map(({ id }) => id);
const at = (second: number) => `2026-11-21T10:00:0${second}.000Z`;

describe('foldMessageFrame', () => {
  it('takes a message that is posted twice once', () => {
    expect(ids(questionsByWish(fold(posted(message('m1')), posted(message('m1')))))).toEqual(['m1']);
  });

  it('keeps up-votes that come before their message', () => {
    const early = fold(upvoted('m1', 3), upvoted('m1', 2));
    expect(questionsByWish(early)).toEqual([]);
    const known = foldMessageFrame(early, posted(message('m1')));
    expect(questionsByWish(known)).toMatchObject([{ upvotes: 3, version: 3 }]);
    expect(known.early.size).toBe(0);
  });

  it('ignores up-votes of an older or the same version', () => {
    const state = fold(posted(message('m1')), upvoted('m1', 5));
    expect(foldMessageFrame(state, upvoted('m1', 4))).toBe(state);
    expect(foldMessageFrame(state, upvoted('m1', 5))).toBe(state);
  });

  it('learns the names of those who join, which only the staff is told', () => {
    const participant = { id: 'p1', sessionId: 's1', joinedAt: at(0) };
    const joined = (name: string | null) =>
      frame('participant.joined', { participant: { ...participant, name } });
    expect(fold(joined('Emmy')).names.get('p1')).toBe('Emmy');
    expect(fold(joined(null))).toBe(noMessages);
  });

  it('takes a message out of sight, and back when it is posted anew', () => {
    const removed = (version: number) => frame('message.removed', { messageId: 'm1', version });
    const gone = fold(posted(message('m1')), removed(1));
    expect(questionsByWish(gone)).toEqual([]);
    // Late and from before.
    expect(questionsByWish(foldMessageFrame(gone, posted(message('m1'))))).toEqual([]);
    expect(ids(questionsByWish(foldMessageFrame(gone, posted(message('m1', { version: 2 })))))).toEqual([
      'm1',
    ]);
  });

  it('follows what the staff makes of a message, which hears of a removal twice', () => {
    const hidden = message('m1', { state: 'archived', version: 1 });
    const state = fold(
      posted(message('m1')),
      frame('message.removed', { messageId: 'm1', version: 1 }),
      frame('message.moderated', { message: hidden }),
    );
    expect(questionsByWish(state)).toEqual([]);
    expect(messagesIn(state, 'archived')).toEqual([hidden]);
  });

  it('leaves the state alone on events it does not know', () => {
    expect(fold(frame('poll.opened', { poll: {} }))).toBe(noMessages);
  });
});

describe('foldMessages', () => {
  it('does not go back to an older version', () => {
    const newer = foldMessages(noMessages, [message('m1', { upvotes: 4, version: 4 })]);
    expect(questionsByWish(foldMessages(newer, [message('m1', { upvotes: 2, version: 2 })]))).toMatchObject([
      { upvotes: 4, version: 4 },
    ]);
  });

  it('adds what only the viewer is told, also to a newer reading of what everybody is told', () => {
    const live = fold(posted(message('m1')), upvoted('m1', 4));
    const listed = message('m1', { upvotes: 2, version: 2, upvoted: true, authorName: 'Emmy' });
    const state = foldMessages(live, [listed]);
    expect(questionsByWish(state)).toMatchObject([{ upvotes: 4, upvoted: true, authorName: 'Emmy' }]);
    expect(state.names.get('author')).toBe('Emmy');
    expect(questionsByWish(foldMessageFrame(state, upvoted('m1', 5)))).toMatchObject([
      { upvotes: 5, upvoted: true, authorName: 'Emmy' },
    ]);
  });
});

describe('the order', () => {
  it('is by up-votes and then by time for questions, by time for chat', () => {
    const messages = [
      message('late', { createdAt: at(3) }),
      message('wanted', { createdAt: at(2), upvotes: 2 }),
      message('early', { createdAt: at(1) }),
      message('hello', { kind: 'chat', createdAt: at(2) }),
      message('hi', { kind: 'chat', createdAt: at(1), upvotes: 0 }),
    ];
    const state = foldMessages(noMessages, messages);
    expect(ids(questionsByWish(state))).toEqual(['wanted', 'early', 'late']);
    expect(ids(chatByTime(state))).toEqual(['hi', 'hello']);
  });

  it('tells messages of one millisecond apart by id, however they came', () => {
    const pair = [message('b', { kind: 'chat' }), message('a', { kind: 'chat' })];
    expect(ids(chatByTime(foldMessages(noMessages, pair)))).toEqual(['a', 'b']);
    expect(ids(chatByTime(foldMessages(noMessages, pair.toReversed())))).toEqual(['a', 'b']);
  });

  it('puts what is pinned first and what is answered last', () => {
    const state = foldMessages(noMessages, [
      message('answered', { state: 'answered', upvotes: 9 }),
      message('wanted', { upvotes: 2 }),
      message('pinned', { state: 'pinned' }),
    ]);
    expect(ids(questionsByWish(state))).toEqual(['pinned', 'wanted', 'answered']);
  });

  it('of what waits is by time', () => {
    const state = foldMessages(noMessages, [
      message('late', { state: 'pending', createdAt: at(2) }),
      message('early', { state: 'pending', createdAt: at(1), kind: 'chat' }),
      message('other'),
    ]);
    expect(ids(messagesIn(state, 'pending'))).toEqual(['early', 'late']);
  });

  it.each(['pending', 'archived', 'deleted'] as const)('has nothing that is %s', (state) => {
    expect(questionsByWish(foldMessages(noMessages, [message('m1', { state })]))).toEqual([]);
  });
});

describe('dropBefore', () => {
  it('forgets the older ones of its kind alone', () => {
    const state = foldMessages(noMessages, [
      message('c1', { kind: 'chat', createdAt: at(1) }),
      message('c2', { kind: 'chat', createdAt: at(2) }),
      message('q1', { createdAt: at(1) }),
    ]);
    const dropped = dropBefore(state, 'chat', at(2));
    expect([...dropped.byId.keys()]).toEqual(['c2', 'q1']);
    expect(dropBefore(dropped, 'chat', at(2))).toBe(dropped);
  });
});
