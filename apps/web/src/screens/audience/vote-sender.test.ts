import { beforeEach, describe, expect, it } from 'vitest';
import { ApiError, NetworkError } from '../../api/error.ts';
import { addVote, type PendingVote, parseVotes } from './pending-votes.ts';
import { type VoteOutcome, VoteSender } from './vote-sender.ts';

const vote = (key: string, part: Partial<PendingVote> = {}): PendingVote => ({
  pollId: 'p1',
  round: 1,
  optionIds: ['a'],
  key,
  attempted: false,
  ...part,
});
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('addVote', () => {
  it('replaces a choice that never left the phone', () => {
    expect(addVote([vote('1')], vote('2'))).toEqual([vote('2')]);
  });

  it('keeps one that the server may have, and those of other polls and rounds', () => {
    const sent = vote('1', { attempted: true });
    const others = [vote('2', { pollId: 'p2' }), vote('3', { round: 2 })];
    expect(addVote([sent, ...others], vote('4')).map(({ key }) => key)).toEqual(['1', '2', '3', '4']);
  });
});

describe('parseVotes', () => {
  it('takes nothing for what it cannot read', () => {
    expect(parseVotes(null)).toEqual([]);
    expect(parseVotes('{broken')).toEqual([]);
    expect(parseVotes('[{"pollId":1}]')).toEqual([]);
  });
});

describe('VoteSender', () => {
  let stored: string | null;
  let outcomes: VoteOutcome[];
  let sent: string[];
  let answers: (() => Promise<unknown>)[];

  beforeEach(() => {
    stored = null;
    outcomes = [];
    sent = [];
    answers = [];
  });

  const start = (delay = 100_000) => {
    const sender = new VoteSender({
      read: () => stored,
      write: (votes) => {
        stored = votes;
      },
      send: ({ key }) => {
        sent.push(key);
        return (answers.shift() ?? (() => Promise.resolve()))();
      },
      onOutcome: (outcome) => outcomes.push(outcome),
      delay: () => delay,
    });
    sender.start();
    return sender;
  };
  const offline = () => Promise.reject(new NetworkError('offline'));
  const refuse = (code: string) => () => Promise.reject(new ApiError({ status: 409, code, message: '' }));

  it('reports a counted vote and forgets it', async () => {
    start().cast(vote('1'));
    await settled();
    expect(outcomes).toMatchObject([{ vote: { key: '1' }, refusal: undefined }]);
    expect(stored).toBe('[]');
  });

  it('stores the vote before the first try', () => {
    answers = [() => new Promise(() => undefined)];
    start().cast(vote('1'));
    expect(JSON.parse(stored ?? '')).toMatchObject([{ key: '1', attempted: true }]);
  });

  it('keeps the key through a dead network and a reload', async () => {
    answers = [offline];
    const first = start();
    first.cast(vote('1'));
    await settled();
    expect(first.waiting.get()).toBe(true);
    first.stop();

    start();
    await settled();
    expect(sent).toEqual(['1', '1']);
    expect(outcomes).toHaveLength(1);
    expect(stored).toBe('[]');
  });

  it('tries again by itself', async () => {
    answers = [offline, offline];
    start(1).cast(vote('1'));
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(sent).toEqual(['1', '1', '1']);
    expect(outcomes).toHaveLength(1);
  });

  it('sends a changed mind after the older vote has its answer', async () => {
    answers = [offline];
    const sender = start();
    sender.cast(vote('1'));
    await settled();
    sender.cast(vote('2', { optionIds: ['b'] }));
    await settled();
    expect(sent).toEqual(['1', '1', '2']);
    expect(outcomes.map(({ vote: { key } }) => key)).toEqual(['1', '2']);
  });

  it('says why a vote was refused and goes on with the next', async () => {
    answers = [refuse('POLL_CLOSED')];
    const sender = start();
    sender.cast(vote('1'));
    sender.cast(vote('2', { pollId: 'p2' }));
    await settled();
    expect(outcomes.map(({ refusal }) => refusal)).toEqual(['POLL_CLOSED', undefined]);
  });
});
