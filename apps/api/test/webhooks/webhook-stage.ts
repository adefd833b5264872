import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
// How other features tell webhooks of something; none does yet through a request.
import { type Notice, notifyWebhooks } from '../../../../packages/domain/src/webhooks/index.ts';
import { createProject } from '../board/scene.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { type Receiver, startReceiver } from './receiver.ts';

/** For what waits for a job. */
export const patient = { timeout: 15_000 };
export const day = 86_400_000;

/** A server for the tests of one file; a project and somebody's receiver new for each of them. */
export function useWebhookStage() {
  let server: TestServer;
  let owner: TestHost;
  let database: pg.Client;
  let receiver: Receiver;
  let projectId: string;
  let ahead = 0;

  beforeAll(async () => {
    server = await startTestServer({
      environment: { PULSE_FETCH_ALLOW: '127.0.0.1' },
      clock: { now: () => new Date(Date.now() + ahead) },
    });
    owner = await registerHost(server.url);
    database = new pg.Client({ connectionString: server.connectionString });
    await database.connect();
  });
  afterAll(async () => {
    await database.end();
    await server.stop();
  });
  beforeEach(async () => {
    receiver = await startReceiver();
    projectId = (await createProject(owner)).id;
  });
  afterEach(() => receiver[Symbol.asyncDispose]());

  const webhooksPath = () => `/projects/${projectId}/webhooks`;
  const hurry = () =>
    database.query(`UPDATE job_outbox SET due_at = now() WHERE queue = 'webhooks' AND offers = 0`);

  return {
    get owner() {
      return owner;
    },
    get database() {
      return database;
    },
    get receiver() {
      return receiver;
    },
    get composition() {
      return server.composition;
    },
    /** Where the project's webhooks are. */
    get path() {
      return webhooksPath();
    },

    /** Of the receiver, unless the settings name another. */
    async addWebhook(settings: object = {}) {
      const path = webhooksPath();
      const { status, data, body } = await owner.post(path, { url: receiver.url, ...settings });
      if (status !== 201) throw new Error(`adding a webhook failed: ${JSON.stringify(body)}`);
      return {
        id: data.id as string,
        secret: data.secret as string,
        path: `${path}/${data.id}`,
        deliveries: async () => (await owner.get(`${path}/${data.id}/deliveries`)).data,
        delivery: async (id: string) => (await owner.get(`${path}/${data.id}/deliveries/${id}`)).data,
      };
    },

    notice: (more: Partial<Notice> = {}): Notice => ({
      projectId,
      id: randomUUID(),
      type: 'alert.fired',
      at: new Date('2026-03-01T12:00:00.000Z'),
      data: { rule: 'Errors “ü”', count: 12 },
      ...more,
    }),

    tell: (notice: Notice) =>
      server.composition.unitOfWork.transaction((ports) => notifyWebhooks(notice, ports)),

    /** Attempts that are waited for for hours are due now. */
    hurry,

    /** Until nothing of the delivery is recorded any more. */
    async settled(deliveryId: string): Promise<void> {
      const left = `SELECT 1 FROM job_outbox WHERE queue = 'webhooks' AND id LIKE $1 || '%'`;
      await expect
        .poll(async () => {
          await hurry();
          return (await database.query(left, [deliveryId])).rowCount;
        }, patient)
        .toBe(0);
    },

    /** While `work` runs, the server's clock is ahead by so many milliseconds. */
    async later(milliseconds: number, work: () => Promise<void>): Promise<void> {
      ahead = milliseconds;
      try {
        await work();
      } finally {
        ahead = 0;
      }
    },
  };
}
