import { randomUUID } from 'node:crypto';
import { type MatrixRole, matrixRoles, permissionMatrix } from '@pulse/auth';
import { type AnyUseCase, PulseError } from '@pulse/core';
import { catalogue, permissionTable } from '@pulse/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { observe } from '../cast.ts';
import { restClient } from '../rest-client.ts';
import { addMember, createPoll, createSession, join, registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { type InputScene, inputs } from './inputs.ts';

/**
 * Holds `docs/generated/permissions.md`: every row is asked of the running server, as everybody there is. A call
 * counts as refused when it is answered 401, 403 FORBIDDEN, or as if its subject did not exist; anything else got
 * past the decision. Rows and columns come from the code, inputs from `inputs.ts`, which must have every use case.
 */
describe('who may do what', () => {
  // What ends something comes last: an ended session or sign-in takes nothing to ask about.
  const rows = permissionMatrix(catalogue.entries, permissionTable).toSorted(
    (one, other) => endsSomething(one.useCase) - endsSomething(other.useCase),
  );
  let server: TestServer;
  let scene: InputScene;
  let tokens: Readonly<Record<MatrixRole, string | undefined>>;

  beforeAll(async () => {
    server = await startTestServer();
    const { url } = server;
    const admin = await registerHost(url);
    const [owner, user, manager, viewer] = await Promise.all([
      registerHost(url),
      registerHost(url),
      withRoles(admin, 'manager'),
      withRoles(admin, 'viewer'),
    ]);
    const session = await createSession(owner);
    const [poll, counter, question, host, moderator, participant, speaker] = await Promise.all([
      createPoll(owner, session.id),
      owner.post(`/sessions/${session.id}/counters`, { name: 'Applause' }),
      owner.post(`/sessions/${session.id}/messages`, { kind: 'question', content: 'Why?' }),
      addMember(url, owner, session.id, 'host'),
      addMember(url, owner, session.id, 'moderator'),
      join(url, session.code),
      join(url, session.code),
    ]);
    const asked = await speaker.post(`/sessions/${session.id}/messages`, {
      kind: 'question',
      content: 'How?',
    });
    scene = {
      session,
      poll,
      counterId: counter.data.id,
      messageId: question.data.id,
      otherMessageId: asked.data.id,
      email: owner.email,
      owner,
    };
    tokens = {
      anonymous: undefined,
      admin: admin.token,
      manager: manager.token,
      user: user.token,
      viewer: viewer.token,
      owner: owner.token,
      host: host.token,
      moderator: moderator.token,
      participant: participant.token,
      observer: await observeToken(session.code),
    };
  });
  afterAll(() => server.stop());

  async function withRoles(admin: TestHost, role: string): Promise<TestHost> {
    const account = await registerHost(server.url);
    const { status } = await admin.patch(`/admin/users/${account.userId}`, { roles: [role] });
    expect(status).toBe(200);
    return account;
  }

  async function observeToken(code: string): Promise<string> {
    expect(await observe(server.url, code)).toBeDefined();
    return (await restClient(server.url).post('/observe', { code })).data.token;
  }

  /** The code of the refusal, undefined when it was let through. */
  async function refusal(useCase: AnyUseCase, role: MatrixRole): Promise<string | undefined> {
    const input = await inputs[useCase.name]?.(scene);
    if (input === undefined) throw new Error(`inputs.ts has no input for ${useCase.name}`);
    const code = useCase.http ? await byRest(useCase, input, role) : await byExecutor(useCase, input, role);
    expect(code ?? '', `${useCase.name} as ${role}: the input must be a good one`).not.toMatch(
      /^(INVALID_INPUT|UNKNOWN_FIELD|INTERNAL_ERROR|NOT_FOUND)$/,
    );
    const refusals = ['UNAUTHENTICATED', 'FORBIDDEN', useCase.absent?.code];
    return refusals.includes(code) ? code : undefined;
  }

  async function byRest({ http }: AnyUseCase, input: Fields, role: MatrixRole): Promise<string | undefined> {
    const rest = { ...input };
    const path = http?.path.replace(/:(\w+)/g, (_match, name: string) => {
      const value = String(rest[name]);
      delete rest[name];
      return value;
    });
    const client = restClient(server.url, tokens[role]);
    const query =
      Object.keys(rest).length > 0 ? `?${new URLSearchParams(rest as Record<string, string>)}` : '';
    switch (http?.method) {
      case 'GET':
        return (await client.get(`${path}${query}`)).code;
      case 'DELETE':
        if (http.body) return (await client.delete(path ?? '', {}, rest)).code;
        return (await client.delete(`${path}${query}`)).code;
      case 'PUT':
        return (await client.put(path ?? '', rest)).code;
      case 'PATCH':
        return (await client.patch(path ?? '', rest)).code;
      default:
        return (await client.post(path ?? '', rest)).code;
    }
  }

  /** Streams have no address of their own: the door that every protocol opens them by. */
  async function byExecutor(
    useCase: AnyUseCase,
    input: Fields,
    role: MatrixRole,
  ): Promise<string | undefined> {
    const token = tokens[role];
    const { authenticate, execute } = server.composition;
    const actor = token === undefined ? ({ kind: 'anonymous' } as const) : (await authenticate(token)).actor;
    try {
      await execute(useCase, input, { actor, requestId: randomUUID() });
      return undefined;
    } catch (error) {
      if (error instanceof PulseError) return error.code;
      throw error;
    }
  }

  test('every use case has an input to be asked with, and nothing else has', () => {
    expect(Object.keys(inputs).sort()).toEqual(catalogue.entries.map(({ name }) => name).sort());
  });

  test.each(rows)('$useCase', async ({ useCase: name, allowed }) => {
    const useCase = catalogue.find(name);
    if (!useCase) throw new Error(`${name} is not in the catalogue`);
    const answered: Partial<Record<MatrixRole, boolean>> = {};
    for (const role of matrixRoles) answered[role] = (await refusal(useCase, role)) === undefined;
    expect(answered).toEqual(allowed);
  });
});

/** 0: nothing, 1: one of the six transitions, 2: the sign-in itself. */
function endsSomething(useCase: string): number {
  if (useCase === 'auth.endSignIns') return 2;
  return /^sessions\.(lobby|start|pause|resume|end|archive)$/.test(useCase) ? 1 : 0;
}

type Fields = Readonly<Record<string, unknown>>;
