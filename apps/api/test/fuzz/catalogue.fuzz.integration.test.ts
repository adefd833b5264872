import { type AnyUseCase, errorKinds } from '@pulse/core';
import { testSeed } from '@pulse/testing';
import fastCheck from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createPoll, createSession, join, registerHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { inputArbitrary, type KnownValues } from './schema-arbitrary.ts';

/** More, or fewer, by `PULSE_FUZZ_REQUESTS`; another run by `PULSE_TEST_SEED`. */
const requests = Number(process.env.PULSE_FUZZ_REQUESTS ?? 20_000);
const atOnce = 32;

interface Shot {
  readonly useCase: AnyUseCase;
  readonly input: Record<string, unknown>;
  readonly token: string | undefined;
  readonly key: string | undefined;
}

describe(`${requests} requests made from the catalogue’s own schemas`, () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ environment: { RATE_LIMIT_PER_SECOND: '0' } });
  });
  afterAll(() => server.stop());

  test('no 5xx, every answer in its envelope, every success as its schema says, the same process', async () => {
    const seed = testSeed();
    const { catalogue } = server.composition;
    const world = await populate(server);
    const useCases = catalogue.entries.filter(
      ({ http, name }) => http && !tooSlow.has(name) && !lastCalls.has(name),
    );
    expect(useCases.length).toBeGreaterThan(30);

    const shot = fastCheck.constantFrom(...useCases).chain((useCase) =>
      fastCheck.record<Shot>({
        useCase: fastCheck.constant(useCase),
        input: inputArbitrary(z.toJSONSchema(useCase.input, { io: 'input' }), world.known),
        token: fastCheck.constantFrom(...world.tokens),
        key: fastCheck.option(fastCheck.constantFrom('a', 'b', 'c', 'd'), { nil: undefined, freq: 5 }),
      }),
    );
    const statuses = new Map<number, number>();
    const shots = fastCheck.sample(shot, { numRuns: requests, seed });
    for (let start = 0; start < shots.length; start += atOnce) {
      await Promise.all(
        shots.slice(start, start + atOnce).map(async (each, offset) => {
          const problem = await fire(server.url, each, catalogue.errors, statuses);
          if (problem) {
            throw new Error(`seed ${seed}, request ${start + offset}: ${problem}\n${describeShot(each)}`);
          }
        }),
      );
    }
    // A run that only bounces off the doors proves little: the rooms behind them must have been entered.
    const successes = [...statuses].reduce((sum, [status, count]) => sum + (status < 300 ? count : 0), 0);
    expect(successes / requests, `seed ${seed}: ${JSON.stringify([...statuses])}`).toBeGreaterThan(0.05);
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  }, 300_000);
});

/** argon2 takes 20 ms each: these have tests of their own. */
const tooSlow = new Set(['auth.register', 'auth.login']);
/** Whoever makes this call gets no further: the rest of the run would be 401. */
const lastCalls = new Set(['auth.endSignIns', 'admin.rotateKeys']);

async function fire(
  url: string,
  { useCase, input, token, key }: Shot,
  errors: ReadonlyMap<string, { readonly kind: keyof typeof errorKinds }>,
  statuses: Map<number, number>,
): Promise<string | undefined> {
  const { method, path } = useCase.http ?? { method: 'GET', path: '' };
  const rest = { ...input };
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(textOf(value ?? 'none').toWellFormed());
  });
  const inQuery = !(useCase.http?.body ?? (method !== 'GET' && method !== 'DELETE'));
  const query = inQuery
    ? `?${new URLSearchParams(Object.entries(rest).map(([name, value]): [string, string] => [name, textOf(value)]))}`
    : '';
  const response = await fetch(`${url}/api/v1${filled}${query}`, {
    method,
    headers: {
      // Files are described.
      accept: 'application/json',
      ...(inQuery ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(inQuery ? {} : { body: JSON.stringify(rest) }),
  });
  statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
  const text = await response.text();
  if (response.status >= 500) return `${response.status} ${text}`;
  if (response.status === 204) return text === '' ? undefined : `204 with a body: ${text}`;
  const body = JSON.parse(text) as {
    success: boolean;
    data?: unknown;
    meta?: { nextCursor: unknown };
    error?: { code: string; message: string; requestId: string };
  };
  if (body.success) {
    const output = body.meta ? { items: body.data, nextCursor: body.meta.nextCursor } : body.data;
    const checked = useCase.output.safeParse(output);
    if (!checked.success) return `answered what its schema refuses: ${checked.error.message}`;
    return response.status === (useCase.http?.status ?? 200) ? undefined : `success with ${response.status}`;
  }
  const known = errors.get(body.error?.code ?? '');
  if (!known) return `an error that is in no catalogue: ${text}`;
  if (errorKinds[known.kind].http !== response.status)
    return `${body.error?.code} with status ${response.status}`;
  if (body.error?.requestId !== response.headers.get('x-request-id')) return 'the request ids differ';
  return undefined;
}

/** As it stands in a path or query. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function describeShot({ useCase, input, token, key }: Shot): string {
  return `${useCase.name} ${JSON.stringify(input)} token ${token?.slice(0, 8)} key ${key}`;
}

/** Two hosts with sessions, polls, messages, people and boards: enough for requests to mean something. */
async function populate({
  url,
  composition,
}: TestServer): Promise<{ known: KnownValues; tokens: (string | undefined)[] }> {
  const { unsubscribeTokens } = composition.ports;
  const values = new Map<string, unknown[]>();
  const add = (field: string, ...more: unknown[]) =>
    values.set(field, [...(values.get(field) ?? []), ...more]);
  const tokens: (string | undefined)[] = [undefined, 'nonsense'];
  for (let hosts = 0; hosts < 2; hosts += 1) {
    const host = await registerHost(url);
    tokens.push(host.token, host.token, host.token);
    for (let projects = 0; projects < 4; projects += 1) {
      const { id } = (await host.post('/projects', { name: 'Board' })).data;
      add('projectId', id);
      add('token', unsubscribeTokens.issue({ userId: host.userId, projectId: id, period: 'weekly' }));
      const make = async (what: string, input: object) =>
        (await host.post(`/projects/${id}/${what}`, input)).data;
      const key = await make('keys', { name: 'App', scopes: ['ingest', 'read'] });
      const share = await make('shares', { includesEvents: true });
      add('keyId', key.id);
      add('shareId', share.id);
      add('viewId', (await make('views', { name: 'View', view: { section: 'live', query: {} } })).id);
      add('exportId', (await make('exports', { format: 'csv' })).id);
      if (projects === 0) tokens.push(key.key, share.token);
    }
    for (let sessions = 0; sessions < 8; sessions += 1) {
      const session = await createSession(host, { start: sessions > 0 });
      add('sessionId', session.id);
      add('code', session.code, session.code.toLowerCase());
      add('channels', [`session:${session.id}`]);
      for (const options of [{}, { kind: 'multiple' }, { voteChange: 'final' }, { open: false }]) {
        const poll = await createPoll(host, session.id, options);
        add('pollId', poll.id);
        add('optionIds', poll.optionIds.slice(0, 1), poll.optionIds.slice(1, 3));
        add('id', ...poll.optionIds);
      }
      const counter = await host.post(`/sessions/${session.id}/counters`, {
        name: 'A',
        limitPerParticipant: 2,
      });
      add('counterId', counter.data.id);
      if (sessions === 0) continue;
      const participant = await join(url, session.code);
      tokens.push(participant.token);
      for (const author of [host, participant]) {
        const message = await author.post(`/sessions/${session.id}/messages`, {
          kind: 'question',
          content: 'Why?',
        });
        add('messageId', message.data.id);
      }
    }
  }
  return { known: (field) => values.get(field) ?? [], tokens };
}
