import { randomUUID } from 'node:crypto';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSeededRandom, type SeededRandom, temporaryParent, testSeed } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insist } from '../insistent-client.ts';
import { findPort, type PulseProcess, postmasterOf, startPulse } from '../pulse-process.ts';
import { registerHost } from '../scenario.ts';
import { createKey, createProject, type TestKey } from './scene.ts';

const killPoints = Number(process.env.PULSE_KILL_POINTS ?? 5);
const senders = 8;

describe('kill -9 while events are sent', () => {
  let dataDirectory: string;
  let port: number;
  let pulse: PulseProcess;

  beforeAll(async () => {
    dataDirectory = await realpath(await mkdtemp(path.join(await temporaryParent(), 'pulse-ingest-')));
    port = await findPort();
    pulse = startPulse({ dataDirectory, port });
    await pulse.ready();
  });
  afterAll(async () => {
    if (pulse.running) {
      pulse.kill('SIGTERM');
      await pulse.exited;
    }
    await rm(dataDirectory, { recursive: true, force: true });
  });

  async function kill(victim: 'node' | 'postgres' | 'both'): Promise<void> {
    const postmaster = await postmasterOf(dataDirectory);
    if (victim !== 'node') process.kill(postmaster, 'SIGKILL');
    if (victim !== 'postgres') {
      pulse.kill('SIGKILL');
      await pulse.exited;
      pulse = startPulse({ dataDirectory, port });
    }
    await pulse.ready();
    // Backends outlive their postmaster for a moment and go on storing: the next kill is of the next one.
    if (victim === 'postgres') await until(async () => (await newPostmaster()) !== postmaster);
  }

  /** As the data directory says; it is rewritten when the next one starts. */
  async function newPostmaster(): Promise<number> {
    for (;;) {
      const running = await postmasterOf(dataDirectory).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      if (running) return running;
      await sleep(5);
    }
  }

  test('what was acknowledged is there, once, and positions have no gap', async () => {
    const random = createSeededRandom(testSeed());
    try {
      await rehearse(random);
    } catch (error) {
      console.error(
        `PULSE_TEST_SEED=${random.seed} PULSE_KILL_POINTS=${killPoints} repeats this\n${pulse.output()}`,
      );
      throw error;
    }
  }, 240_000);

  async function rehearse(random: SeededRandom): Promise<void> {
    const owner = await registerHost(pulse.url);
    const { id: projectId } = await createProject(owner);
    const app: TestKey = await createKey(pulse.url, owner, projectId);
    const acknowledged: string[] = [];
    let sending = true;

    const sent = Array.from({ length: senders }, async (_, sender) => {
      const own = createSeededRandom(random.seed + sender + 1);
      while (sending) {
        const ids = Array.from({ length: own.below(2) === 0 ? 1 : 1 + own.below(30) }, () => randomUUID());
        const events = ids.map((id) => ({ id, name: 'sent' }));
        const single = events.length === 1 && own.below(2) === 0;
        const answer = await insist(() =>
          single ? app.post('/ingest', events[0]) : app.post('/ingest/batch', { events }),
        );
        expect(answer.status).toBe(202);
        // What was stored before the kill and not acknowledged is a duplicate the second time: still there, still once.
        if (!single) {
          const { accepted, duplicates, rejected } = answer.data;
          expect([accepted + duplicates, rejected]).toEqual([ids.length, []]);
        }
        acknowledged.push(...ids);
      }
    });

    for (let point = 0; point < killPoints; point += 1) {
      const mark = acknowledged.length + 50 + random.below(400);
      await Promise.race([until(() => acknowledged.length >= mark), Promise.all(sent)]);
      await kill(random.pick(['node', 'postgres', 'both'] as const));
    }
    sending = false;
    await Promise.all(sent);

    const stored: { id: string; position: number }[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const more = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: { data: typeof stored; nextCursor: string | null } = await insist(() =>
        owner.get(`/projects/${projectId}/events?limit=100${more}`),
      );
      stored.push(...page.data);
      cursor = page.nextCursor;
    }
    expect(stored.map(({ position }) => position).reverse()).toEqual(stored.map((_, index) => index + 1));
    expect(stored.map(({ id }) => id).sort()).toEqual(acknowledged.sort());
    const { data } = await owner.get(`/projects/${projectId}/stats`);
    expect(data.total).toBe(stored.length);
  }
});

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(5);
}
