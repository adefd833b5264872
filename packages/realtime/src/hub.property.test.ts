import type { Viewer } from '@pulse/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EventFrame } from './frame.ts';
import type { FakePollState, RecordingTransport } from './testing/index.ts';
import { createTestHub, settle, testId } from './testing/index.ts';

/*
 * Random interleavings of writes, signals, subscriptions, cuts and resumes over reads that take a random number
 * of turns, half of them before they look and half after. Whatever happens, each reader's frames fold to the
 * truth: no gap, no duplicate, every seal, and no number that the reader may not see.
 */

const poll = `poll:${testId}`;
const session = `session:${testId}`;

type Step =
  | { do: 'vote'; participant: number }
  | { do: 'close' | 'reopen' | 'post' | 'item' | 'interval' }
  | { do: 'join' | 'cut' | 'stick' | 'unstick'; reader: number };

const reader = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('vote' as const), participant: fc.nat(3) }) },
  { weight: 8, arbitrary: fc.constantFrom<Step>({ do: 'post' }, { do: 'item' }) },
  { weight: 3, arbitrary: fc.constantFrom<Step>({ do: 'close' }, { do: 'reopen' }, { do: 'interval' }) },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constantFrom('join' as const, 'join' as const, 'cut' as const), reader }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('stick' as const, 'unstick' as const), reader }) },
);

/** One client that keeps what it has across reconnects. */
class Reader {
  readonly viewer: Viewer;
  readonly frames: EventFrame[] = [];
  connection: ReturnType<ReturnType<typeof createTestHub>['hub']['connect']> | undefined;
  transport: RecordingTransport | undefined;
  readonly tokens = new Map<string, string>();

  constructor(index: number) {
    this.viewer = index === 0 ? { role: 'staff' } : { role: 'participant', participantId: `p-${index}` };
  }

  /** Takes in what arrived. */
  read(): void {
    for (const frame of this.transport?.frames.splice(0) ?? []) {
      this.frames.push(frame);
      this.tokens.set(frame.channel, frame.after);
    }
  }
}

async function run(
  steps: readonly (readonly [Step, number])[],
  pauses: readonly number[],
  visibility: FakePollState['visibility'],
) {
  const { hub, polls, sessions, timers, broker, connect } = createTestHub();
  polls.create(testId, visibility);
  const readers = [0, 1, 2, 3].map((index) => new Reader(index));
  let turn = 0;
  const pause = async () => {
    turn += 1;
    await settle(pauses[turn % pauses.length] ?? 0);
  };
  polls.pause = pause;
  sessions.pause = pause;
  const subscribing: Promise<unknown>[] = [];
  let items = 0;
  let posts = 0;

  const dirty = () => broker.publish({ type: 'state', channel: poll });
  const perform: Record<Step['do'], (each: Reader, step: Step) => unknown> = {
    vote(_, one) {
      const participantId = `p-${one.do === 'vote' ? one.participant : 0}`;
      polls.vote(testId, participantId);
      dirty();
      broker.publish({ type: 'standing', channel: poll, participantId, standing: { voted: true } });
    },
    close() {
      if (!polls.newest(testId).state.closed) polls.close(testId);
      broker.publish({ type: 'state', channel: poll, urgent: true });
    },
    reopen() {
      if (polls.newest(testId).state.closed) polls.reopen(testId);
      dirty();
    },
    post() {
      for (const log of sessions.logs) {
        const head = sessions.append(testId, log);
        posts += 1;
        // Sometimes the entries travel with the signal, sometimes they have to be read.
        const entries = posts % 3 === 0 ? [] : sessions.entries(testId, log).slice(-(posts % 3));
        broker.publish({ type: 'log', channel: session, log, head, entries });
      }
    },
    item() {
      items += 1;
      sessions.setItem(testId, `item-${items % 2}`, items);
      broker.publish({ type: 'item', channel: session, key: `item-${items % 2}` });
    },
    interval: () => timers.advance(60),
    join(each) {
      if (each.connection) return;
      const { transport, connection } = connect();
      each.transport = transport;
      each.connection = connection;
      for (const channel of [poll, session]) {
        subscribing.push(
          hub.subscribe({ channel, viewer: each.viewer, after: each.tokens.get(channel), connection }),
        );
      }
    },
    cut(each) {
      if (!each.connection) return;
      each.read();
      hub.disconnect(each.connection);
      each.connection = undefined;
    },
    stick(each) {
      if (each.transport) each.transport.stuck = true;
    },
    unstick: (each) => each.transport?.unblock(),
  };
  for (const [one, turns] of steps) {
    const each = readers['reader' in one ? one.reader : 0];
    if (each) await perform[one.do](each, one);
    await settle(turns);
  }
  for (const each of readers) {
    each.transport?.unblock();
    if (!each.connection) perform.join(each, { do: 'join', reader: 0 });
  }
  await timers.advance(2_000);
  await Promise.all(subscribing);
  await timers.advance(2_000);
  for (const each of readers) each.read();

  for (const each of readers) {
    verifyPoll(each, polls.newest(testId), polls.seals(testId), visibility);
    const log = each.viewer.role === 'staff' ? 'staff' : 'everyone';
    verifySession(each, sessions.entries(testId, log).length, sessions.itemValues(testId));
  }
}

function verifyPoll(
  each: Reader,
  newest: { version: number; state: FakePollState },
  seals: readonly { version: number }[],
  visibility: FakePollState['visibility'],
) {
  const frames = each.frames.filter((frame) => frame.channel === poll);
  const versions = frames.filter((frame) => frame.kind !== 'reset').map(offset);
  expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
  expect(offset(frames.at(-1))).toBe(newest.version);
  const first = offset(frames[0]);
  const sealed = frames.filter((frame) => frame.kind === 'seal').map(offset);
  expect(sealed).toEqual(seals.map((seal) => seal.version).filter((version) => version >= first));

  for (const { data } of frames as { data: { votes: number | null; closed: boolean } }[]) {
    if (each.viewer.role === 'participant' && visibility === 'after_close' && !data.closed) {
      expect(data.votes).toBeNull();
    }
  }
  const last = frames.at(-1)?.data as { votes: number | null };
  if (each.viewer.role === 'staff') expect(last.votes).toBe(newest.state.votes);
}

function verifySession(each: Reader, head: number, items: ReadonlyMap<string, number>) {
  const frames = each.frames.filter((frame) => frame.channel === session);
  let at = -1;
  const seen = new Map<string, number>();
  for (const frame of frames) {
    if (frame.event === 'session.snapshot') {
      at = offset(frame);
      for (const [key, value] of Object.entries((frame.data as { items: Record<string, number> }).items)) {
        seen.set(key, value);
      }
    } else if (frame.kind === 'log') {
      expect(offset(frame)).toBe(at + 1);
      at = offset(frame);
    } else {
      const { id, value } = frame.data as { id: string; value: number };
      expect(offset(frame)).toBe(at);
      expect(value).toBeGreaterThanOrEqual(seen.get(id) ?? 0);
      seen.set(id, value);
    }
  }
  expect(at).toBe(head);
  expect(frames.filter((frame) => frame.kind === 'reset')).toEqual([]);
  expect(seen).toEqual(new Map(items));
}

function offset(frame: EventFrame | undefined): number {
  return Number(frame?.pos.split('.')[1]);
}

it('folds to the truth for every reader, under any interleaving', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, fc.nat(3)), { minLength: 5, maxLength: 60 }),
      fc.array(fc.nat(8), { minLength: 5, maxLength: 15 }),
      fc.constantFrom('always' as const, 'after_vote' as const, 'after_close' as const),
      run,
    ),
    { seed: 20_260_101, numRuns: 400 },
  );
});
