import type { AccessEntries, Authorizer } from './authorization.ts';
import { PulseError } from './errors.ts';
import { type IdempotencyAnswers, idempotencyClaim, once } from './idempotency.ts';
import { parseInput } from './parse-input.ts';
import type { Log } from './ports/log.ts';
import { scanRawInput } from './raw-input.ts';
import { Forbidden, InternalError, Unauthenticated } from './shared-errors.ts';
import type { AnyUseCase, Caller, Subject } from './use-case.ts';

/** Runs work in one database transaction, giving it ports that are bound to that transaction. */
export interface UnitOfWork<Ports> {
  transaction<Result>(work: (ports: Ports) => Promise<Result>): Promise<Result>;
}

/** The ports that the mechanism itself asks. */
export interface ExecutorPorts {
  readonly accessEntries: AccessEntries;
  readonly idempotency: IdempotencyAnswers;
}

export interface ExecutorOptions<Ports extends ExecutorPorts> {
  /** For queries, streams and grouped commands. */
  readonly ports: Ports;
  readonly unitOfWork: UnitOfWork<Ports>;
  readonly authorizer: Authorizer;
  /** Gives an infrastructure failure its public face, e.g. a lost connection its DB_UNAVAILABLE. */
  readonly translate: (error: unknown) => PulseError | undefined;
  readonly log: Log;
}

/** The only door to a use case, whatever the protocol. Rejects with {@link PulseError} and nothing else. */
export type Execute = (useCase: AnyUseCase, rawInput: unknown, caller: Caller) => Promise<unknown>;

export function createExecutor<Ports extends ExecutorPorts>(options: ExecutorOptions<Ports>): Execute {
  const { authorizer, log } = options;

  async function run(useCase: AnyUseCase, input: unknown, caller: Caller, ports: Ports, lock: boolean) {
    const subject = await authorize(useCase, input, caller, ports, lock);
    const output = await useCase.handle({ input, actor: caller.actor, caller, subject, ports });
    return useCase.kind === 'stream' || useCase.commit === 'grouped' ? output : checkOutput(useCase, output);
  }

  async function authorize(useCase: AnyUseCase, input: unknown, caller: Caller, ports: Ports, lock: boolean) {
    if (useCase.permission === 'anyone') return undefined;
    const subject: Subject | undefined = await useCase.subject?.({ input, ports, lock });
    if (useCase.subject && !subject) throw new PulseError(useCase.absent ?? InternalError);
    const resource = subject?.resource ?? null;
    const entries = resource ? await ports.accessEntries.concerning(caller.actor, resource) : [];
    const decision = authorizer.decide(caller.actor, useCase.permission, resource, entries);
    if (decision.allowed) return subject;
    log.debug({ useCase: useCase.name, reason: decision.reason }, 'refused');
    throw new PulseError(decision.visible || !useCase.absent ? Forbidden : useCase.absent);
  }

  return async function execute(useCase, rawInput, caller) {
    try {
      scanRawInput(rawInput);
      if (!authorizer.admits(caller.actor, useCase.permission)) {
        throw new PulseError(caller.actor.kind === 'anonymous' ? Unauthenticated : Forbidden);
      }
      const input: unknown = parseInput(useCase.input, rawInput);
      if (useCase.kind === 'command' && (useCase.commit ?? 'own') === 'own') {
        const claim = idempotencyClaim(useCase, input, caller);
        return await options.unitOfWork.transaction((ports) =>
          once(claim, ports.idempotency, () => run(useCase, input, caller, ports, true)),
        );
      }
      return await run(useCase, input, caller, options.ports, false);
    } catch (error) {
      throw publicError(useCase, caller, error);
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
