import { randomUUID } from 'node:crypto';
import { errorKinds, InternalError } from '@pulse/core';
import { catalogue } from '@pulse/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginningOf } from './first-frame.ts';
import { aboutSession, settled } from './fixtures/sessions.ts';
import { extendedCatalogue, failureDetails, failureMessage, unforeseen } from './probes.ts';
import { streamOf } from './protocol.ts';
import { openStage, type Stage } from './stage.ts';

describe('a use case that is added to the catalogue, and nowhere else', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ catalogue: extendedCatalogue });
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  const ask = (name: string, input: object) =>
    Promise.all(
      stage.protocols.calls.map(async (protocol) => {
        const { status: _own, ...told } = await protocol.call(stage.useCase(name), input, {
          token: stage.host.token,
        });
        return [protocol.name, told] as const;
      }),
    );

  test('a query answers on every protocol, numbers beyond 32 bits and empty things included', async () => {
    const far = 5_000_000_000;
    for (const [name, told] of await ask('probe.echo', { textId: 'ä b', far, loud: true })) {
      const data = { text: 'ä b', far, parts: [{ name: 'loud', on: true }] };
      expect([name, told]).toEqual([name, { data }]);
    }
    for (const [name, told] of await ask('probe.echo', { textId: 'x' })) {
      expect([name, told]).toEqual([
        name,
        { data: { text: 'x', far: null, parts: [{ name: 'loud', on: false }] } },
      ]);
    }
    for (const [name, { error }] of await ask('probe.echo', { textId: 'x'.repeat(21) })) {
      expect([name, error?.code, error?.details]).toEqual([
        name,
        'INVALID_INPUT',
        { issues: [{ path: 'textId', message: expect.any(String) }] },
      ]);
    }
  });

  test('a command answers on every protocol, and once per key on all together', async () => {
    const drawn = new Set(
      (await ask('probe.note', { title: 'A' })).map(([, { data }]) => (data as { id: string }).id),
    );
    expect(drawn.size).toBe(stage.protocols.calls.length);
    const answers = new Set<unknown>();
    const options = { token: stage.host.token, idempotencyKey: randomUUID() };
    for (const protocol of stage.protocols.calls) {
      const { data } = await protocol.call(stage.useCase('probe.note'), { title: 'B' }, options);
      answers.add(JSON.stringify(data));
    }
    expect([...answers]).toEqual([expect.stringContaining('"title":"B"')]);
  });

  test('its permission is asked for on every protocol', async () => {
    const { sessionId } = await aboutSession(stage);
    const { token } = await stage.participantOf(sessionId);
    for (const protocol of stage.protocols.calls) {
      const asked = await protocol.call(stage.useCase('probe.note'), { title: 'A' }, { token });
      expect([protocol.name, asked.error?.code]).toEqual([protocol.name, 'FORBIDDEN']);
      if (!protocol.servesNobody) continue;
      const nobody = await protocol.call(stage.useCase('probe.note'), { title: 'A' });
      expect([protocol.name, nobody.error?.code]).toEqual([protocol.name, 'UNAUTHENTICATED']);
    }
  });

  test('a stream is followed on every protocol, under its own name and channel', async () => {
    const { sessionId, token } = await aboutSession(stage);
    await settled(stage);
    const snapshot = (await stage.host.get(`/sessions/${sessionId}/snapshot`)).data;
    for (const protocol of stage.protocols.streams) {
      const stream = streamOf(extendedCatalogue, `probe:${sessionId}`);
      const { frame } = await beginningOf(protocol, { url: stage.url, stream, token });
      expect([protocol.name, frame?.event, frame?.data]).toEqual([
        protocol.name,
        'session.snapshot',
        snapshot,
      ]);
    }
  });

  test('it is described to those who ask: OpenAPI and the GraphQL schema', async () => {
    const openApi = (await (await fetch(`${stage.url}/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    expect(openApi.paths['/api/v1/probe/{textId}']?.get).toBeDefined();
    expect(openApi.paths['/api/v1/probe']?.post).toBeDefined();
    const { data } = (await (
      await fetch(`${stage.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query:
            '{ __schema { queryType { fields { name } } mutationType { fields { name } } subscriptionType { fields { name } } } }',
        }),
      })
    ).json()) as { data: { __schema: Record<string, { fields: { name: string }[] }> } };
    const names = Object.values(data.__schema).flatMap(({ fields }) => fields.map(({ name }) => name));
    expect(names).toEqual(expect.arrayContaining(['probeEcho', 'probeNote', 'probeWatch', 'probeFail']));
  });

  test.each([...catalogue.errors.values()].map((error) => [error.code, error] as const))(
    '%s is told alike by every protocol, particulars included',
    async (code, { kind, message }) => {
      for (const protocol of stage.protocols.calls) {
        const token = stage.host.token;
        const fail = (told: boolean) => protocol.call(stage.useCase('probe.fail'), { code, told }, { token });
        const [bare, told] = [await fail(false), await fail(true)];
        expect([protocol.name, bare.error]).toEqual([protocol.name, { code, message }]);
        expect([protocol.name, told.error]).toEqual([
          protocol.name,
          { code, message: failureMessage(code), details: failureDetails },
        ]);
        if (bare.status !== undefined)
          expect([protocol.name, bare.status]).toEqual([protocol.name, errorKinds[kind].http]);
      }
    },
  );

  test('what nobody foresaw is INTERNAL_ERROR, and tells nothing of the inside', async () => {
    const { code, message } = InternalError;
    for (const [name, { error }] of await ask('probe.fail', { code: unforeseen, told: false })) {
      expect([name, error]).toEqual([name, { code, message }]);
    }
  });
});
