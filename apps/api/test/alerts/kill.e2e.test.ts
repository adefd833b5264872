import { mkdtemp, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { silentLog } from '@pulse/core';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@pulse/db';
import { createSeededRandom, killPoints, type SeededRandom, temporaryParent, testSeed } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MailServer, startMailServer } from '../../../../packages/mail/src/testing/mail-server.ts';
import { createKey, createProject, type TestKey } from '../board/scene.ts';
import { insist } from '../insistent-client.ts';
import { findPort, type PulseProcess, startPulse } from '../pulse-process.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { type Receiver, startReceiver } from '../webhooks/receiver.ts';
import { type AlertStage, createAlert, openAlertStage, type TestAlert } from './alert-stage.ts';
import { openStops, type Stop, type Stops, stops } from './stops.ts';

/** A job of a dead worker is taken over within 40 s, see bullmq-worker.ts; twice in a row at worst. */
const patient = { timeout: 120_000, interval: 50 };
/** Milliseconds after its cause: before it is looked at, while it is told of, after it. */
const killWithin = 2_500;

/** Projects of owners of their own, each with an alert, a webhook and an app. */
interface Watched {
  readonly projectId: string;
  readonly owner: TestHost;
  readonly app: TestKey;
  readonly alert: TestAlert;
}

describe('kill -9 while alerts fire and recover', () => {
  let dataDirectory: string;
  let postgres: EmbeddedPostgres;
  let mailServer: MailServer;
  let receiver: Receiver;
  let stage: AlertStage;
  let held: Stops;
  let port: number;
  let pulse: PulseProcess;
  const watched: Watched[] = [];

  beforeAll(async () => {
    dataDirectory = await realpath(await mkdtemp(path.join(await temporaryParent(), 'pulse-alerts-')));
    postgres = await startEmbeddedPostgres({ directory: dataDirectory, log: silentLog });
    mailServer = await startMailServer();
    receiver = await startReceiver();
    port = await findPort();
    await start();
    stage = await openAlertStage(postgres.connectionString);
    held = await openStops(postgres.connectionString);
    for (const _ of stops) watched.push(await watch());
  });
  afterAll(async () => {
    pulse.kill('SIGTERM');
    await pulse.exited;
    await held[Symbol.asyncDispose]();
    await stage[Symbol.asyncDispose]();
    await receiver[Symbol.asyncDispose]();
    await mailServer[Symbol.asyncDispose]();
    await postgres.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    pulse = startPulse({
      dataDirectory: path.join(dataDirectory, 'pulse'),
      port,
      environment: {
        DATABASE_URL: postgres.connectionString,
        PULSE_FETCH_ALLOW: '127.0.0.1',
        ALERT_ERROR_THRESHOLD: '0',
        SMTP_HOST: '127.0.0.1',
        SMTP_PORT: String(mailServer.port),
        SMTP_SECURITY: 'none',
        SMTP_FROM: 'Pulse <pulse@example.org>',
      },
    });
    await pulse.ready();
  }

  async function kill(): Promise<void> {
    pulse.kill('SIGKILL');
    await pulse.exited;
  }

  async function watch(): Promise<Watched> {
    const owner = await registerHost(pulse.url);
    // One that is not confirmed gets so many mails a day and no more.
    await stage.database.query('UPDATE users SET email_verified_at = now() WHERE id = $1', [owner.userId]);
    const { id: projectId } = await createProject(owner);
    await owner.post(`/projects/${projectId}/webhooks`, { url: receiver.url });
    const app = await createKey(pulse.url, owner, projectId);
    return { projectId, owner, app, alert: await createAlert(owner, projectId) };
  }

  /** What makes the rule fire, or recover. */
  async function cause(transition: 'fired' | 'recovered', { app, projectId }: Watched): Promise<void> {
    if (transition === 'recovered') return stage.elapse(projectId, 400);
    const events = Array.from({ length: 3 }, () => ({ name: 'order failed', level: 'error' }));
    expect((await insist(() => app.post('/ingest/batch', { events }))).status).toBe(202);
  }

  /** Until the rules stand so, whatever has been told. */
  async function standing(status: 'firing' | 'ok'): Promise<void> {
    const states = async () => {
      const { rows } = await stage.database.query(
        `SELECT DISTINCT standing->'state'->>'status' AS status FROM alert_standings`,
      );
      return rows.map((row) => row.status);
    };
    await expect.poll(states, patient).toEqual([status]);
  }

  /** Until nothing is to be done any more. */
  async function settled(): Promise<void> {
    const left = async () =>
      (await stage.database.query(`SELECT 1 FROM job_outbox WHERE queue IN ('alerts', 'webhooks', 'emails')`))
        .rowCount;
    await expect.poll(left, patient).toBe(0);
  }

  /** Each transition of each episode so far has been told once: under one `webhook-id`, by one Message-ID. */
  async function expectToldOnce(episodes: number): Promise<void> {
    for (const { projectId, owner } of watched) {
      const ids = new Map<string, Set<string>>();
      for (const { id, body } of receiver.received) {
        const { type, data } = JSON.parse(body);
        if (data.projectId !== projectId) continue;
        const transition = `${data.episode} ${type}`;
        ids.set(transition, (ids.get(transition) ?? new Set()).add(id));
      }
      const expected = Array.from({ length: episodes }, (_, index) => [
        `${index + 1} alert.fired`,
        `${index + 1} alert.recovered`,
      ]).flat();
      expect([...ids.keys()].toSorted()).toEqual(expected.toSorted());
      for (const [transition, each] of ids) expect([transition, each.size]).toEqual([transition, 1]);
      const mails = mailServer.received.filter(
        ({ to, mail }) => to.includes(owner.email) && mail.subject?.startsWith('['),
      );
      expect(new Set(mails.map(({ mail }) => mail.messageId)).size).toBe(2 * episodes);
    }
    const { rows } = await stage.database.query(
      `SELECT count(*)::int AS notices, count(told_at)::int AS told FROM alert_notices`,
    );
    expect(rows).toEqual([{ notices: 2 * episodes * watched.length, told: 2 * episodes * watched.length }]);
  }

  test('at every step of the way, each is told once', { timeout: 600_000 }, async () => {
    const at = (stop: Stop) => watched[stops.indexOf(stop)] as Watched;
    // Who holds up the one who looks, or who hands over, holds up everybody: they come one by one, after the others.
    const together = stops.filter((stop) => stop !== 'deciding' && stop !== 'handing over');
    for (const transition of ['fired', 'recovered'] as const) {
      for (const group of [together, ['handing over'], ['deciding']] as const) {
        for (const stop of group) await held.set(stop, at(stop).projectId);
        await Promise.all(group.map((stop) => cause(transition, at(stop))));
        await expect.poll(held.waiting, patient).toBe(group.length);
        await kill();
        await held.clear();
        await start();
      }
      await standing(transition === 'fired' ? 'firing' : 'ok');
      await settled();
    }
    await expectToldOnce(1);
  });

  test('at any moment, each is told once', { timeout: 600_000 }, async () => {
    const random = createSeededRandom(testSeed());
    try {
      await rehearse(random);
    } catch (error) {
      console.error(
        `PULSE_TEST_SEED=${random.seed} PULSE_KILL_POINTS=${killPoints()} repeats this\n${pulse.output()}`,
      );
      throw error;
    }
  });

  async function rehearse(random: SeededRandom): Promise<void> {
    for (let round = 0; round < killPoints(); round += 1) {
      for (const transition of ['fired', 'recovered'] as const) {
        const causing = watched.map((each) => cause(transition, each));
        await sleep(random.below(killWithin));
        await kill();
        await start();
        await Promise.all(causing);
        await standing(transition === 'fired' ? 'firing' : 'ok');
      }
    }
    await settled();
    await expectToldOnce(1 + killPoints());
    console.log(
      `${2 * killPoints()} kills, ${2 * killPoints() * watched.length} transitions, each told once`,
    );
  }
});
