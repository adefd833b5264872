import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startScene } from '../live/scene.ts';
import { join, registerHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { callByName, refusalOf, trpcClient } from './trpc-client.ts';

describe('tRPC calls', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  test('queries and mutations answer as REST’s data', async () => {
    const scene = await startScene(server.url);
    const participant = await join(server.url, scene.session.code);
    const asParticipant = trpcClient(server.url, participant.token);
    const asHost = trpcClient(server.url, scene.host.token);
    const { optionIds, id: pollId } = scene.poll;
    const receipt = await asParticipant.polls.vote.mutate({ pollId, optionIds: [optionIds[0] ?? ''] });
    expect(receipt).toMatchObject({ pollId, round: 1 });
    const results = await asHost.polls.results.query({ pollId });
    expect(results).toEqual((await scene.host.get(`/polls/${pollId}/results`)).data);
    const listed = await asHost.sessions.list.query();
    const overRest = await scene.host.get('/sessions');
    expect(listed).toEqual({ items: overRest.data, nextCursor: overRest.nextCursor });
  });

  test('joining needs no token', async () => {
    const scene = await startScene(server.url);
    const joined = await trpcClient(server.url).sessions.join.mutate({ code: scene.session.code });
    expect(joined.session.id).toBe(scene.session.id);
  });

  test('every query and command of the catalogue is there under its name', async () => {
    const client = trpcClient(server.url, (await registerHost(server.url)).token);
    for (const { name, kind } of server.composition.catalogue.entries) {
      if (kind === 'stream') continue;
      const { code } = await refusalOf(callByName(client, name, kind, { noSuchField: true }));
      expect([name, code]).not.toEqual([name, 'OPERATION_NOT_FOUND']);
    }
  });

  test('a refusal has our code, REST’s status and message, and tRPC’s code for its kind', async () => {
    const scene = await startScene(server.url);
    const other = await registerHost(server.url);
    const pollId = scene.poll.id;
    const anonymous = trpcClient(server.url);
    const participant = await join(server.url, scene.session.code);
    const cases: readonly (readonly [string, string, number, () => Promise<unknown>])[] = [
      ['UNAUTHENTICATED', 'UNAUTHORIZED', 401, () => anonymous.sessions.list.query()],
      [
        'POLL_NOT_FOUND',
        'NOT_FOUND',
        404,
        () => trpcClient(server.url, other.token).polls.get.query({ pollId }),
      ],
      [
        'UNAUTHENTICATED',
        'UNAUTHORIZED',
        401,
        () => trpcClient(server.url, 'nonsense').sessions.list.query(),
      ],
      [
        'FORBIDDEN',
        'FORBIDDEN',
        403,
        () => trpcClient(server.url, participant.token).polls.close.mutate({ pollId }),
      ],
    ];
    for (const [code, trpcCode, httpStatus, call] of cases) {
      const refusal = await refusalOf(call());
      expect(refusal).toMatchObject({ code, trpcCode, httpStatus });
      expect(refusal.requestId).toMatch(/^[\w-]{36}$/);
    }
    const overTrpc = await refusalOf(
      trpcClient(server.url, scene.host.token).polls.get.query({ pollId: 'nonsense' }),
    );
    const { body } = await scene.host.get('/polls/nonsense');
    const { requestId: _differs, ...told } = (body as { error: { requestId: string } }).error;
    expect({ code: overTrpc.code, message: overTrpc.message, details: overTrpc.details }).toEqual(told);
  });

  test('conflicts of state are told as such', async () => {
    const scene = await startScene(server.url);
    const { id: pollId, optionIds } = scene.poll;
    await scene.host.post(`/polls/${pollId}/close`);
    const participant = await join(server.url, scene.session.code);
    const vote = trpcClient(server.url, participant.token).polls.vote.mutate({
      pollId,
      optionIds: [optionIds[0] ?? ''],
    });
    expect(await refusalOf(vote)).toMatchObject({
      code: 'POLL_CLOSED',
      trpcCode: 'CONFLICT',
      httpStatus: 409,
    });
  });

  test('an idempotency key is honoured, and is for one call', async () => {
    const host = await registerHost(server.url);
    const keyed = () => trpcClient(server.url, host.token, { 'idempotency-key': key });
    const key = randomUUID();
    const [first, again] = [
      await keyed().sessions.create.mutate({ title: 'Once' }),
      await keyed().sessions.create.mutate({ title: 'Once' }),
    ];
    expect(again).toEqual(first);
    expect(await refusalOf(keyed().sessions.create.mutate({ title: 'Other' }))).toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
      trpcCode: 'UNPROCESSABLE_CONTENT',
      httpStatus: 422,
    });
    const client = keyed();
    const both = await Promise.allSettled([
      client.sessions.create.mutate({ title: 'A' }),
      client.sessions.create.mutate({ title: 'B' }),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  test('a batch answers each call for itself', async () => {
    const scene = await startScene(server.url);
    const client = trpcClient(server.url, scene.host.token);
    const [good, bad] = await Promise.allSettled([
      client.polls.get.query({ pollId: scene.poll.id }),
      client.polls.get.query({ pollId: randomUUID() }),
    ]);
    expect(good).toMatchObject({ status: 'fulfilled', value: { id: scene.poll.id } });
    expect(bad.status).toBe('rejected');
  });
});
