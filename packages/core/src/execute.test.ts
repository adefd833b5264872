import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Actor } from './actor.ts';
import { type Authorizer, type Decision, noRights, type Permission } from './authorization.ts';
import { defineError, type ErrorDefinition, PulseError } from './errors.ts';
import { createExecutor, type ExecutorPorts } from './execute.ts';
import type { ClaimOutcome } from './idempotency.ts';
import { UnreadableInput } from './raw-input.ts';
import { InvalidJson, Overloaded, Unauthenticated } from './shared-errors.ts';
import type { AnyUseCase } from './use-case.ts';

const DoorNotFound = defineError({
  code: 'DOOR_NOT_FOUND',
  kind: 'absent',
  message: 'There is no such door.',
});

const ada: Actor = { kind: 'user', userId: 'ada', roles: ['user'] };
const anonymous: Actor = { kind: 'anonymous' };
const input = { doorId: 'front' };

interface DoorPorts extends ExecutorPorts {
  readonly transaction: boolean;
}

/** Everything that happened, in order: what the tests compare. */
let steps: string[];
let admitted: boolean;
let decision: Decision;
let claimed: ClaimOutcome;
let removed: ErrorDefinition | null;
let now: (actor: Actor) => Actor;
let logged: unknown[];

beforeEach(() => {
  steps = [];
  admitted = true;
  decision = { allowed: true, visible: true, reason: 'a test' };
  claimed = { outcome: 'claimed' };
  removed = null;
  now = (actor) => actor;
  logged = [];
});

function portsOf(transaction: boolean): DoorPorts {
  const place = transaction ? 'inside' : 'outside';
  return {
    transaction,
    rights: {
      concerning: async () => {
        steps.push(`rights ${place}`);
        return { ...noRights, removed };
      },
    },
    idempotency: {
      claim: async () => {
        steps.push(`claim ${place}`);
        return claimed;
      },
      record: async (_claim, answer) => void steps.push(`record ${JSON.stringify(answer)}`),
    },
  };
}

const authorizer: Authorizer = {
  admits: () => {
    steps.push('admits');
    return admitted;
  },
  decide: () => {
    steps.push('decide');
    return decision;
  },
};

const execute = createExecutor<DoorPorts>({
  ports: portsOf(false),
  unitOfWork: {
    async transaction(work) {
      steps.push('begin');
      try {
        const result = await work(portsOf(true));
        steps.push('commit');
        return result;
      } catch (error) {
        steps.push('rollback');
        throw error;
      }
    },
  },
  authorizer: () => authorizer,
  currentActor: (actor) => now(actor),
  translate: (error) =>
    error instanceof RangeError ? new PulseError(Overloaded, { cause: error }) : undefined,
  log: {
    debug() {},
    info() {},
    warn: (fields) => void logged.push(['warn', fields]),
    error: (fields) => void logged.push(['error', fields]),
  },
});

const openDoor: AnyUseCase<DoorPorts> = {
  name: 'doors.open',
  kind: 'command',
  summary: 'Open a door.',
  input: z.strictObject({ doorId: z.string() }),
  output: z.strictObject({ open: z.boolean() }),
  errors: [DoorNotFound],
  permission: 'door:open',
  absent: DoorNotFound,
  async subject({ lock }) {
    steps.push(lock ? 'load locked' : 'load');
    return { resource: { type: 'door', id: 'front', ownerId: 'ada' } };
  },
  async handle({ ports }) {
    steps.push(ports.transaction ? 'handle inside' : 'handle outside');
    return { open: true };
  },
};

async function run(useCase: AnyUseCase<DoorPorts>, raw: unknown = input, actor: Actor = ada, key?: string) {
  try {
    return await execute(useCase, raw, { actor, requestId: 'r', idempotencyKey: key });
  } catch (error) {
    if (error instanceof PulseError) return error.code;
    throw error;
  }
}

describe('execute', () => {
  test('a command: role, then in one transaction the locked subject, the decision, the handler', async () => {
    expect(await run(openDoor)).toEqual({ open: true });
    expect(steps).toEqual([
      'admits',
      'begin',
      'load locked',
      'rights inside',
      'decide',
      'handle inside',
      'commit',
    ]);
  });

  test.each<[string, Partial<AnyUseCase<DoorPorts>>]>([
    ['a query', { kind: 'query' }],
    ['a grouped command', { commit: 'grouped' }],
    ['a stream', { kind: 'stream' }],
  ])('%s has neither transaction nor lock', async (_what, changes) => {
    expect(await run({ ...openDoor, ...changes })).toEqual({ open: true });
    expect(steps).toEqual(['admits', 'load', 'rights outside', 'decide', 'handle outside']);
  });

  test('what takes its time is done before the transaction, by who may call at all, and can refuse', async () => {
    const prepared: AnyUseCase<DoorPorts> = {
      ...openDoor,
      async prepare({ input: { doorId }, ports }) {
        steps.push(ports.transaction ? 'prepare inside' : 'prepare outside');
        if (doorId !== 'front') throw new PulseError(DoorNotFound);
      },
    };
    expect(await run(prepared)).toEqual({ open: true });
    expect(steps.slice(0, 4)).toEqual(['admits', 'prepare outside', 'begin', 'load locked']);
    steps = [];
    expect(await run(prepared, { doorId: 'back' })).toBe('DOOR_NOT_FOUND');
    expect(steps).toEqual(['admits', 'prepare outside']);
    steps = [];
    admitted = false;
    expect(await run(prepared)).toBe('FORBIDDEN');
    expect(steps).toEqual(['admits']);
  });

  test('the role is asked before the input is read: who may not, learns nothing of it', async () => {
    admitted = false;
    expect(await run(openDoor, { nonsense: true }, anonymous)).toBe('UNAUTHENTICATED');
    expect(await run(openDoor, { nonsense: true }, ada)).toBe('FORBIDDEN');
    expect(steps).toEqual(['admits', 'admits']);
  });

  test('bad input is refused before anything is loaded', async () => {
    expect(await run(openDoor, { doorId: 7 })).toBe('INVALID_INPUT');
    expect(await run(openDoor, { doorId: 'front', force: true })).toBe('UNKNOWN_FIELD');
    expect(steps).toEqual(['admits', 'admits']);
    expect(await run(openDoor, { doorId: 'a\0' })).toBe('INVALID_INPUT');
    expect(await run(openDoor, JSON.parse('{"doorId":"a","__proto__":{}}'))).toBe('INVALID_INPUT');
    expect(steps).toEqual(['admits', 'admits']);
  });

  test('what a protocol could not read is refused like bad input, and told to the use case of who may call', async () => {
    const told: string[] = [];
    const counting: AnyUseCase<DoorPorts> = {
      ...openDoor,
      onRefused: ({ actor, error }) => void told.push(`${actor.kind} ${error.code}`),
    };
    const unread = new UnreadableInput(new PulseError(InvalidJson));
    expect(await run(counting, unread)).toBe('INVALID_JSON');
    expect(await run({ ...counting, scansItself: true }, unread)).toBe('INVALID_JSON');
    expect([told, steps]).toEqual([
      ['user INVALID_JSON', 'user INVALID_JSON'],
      ['admits', 'admits'],
    ]);
    admitted = false;
    expect(await run(counting, unread)).toBe('FORBIDDEN');
    expect(told).toHaveLength(2);
  });

  test('what is absent and what may not be seen are answered alike; what may be seen is FORBIDDEN', async () => {
    const absent = { ...openDoor, subject: async () => undefined };
    expect(await run(absent)).toBe('DOOR_NOT_FOUND');
    decision = { allowed: false, visible: false, reason: 'a test' };
    expect(await run(openDoor)).toBe('DOOR_NOT_FOUND');
    decision = { allowed: false, visible: true, reason: 'a test' };
    expect(await run(openDoor)).toBe('FORBIDDEN');
    expect(steps).not.toContain('handle inside');
    expect(steps).not.toContain('commit');
  });

  test('without a subject a refusal is FORBIDDEN, and the decision is made about nothing', async () => {
    const { subject: _subject, absent: _absent, ...create } = openDoor;
    expect(await run(create)).toEqual({ open: true });
    expect(steps).toEqual(['admits', 'begin', 'decide', 'handle inside', 'commit']);
    decision = { allowed: false, visible: false, reason: 'a test' };
    expect(await run(create)).toBe('FORBIDDEN');
  });

  test('who was sent away is told so whatever they ask, before anything is decided', async () => {
    removed = DoorNotFound;
    expect(await run(openDoor)).toBe('DOOR_NOT_FOUND');
    expect(steps).not.toContain('decide');
  });

  test('a handler may ask whether its caller holds more, of the same subject', async () => {
    const asked: boolean[] = [];
    const curious: AnyUseCase<DoorPorts> = {
      ...openDoor,
      async handle({ may }) {
        asked.push(may('door:lock' as Permission));
        decision = { allowed: false, visible: true, reason: 'a test' };
        asked.push(may('door:lock' as Permission));
        return { open: true };
      },
    };
    expect(await run(curious)).toEqual({ open: true });
    expect(asked).toEqual([true, false]);
  });

  test('everything is decided for who the actor is now, not for who a token says', async () => {
    const grace: Actor = { kind: 'user', userId: 'ada', roles: [] };
    now = () => grace;
    let handled: Actor | undefined;
    await run({
      ...openDoor,
      async handle({ actor, caller }) {
        expect(caller.actor).toBe(actor);
        handled = actor;
        return { open: true };
      },
    });
    expect(handled).toBe(grace);
    now = () => {
      throw new PulseError(Unauthenticated);
    };
    expect(await run(openDoor)).toBe('UNAUTHENTICATED');
  });

  test('what anyone may needs neither subject nor decision', async () => {
    const { subject: _subject, absent: _absent, ...ring } = openDoor;
    expect(await run({ ...ring, permission: 'anyone' }, input, anonymous)).toEqual({ open: true });
    expect(steps).toEqual(['admits', 'begin', 'handle inside', 'commit']);
  });

  test('an answer that the output schema refuses is ours to mend: rolled back, logged, not told', async () => {
    const leaky = { ...openDoor, handle: async () => ({ open: true, passwordHash: 'x' }) };
    expect(await run(leaky)).toBe('INTERNAL_ERROR');
    expect(steps.at(-1)).toBe('rollback');
    expect(logged).toEqual([['error', expect.objectContaining({ useCase: 'doors.open', requestId: 'r' })]]);
  });

  test('an error of the infrastructure gets its public face, one of ours passes through', async () => {
    const failing = (error: unknown) => ({ ...openDoor, handle: () => Promise.reject(error) });
    expect(await run(failing(new RangeError('too many')))).toBe('OVERLOADED');
    expect(logged).toEqual([['warn', expect.objectContaining({ useCase: 'doors.open' })]]);
    expect(await run(failing(new PulseError(DoorNotFound)))).toBe('DOOR_NOT_FOUND');
    expect(logged).toHaveLength(1);
  });

  test('an unknown error is INTERNAL_ERROR, its cause kept for the log alone', async () => {
    const cause = new Error('relation "doors" does not exist');
    const failing = { ...openDoor, handle: () => Promise.reject(cause) };
    const error = await execute(failing, input, { actor: ada, requestId: 'r' }).catch(
      (each: unknown) => each,
    );
    expect(error).toBeInstanceOf(PulseError);
    expect(error).toMatchObject({ code: 'INTERNAL_ERROR', cause });
    expect((error as PulseError).message).not.toContain('doors');
    expect(logged).toEqual([['error', expect.objectContaining({ err: cause })]]);
  });

  test('a key is claimed and its answer recorded in the command’s own transaction', async () => {
    expect(await run(openDoor, input, ada, 'key')).toEqual({ open: true });
    expect(steps.filter((step) => /begin|claim|handle|record|commit/.test(step))).toEqual([
      'begin',
      'claim inside',
      'handle inside',
      'record {"open":true}',
      'commit',
    ]);
  });

  test.each<[ClaimOutcome, unknown]>([
    [{ outcome: 'answered', answer: { open: false } }, { open: false }],
    [{ outcome: 'mismatch' }, 'IDEMPOTENCY_MISMATCH'],
    [{ outcome: 'in_flight' }, 'IDEMPOTENCY_IN_FLIGHT'],
  ])('a key that is %j has no second effect', async (outcome, expected) => {
    claimed = outcome;
    expect(await run(openDoor, input, ada, 'key')).toEqual(expected);
    expect(steps).not.toContain('handle inside');
  });

  test('queries and grouped commands claim nothing here', async () => {
    await run({ ...openDoor, kind: 'query' }, input, ada, 'key');
    await run({ ...openDoor, commit: 'grouped' }, input, ada, 'key');
    expect(steps.some((step) => step.startsWith('claim'))).toBe(false);
  });
});
