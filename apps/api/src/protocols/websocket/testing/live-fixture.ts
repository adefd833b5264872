import {
  type Actor,
  type Authorizer,
  createCatalogue,
  createExecutor,
  defineError,
  type Execute,
  type ExecutorPorts,
  noRights,
  PulseError,
  silentLog,
  Unauthenticated,
  useCaseFor,
} from '@pulse/core';
import { createTestHub, testId } from '@pulse/realtime/testing';
import { z } from 'zod';

/** A catalogue of no feature, people with tokens, and a hub: what the live protocols are tested with. */

const ThingNotFound = defineError({ code: 'THING_NOT_FOUND', kind: 'absent', message: 'No such thing.' });

interface Ports extends ExecutorPorts {
  /** What `things.slow` waits for. */
  readonly gate: PromiseWithResolvers<void>;
  exists(thingId: string): boolean;
}

const useCase = useCaseFor<Ports>();
const viewerOf = (actor: Actor) =>
  actor.kind === 'user'
    ? ({ role: 'staff' } as const)
    : actor.kind === 'participant'
      ? ({ role: 'participant', participantId: actor.participantId } as const)
      : ({ role: 'public' } as const);

function watch<const Name extends string, const Prefix extends string>(name: Name, prefix: Prefix) {
  return useCase({
    name,
    kind: 'stream',
    summary: 'Watch a thing.',
    input: z.strictObject({ thingId: z.uuid() }),
    output: z.unknown(),
    errors: [ThingNotFound],
    absent: ThingNotFound,
    permission: 'thing:watch',
    subject: async ({ input, ports }) =>
      ports.exists(input.thingId)
        ? { resource: { type: 'thing', id: input.thingId, ownerId: null } }
        : undefined,
    channel: { prefix, inputKey: 'thingId' },
    handle: async ({ input, actor }) => ({
      channel: `${prefix}:${input.thingId}`,
      viewer: viewerOf(actor),
      resource: `thing:${input.thingId}`,
    }),
  });
}

const entries = [
  watch('polls.watch', 'poll'),
  watch('sessions.watch', 'session'),
  useCase({
    name: 'things.echo',
    kind: 'query',
    summary: 'Answer what was said, by whom and under which key.',
    input: z.strictObject({ text: z.string() }),
    output: z.strictObject({ text: z.string(), by: z.string(), key: z.string().nullable() }),
    errors: [],
    permission: 'thing:echo',
    handle: async ({ input, actor, caller }) => ({
      text: input.text,
      by: actor.kind,
      key: caller.idempotencyKey ?? null,
    }),
  }),
  useCase({
    name: 'things.fail',
    kind: 'query',
    summary: 'Fail in a way that nobody expects.',
    input: z.strictObject({}),
    output: z.strictObject({}),
    errors: [],
    permission: 'thing:echo',
    handle: async () => {
      throw new TypeError('a secret of the inside');
    },
  }),
  useCase({
    name: 'things.slow',
    kind: 'query',
    summary: 'Answer late.',
    input: z.strictObject({}),
    output: z.strictObject({}),
    errors: [],
    permission: 'thing:echo',
    handle: async ({ ports }) => {
      await ports.gate.promise;
      return {};
    },
  }),
] as const;

/** Only the actor `user:stranger` is refused, and may not know why. */
const authorizer: Authorizer = {
  admits: (actor) => actor.kind !== 'anonymous',
  decide: (actor) => {
    const allowed = !(actor.kind === 'user' && actor.userId === 'stranger');
    return { allowed, visible: false, reason: 'test' };
  },
};

export const host: Actor = { kind: 'user', userId: 'host', roles: ['user'] };
export const people: Record<string, Actor> = {
  host,
  'host-again': host,
  stranger: { kind: 'user', userId: 'stranger', roles: ['user'] },
  guest: { kind: 'participant', participantId: 'p-1', sessionId: testId },
  expiring: host,
};

/** Milliseconds after which the token `expiring` does. */
export const expiringAfter = 60_000;

export function createLiveFixture() {
  const live = createTestHub();
  const gate = Promise.withResolvers<void>();
  const ports: Ports = {
    gate,
    exists: (thingId) => live.polls.has(thingId),
    rights: { concerning: async () => noRights },
    idempotency: { claim: async () => ({ outcome: 'claimed' }), record: async () => {} },
  };
  const catalogue = createCatalogue(entries);
  const execute: Execute = createExecutor<Ports>({
    ports,
    unitOfWork: { transaction: (work) => work(ports) },
    authorizer: () => authorizer,
    translate: () => undefined,
    log: silentLog,
  });
  const authenticate = async (token: string) => {
    const actor = people[token];
    if (!actor) throw new PulseError(Unauthenticated);
    const expiresAt = token === 'expiring' ? new Date(live.clock.now().getTime() + expiringAfter) : null;
    return { actor, expiresAt };
  };
  return { ...live, gate, catalogue, execute, authenticate, log: silentLog };
}
