import { createHash } from 'node:crypto';
import { type Actor, actorId } from './actor.ts';
import { PulseError } from './errors.ts';
import { IdempotencyInFlight, IdempotencyMismatch, InvalidInput } from './shared-errors.ts';
import type { AnyUseCase, Caller } from './use-case.ts';

/** One attempt to take effect under a key that the caller chose. */
export interface IdempotencyClaim {
  /** Who asks: keys of different callers never meet. */
  readonly scope: string;
  readonly key: string;
  /** SHA-256 of operation and input. */
  readonly digest: Uint8Array;
}

export type ClaimOutcome =
  | { readonly outcome: 'claimed' }
  | { readonly outcome: 'answered'; readonly answer: unknown }
  | { readonly outcome: 'mismatch' }
  | { readonly outcome: 'in_flight' };

/** Bound to the command's own transaction: claim, effect and answer are committed together or not at all. */
export interface IdempotencyAnswers {
  claim(claim: IdempotencyClaim): Promise<ClaimOutcome>;
  record(claim: IdempotencyClaim, answer: unknown): Promise<void>;
}

/**
 * Nobody tells anonymous callers apart, so only the key does: two that both choose `1` when joining would get one
 * identity. 16 characters hold a random key of 64 bits and more.
 */
const anonymousKeyLength = 16;

/** @throws PulseError INVALID_INPUT for a short key of an anonymous caller */
export function idempotencyClaim(
  useCase: AnyUseCase,
  input: unknown,
  caller: Caller,
): IdempotencyClaim | undefined {
  if (caller.idempotencyKey === undefined || useCase.secretAnswer) return undefined;
  if (caller.actor.kind === 'anonymous' && caller.idempotencyKey.length < anonymousKeyLength) {
    throw new PulseError(InvalidInput, {
      message: `Without a token an Idempotency-Key needs ${anonymousKeyLength} characters or more, drawn at random.`,
    });
  }
  return {
    scope: scopeOf(caller.actor),
    key: caller.idempotencyKey,
    digest: createHash('sha256')
      .update(`${useCase.name} ${canonicalJson(input)}`)
      .digest(),
  };
}

/**
 * Runs a command once per key.
 *
 * @throws PulseError IDEMPOTENCY_MISMATCH for another body under the same key, IDEMPOTENCY_IN_FLIGHT while the
 *   first attempt is still running
 */
export async function once<Output>(
  claim: IdempotencyClaim | undefined,
  answers: IdempotencyAnswers,
  run: () => Promise<Output>,
): Promise<Output> {
  if (!claim) return run();
  const claimed = await answers.claim(claim);
  switch (claimed.outcome) {
    case 'answered':
      return claimed.answer as Output;
    case 'mismatch':
      throw new PulseError(IdempotencyMismatch);
    case 'in_flight':
      throw new PulseError(IdempotencyInFlight, { retryAfterSeconds: 1 });
    case 'claimed': {
      const output = await run();
      await answers.record(claim, output);
      return output;
    }
  }
}

function scopeOf(actor: Actor): string {
  return `${actor.kind}:${actorId(actor) ?? (actor.kind === 'observer' ? actor.sessionId : '')}`;
}

/** JSON with sorted keys: the order in which a client writes its fields is no difference. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
