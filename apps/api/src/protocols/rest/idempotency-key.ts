import type { AnyUseCase } from '@pulse/core';

/** Whether REST honours an `Idempotency-Key`: not where the answer is a secret (sign-in, tickets). */
export function takesIdempotencyKey(useCase: AnyUseCase): boolean {
  return useCase.kind === 'command' && !useCase.secretAnswer;
}
