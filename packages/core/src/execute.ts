import type { Actor } from './actor.ts';
import { type Authorizer, noRights, type Permission, type RightsReader } from './authorization.ts';
import { PulseError } from './errors.ts';
import { type IdempotencyAnswers, idempotencyClaim, once } from './idempotency.ts';
import { parseInput } from './parse-input.ts';
import type { Log } from './ports/log.ts';
import { scanRawInput, UnreadableInput } from './raw-input.ts';
import { Forbidden, InternalError, Unauthenticated } from './shared-errors.ts';
import type { AnyUseCase, Caller, Subject } from './use-case.ts';

/** Runs work in one database transaction, giving it ports that are bound to that transaction. */
export interface UnitOfWork<Ports> {
  transaction<Result>(work: (ports: Ports) => Promise<Result>): Promise<Result>;
}

/** The ports that the mechanism itself asks. */
export interface ExecutorPorts {
  readonly rights: RightsReader;
  readonly idempotency: IdempotencyAnswers;
}

export interface ExecutorOptions<Ports extends ExecutorPorts> {
  /** For queries, streams and grouped commands. */
  readonly ports: Ports;
  readonly unitOfWork: UnitOfWork<Ports>;
  /** As roles hold permissions at this moment. */
  readonly authorizer: () => Authorizer | Promise<Authorizer>;
  /**
   * The actor as they are at this moment: a token tells the roles of when it was issued, and connections outlive
   * changes. Throws PulseError UNAUTHENTICATED for accounts that are no more.
   */
  readonly currentActor?: (actor: Actor) => Actor | Promise<Actor>;
  /** Gives an infrastructure failure its public face, e.g. a lost connection its DB_UNAVAILABLE. */
  readonly translate: (error: unknown) => PulseError | undefined;
  readonly log: Log;
}

/** The only door to a use case, whatever the protocol. Rejects with {@link PulseError} and nothing else. */
export type Execute = (useCase: AnyUseCase, rawInput: unknown, caller: Caller) => Promise<unknown>;

/** One call on its way. */
interface Call {
  readonly useCase: AnyUseCase;
  readonly caller: Caller;
  readonly authorizer: Authorizer;
}

export function createExecutor<Ports extends ExecutorPorts>(options: ExecutorOptions<Ports>): Execute {
  const { log } = options;

  async function run(call: Call, input: unknown, ports: Ports, lock: boolean) {
    const { useCase, caller } = call;
    const { subject, may } = await authorize(call, input, ports, lock);
    const output = await useCase.handle({ input, actor: caller.actor, caller, subject, may, ports });
    return useCase.kind === 'stream' || useCase.commit === 'grouped' ? output : checkOutput(useCase, output);
  }

  async function authorize(
    { useCase, caller, authorizer }: Call,
    input: unknown,
    ports: Ports,
    lock: boolean,
  ) {
    if (useCase.permission === 'anyone') return { subject: undefined, may: () => false };
    const subject: Subject | undefined = await useCase.subject?.({ input, ports, lock });
    if (useCase.subject && !subject) throw new PulseError(useCase.absent ?? InternalError);
    const { actor } = caller;
    const rights = subject ? await ports.rights.concerning(actor, subject.resource) : noRights;
    if (rights.removed) throw new PulseError(rights.removed);
    const resource = subject ? { ...subject.resource, memberRole: rights.memberRole } : null;
    const decide = (permission: Permission) => authorizer.decide(actor, permission, resource, rights.entries);
    const decision = decide(useCase.permission);
    if (decision.allowed) return { subject, may: (permission: Permission) => decide(permission).allowed };
    log.debug({ useCase: useCase.name, reason: decision.reason }, 'refused');
    throw new PulseError(decision.visible || !useCase.absent ? Forbidden : useCase.absent);
  }

  /** Scanned before the role is asked, as ever; counted only for who may call at all. */
  function scan({ useCase, caller, authorizer }: Call, rawInput: unknown): void {
    if (useCase.scansItself || rawInput instanceof UnreadableInput) return;
    try {
      scanRawInput(rawInput);
    } catch (error) {
      const counted = useCase.onRefused && authorizer.admits(caller.actor, useCase.permission);
      if (counted) tellRefused(useCase, caller, error);
      throw error;
    }
  }

  function parse(useCase: AnyUseCase, rawInput: unknown, caller: Caller): unknown {
    try {
      if (rawInput instanceof UnreadableInput) throw rawInput.error;
      return parseInput(useCase.input, rawInput);
    } catch (error) {
      tellRefused(useCase, caller, error);
      throw error;
    }
  }

  function tellRefused(useCase: AnyUseCase, { actor }: Caller, error: unknown): void {
    if (error instanceof PulseError) useCase.onRefused?.({ actor, error, ports: options.ports });
  }

  return async function execute(useCase, rawInput, sender) {
    try {
      const authorizer = await options.authorizer();
      scan({ useCase, caller: sender, authorizer }, rawInput);
      const actor = (await options.currentActor?.(sender.actor)) ?? sender.actor;
      const caller = actor === sender.actor ? sender : { ...sender, actor };
      const call = { useCase, caller, authorizer };
      if (!authorizer.admits(actor, useCase.permission)) {
        throw new PulseError(actor.kind === 'anonymous' ? Unauthenticated : Forbidden);
      }
      const input = parse(useCase, rawInput, caller);
      await useCase.prepare?.({ input, ports: options.ports });
      if (useCase.kind === 'command' && (useCase.commit ?? 'own') === 'own') {
        const claim = idempotencyClaim(useCase, input, caller);
        return await options.unitOfWork.transaction((ports) =>
          once(claim, ports.idempotency, () => run(call, input, ports, true)),
        );
      }
      return await run(call, input, options.ports, false);
    } catch (error) {
      throw publicError(useCase, sender, error);
    }
  };

  function publicError(useCase: AnyUseCase, caller: Caller, error: unknown): PulseError {
    const known = error instanceof PulseError ? error : options.translate(error);
    if (!known || known.kind === 'internal') {
      log.error({ err: error, useCase: useCase.name, requestId: caller.requestId }, 'use case failed');
      return known ?? new PulseError(InternalError, { cause: error });
    }
    if (known.kind === 'unavailable') {
      log.warn({ err: error, useCase: useCase.name, requestId: caller.requestId }, 'unavailable');
    }
    return known;
  }
}

function checkOutput(useCase: AnyUseCase, output: unknown): unknown {
  const checked = useCase.output.safeParse(output);
  if (checked.success) return checked.data;
  throw new PulseError(InternalError, {
    cause: new Error(`${useCase.name} answered with something its output schema refuses`, {
      cause: checked.error,
    }),
  });
}
