import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSeededRandom, killPoints, type SeededRandom, testSeed } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insist } from '../insistent-client.ts';
import { type KillablePulse, killTimeout, startKillablePulse, victimsOf } from '../killable-pulse.ts';
import type { RestClient } from '../rest-client.ts';
import { registerHost } from '../scenario.ts';
import { EventLedger } from './event-ledger.ts';
import { createKey, createProject } from './scene.ts';

const senders = 8;
const names = ['page viewed', 'order placed', 'error shown'] as const;
/** Events between two kills, at least and at most. */
const storm = { least: 50, range: 400 };

interface StoredEvent {
  readonly id: string;
  readonly name: string;
  readonly position: number;
}

describe('kill -9 while events are sent', () => {
  let killable: KillablePulse;

  beforeAll(async () => {
    killable = await startKillablePulse('ingest');
  });
  afterAll(() => killable.remove());

  test(
    'what was acknowledged is there, once, and positions have no gap',
    async () => {
      const random = createSeededRandom(testSeed());
      try {
        await rehearse(random);
      } catch (error) {
        console.error(
          `PULSE_TEST_SEED=${random.seed} PULSE_KILL_POINTS=${killPoints()} repeats this\n${killable.current.output()}`,
        );
        throw error;
      }
    },
    killTimeout,
  );

  async function rehearse(random: SeededRandom): Promise<void> {
    const { url } = killable;
    const owner = await registerHost(url);
    const { id: projectId } = await createProject(owner);
    const app = await createKey(url, owner, projectId);
    const ledger = new EventLedger();
    const storming = new AbortController();

    const sending = Array.from({ length: senders }, async (_, sender) => {
      const own = createSeededRandom(random.seed + sender + 1);
      while (!storming.signal.aborted) {
        const single = own.below(4) === 0;
        const events = Array.from({ length: single ? 1 : 1 + own.below(30) }, () => ({
          id: randomUUID(),
          name: own.pick(names),
        }));
        // Stored before a kill and not acknowledged, an event is a duplicate the second time: still there, still once.
        const answer = await insist(() =>
          single ? app.post('/ingest', events[0]) : app.post('/ingest/batch', { events }),
        );
        expect([answer.status, answer.code]).toEqual([202, undefined]);
        if (!single) {
          const { accepted, duplicates, rejected } = answer.data;
          expect([accepted + duplicates, rejected]).toEqual([events.length, []]);
        }
        ledger.acknowledge(events);
      }
    });

    for (const victim of victimsOf(random)) {
      const mark = ledger.acknowledged + storm.least + random.below(storm.range);
      await Promise.race([until(() => ledger.acknowledged >= mark), Promise.all(sending)]);
      await killable.kill(victim);
    }
    storming.abort();
    await Promise.all(sending);

    const newestFirst = await everyEvent(owner, projectId);
    const positions = newestFirst.map(({ position }) => position).reverse();
    expect(positions).toEqual(positions.map((_, index) => index + 1));
    expect(newestFirst.map(({ id, name }) => `${id} ${name}`).sort()).toEqual(ledger.lines);
    expect(await countsByName(owner, projectId)).toEqual(ledger.counts);
    console.log(`${killPoints()} kills, ${ledger.acknowledged} events acknowledged, each stored once`);
  }
});

async function everyEvent(owner: RestClient, projectId: string): Promise<StoredEvent[]> {
  const stored: StoredEvent[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const more = cursor === undefined ? '' : `&cursor=${cursor}`;
    const page = await insist(() =>
      owner.get<StoredEvent[]>(`/projects/${projectId}/events?limit=100${more}`),
    );
    stored.push(...page.data);
    cursor = page.nextCursor;
  }
  return stored;
}

/** As the rollups have it, which are kept beside the events. */
async function countsByName(owner: RestClient, projectId: string): Promise<Record<string, number>> {
  const { data } = await insist(() => owner.get(`/projects/${projectId}/stats?by=name`));
  const counts: Record<string, number> = {};
  for (const { key, count } of data.buckets) counts[key] = (counts[key] ?? 0) + count;
  return counts;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(5);
}
