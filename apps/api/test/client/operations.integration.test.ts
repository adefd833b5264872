import * as client from '@pulse/client';
import { createClient, createPulse, isPulseError, type Operation, PulseError } from '@pulse/client';
import { catalogue } from '@pulse/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

const operations = Object.values(client as Readonly<Record<string, unknown>>).filter(isOperation);

function isOperation(exported: unknown): exported is Operation {
  return typeof exported === 'object' && exported !== null && 'method' in exported && 'path' in exported;
}

describe('the operations of the client', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  test('are the use cases that REST serves', () => {
    const served = catalogue.entries.filter(({ http }) => http).map(({ name }) => name);
    expect(operations.map(({ name }) => name).toSorted()).toEqual([...served].sort());
    const pulse = createPulse();
    const methods = Object.entries(pulse).flatMap(([feature, verbs]) =>
      typeof verbs === 'object' ? Object.keys(verbs).map((verb) => `${feature}.${verb}`) : [],
    );
    expect(methods).toEqual(expect.arrayContaining(catalogue.entries.map(({ name }) => name)));
  });

  test.each(operations.map((operation) => [operation.name, operation] as const))(
    '%s has its route',
    async (_name, operation) => {
      const nobody = createClient({ url: server.url });
      const asked = nobody.call(operation as Operation<string, object>, {}, { patient: false });
      const error: unknown = await asked.catch((failure: unknown) => failure);
      // What needs nothing at all answers; everything else refuses for a reason of its own.
      if (!(error instanceof Error)) return expect(operation.open).toBe(true);
      expect(error).toBeInstanceOf(PulseError);
      expect(isPulseError(error, 'NOT_FOUND', 'METHOD_NOT_ALLOWED'), String(error)).toBe(false);
      expect((error as PulseError).requestId).toEqual(expect.any(String));
    },
  );

  test('carry their input where REST wants it, and lists page by page', async () => {
    const host = await registerHost(server.url);
    const pulse = createPulse({ url: server.url, token: host.token });
    const titles = ['One', 'Two', 'Three'];
    for (const title of titles) await pulse.sessions.create({ title });
    const page = await pulse.sessions.list({ limit: 2 });
    expect([page.items.length, typeof page.nextCursor]).toEqual([2, 'string']);
    const all: string[] = [];
    for await (const session of pulse.all(client.sessionsList, { limit: 2 })) all.push(session.title);
    expect(all.toSorted()).toEqual([...titles].sort());

    const [session] = page.items;
    const sessionId = session?.id ?? '';
    expect(await pulse.sessions.slide({ sessionId, slide: 7 })).toMatchObject({ slide: 7 });
    expect(await pulse.sessions.update({ sessionId, title: 'Other' })).toMatchObject({ title: 'Other' });
    expect(await pulse.sessions.delete({ sessionId })).toBeUndefined();
    const gone: unknown = await pulse.sessions.get({ sessionId }).catch((error: unknown) => error);
    expect(isPulseError(gone, 'SESSION_NOT_FOUND')).toBe(true);
    expect(gone).toMatchObject({ status: 404, retryable: false, requestId: expect.any(String) });
    // Not the first account, which is the administrator's.
    const { token } = await registerHost(server.url);
    const leaving = createPulse({ url: server.url, token });
    expect(await leaving.auth.deleteMe({ password: 'correct horse battery' })).toBeUndefined();
  });

  test('that are commands take effect once under one key', async () => {
    const host = await registerHost(server.url);
    const pulse = createPulse({ url: server.url, token: host.token });
    const key = { idempotencyKey: 'key-of-this-test' };
    const first = await pulse.sessions.create({ title: 'Once' }, key);
    expect(await pulse.sessions.create({ title: 'Once' }, key)).toEqual(first);
    await expect(pulse.sessions.create({ title: 'Twice' }, key)).rejects.toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });
  });
});
