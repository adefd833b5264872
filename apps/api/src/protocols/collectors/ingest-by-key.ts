import { type Actor, type AnyUseCase, type Execute, InvalidApiKey, PulseError } from '@pulse/core';
import type { RateLimits } from '../rate-limits.ts';
import { keyPrefix } from '../request-credentials.ts';
import type { Ingest, IngestAnswer } from './ingest.ts';

export interface IngestByKeyOptions {
  /** Takes `{ events }` and answers an {@link IngestAnswer}; as a value, since protocols know no feature. */
  readonly useCase: AnyUseCase;
  readonly execute: Execute;
  /** @throws PulseError INVALID_API_KEY */
  readonly authenticate: (token: string) => Promise<{ readonly actor: Actor }>;
  readonly limits: Pick<RateLimits, 'admit'>;
}

/** The use case with the key as its caller: counted, authenticated and authorized as on every other protocol. */
export function ingestByKey({ useCase, execute, authenticate, limits }: IngestByKeyOptions): Ingest {
  return async (key, events, { requestId, address }) => {
    // Here and not in a hook of the route, which does not know a key that is in the body.
    limits.admit({ token: key, address, ownQuota: useCase.http?.ownQuota });
    if (!key?.startsWith(keyPrefix)) throw new PulseError(InvalidApiKey);
    const { actor } = await authenticate(key);
    // Its form is the output schema's, which has been checked.
    return (await execute(useCase, { events }, { actor, requestId })) as IngestAnswer;
  };
}
