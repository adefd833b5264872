import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  authLogin,
  countersIncrement,
  createOfflineQueue,
  createStore,
  NetworkError,
  type NetworkSignals,
  type Outcome,
  PulseError,
  pollsVote,
} from '../index.ts';
import { addEntry, parseEntries, type QueueEntry } from './entries.ts';

const operations = [pollsVote, countersIncrement] as const;
const entry = (key: string, part: Partial<QueueEntry> = {}): QueueEntry => ({
  name: 'polls.vote',
  input: { pollId: 'p1', optionIds: ['a'] },
  key,
  lane: 'p1',
  attempted: false,
  ...part,
});

describe('addEntry', () => {
  it('replaces what never left the device', () => {
    expect(addEntry([entry('1')], entry('2'))).toEqual([entry('2')]);
  });

  it('keeps what the server may have, and what is in other lanes or none', () => {
    const sent = entry('1', { attempted: true });
    const others = [entry('2', { lane: 'p2' }), entry('3', { lane: undefined })];
    const added = addEntry([sent, ...others], entry('4'));
    expect(addEntry(added, entry('5', { lane: undefined })).map(({ key }) => key)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
  });
});

describe('parseEntries', () => {
  it('takes nothing for what it cannot read', () => {
    const unknown = entry('1', { name: 'polls.unknown' });
    for (const stored of [null, '{broken', '{}', '[{"name":1}]', '[null]', JSON.stringify([unknown])]) {
      expect(parseEntries(stored, operations)).toEqual([]);
    }
    expect(parseEntries(JSON.stringify([entry('1')]), operations)).toEqual([entry('1')]);
  });
});

describe('an offline queue', () => {
  let stored: string | null;
  let outcomes: Outcome<(typeof operations)[number]>[];
  let sent: { name: string; key: string | undefined }[];
  let answers: (() => Promise<unknown>)[];
  let wake: () => void;
  const status = createStore<'live' | 'reconnecting'>('reconnecting');
  const network: NetworkSignals = {
    isOnline: () => true,
    listen(signals) {
      wake = signals.wake;
      return () => undefined;
    },
  };

  beforeEach(() => {
    stored = null;
    outcomes = [];
    sent = [];
    answers = [];
    status.set('reconnecting');
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  const open = () =>
    createOfflineQueue(
      {
        status,
        network,
        call: async (operation, ...[, options]) => {
          sent.push({ name: operation.name, key: options?.idempotencyKey });
          return (await (answers.shift() ?? (() => Promise.resolve('done')))()) as never;
        },
      },
      {
        operations,
        storage: {
          read: () => stored,
          write: (text) => {
            stored = text;
          },
        },
        onOutcome: (outcome) => outcomes.push(outcome),
      },
    );
  const settled = () => vi.advanceTimersByTimeAsync(0);
  const vote = { pollId: 'p1', optionIds: ['a'] };
  const offline = () => Promise.reject(new NetworkError('offline'));
  const refuse = (code: string) => () => Promise.reject(new PulseError({ status: 409, code, message: '' }));

  it('stores a command before its first try, reports it and forgets it', async () => {
    const queue = open();
    queue.add(pollsVote, vote);
    expect(JSON.parse(stored ?? '')).toMatchObject([{ name: 'polls.vote', input: vote, attempted: true }]);
    expect(queue.pending.get()).toHaveLength(1);
    await settled();
    expect(outcomes).toMatchObject([{ name: 'polls.vote', input: vote, output: 'done', refusal: undefined }]);
    expect(stored).toBe('[]');
  });

  it('keeps the key through a dead network and a reload', async () => {
    answers = [offline];
    const first = open();
    first.add(pollsVote, vote);
    await settled();
    expect(first.waiting.get()).toBe(true);
    first.stop();

    open();
    await settled();
    expect(sent).toHaveLength(2);
    expect(sent[0]?.key).toBe(sent[1]?.key);
    expect(outcomes).toHaveLength(1);
  });

  it('tries again by itself, longer apart from try to try', async () => {
    answers = [offline, offline];
    open().add(pollsVote, vote);
    await vi.advanceTimersByTimeAsync(500);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toHaveLength(3);
    expect(outcomes).toHaveLength(1);
  });

  it('waits as long as the server asks', async () => {
    answers = [
      () => Promise.reject(new PulseError({ status: 503, code: 'OVERLOADED', message: '', retryAfter: 9 })),
    ];
    open().add(pollsVote, vote);
    await vi.advanceTimersByTimeAsync(8_999);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(501);
    expect(sent).toHaveLength(2);
  });

  it.each([
    ['the network is back', () => wake()],
    ['the live connection is back', () => status.set('live')],
  ])('tries at once when %s', async (_name, happen) => {
    answers = [offline];
    open().add(pollsVote, vote);
    await settled();
    happen();
    await settled();
    expect(outcomes).toHaveLength(1);
  });

  it('sends a changed mind after the older one has its answer', async () => {
    answers = [offline];
    const queue = open();
    queue.add(pollsVote, vote, { replaces: 'p1' });
    await settled();
    queue.add(pollsVote, { ...vote, optionIds: ['b'] }, { replaces: 'p1' });
    await settled();
    expect(outcomes.map(({ input }) => input)).toEqual([vote, { ...vote, optionIds: ['b'] }]);
  });

  it('says why a command was refused and goes on with the next', async () => {
    answers = [refuse('POLL_CLOSED')];
    const queue = open();
    queue.add(pollsVote, vote);
    queue.add(countersIncrement, { counterId: 'c' });
    await settled();
    expect(
      outcomes.map(({ name, refusal }) => [name, refusal instanceof PulseError && refusal.code]),
    ).toEqual([
      ['polls.vote', 'POLL_CLOSED'],
      ['counters.increment', false],
    ]);
  });

  it('sends nothing while it is stopped, and takes up again what was under way', async () => {
    const answer = Promise.withResolvers<unknown>();
    answers = [() => answer.promise];
    const queue = open();
    queue.add(pollsVote, vote);
    queue.stop();
    queue.add(countersIncrement, { counterId: 'c' });
    answer.resolve('late');
    await settled();
    expect([sent.length, outcomes.length]).toEqual([1, 0]);
    queue.start();
    await settled();
    expect(sent.map(({ name }) => name)).toEqual(['polls.vote', 'polls.vote', 'counters.increment']);
    expect(outcomes).toHaveLength(2);
  });

  it('refuses an operation that could count twice', () => {
    expect(() =>
      createOfflineQueue(
        { status, network, call: async () => undefined as never },
        { operations: [authLogin], storage: { read: () => null, write: () => undefined } },
      ),
    ).toThrow('auth.login takes no idempotency key');
  });
});
