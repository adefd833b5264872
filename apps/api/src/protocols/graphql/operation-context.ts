import type { AnyUseCase } from '@pulse/core';
import type { EventFrame } from '@pulse/realtime';

/** What one operation may do, as the one who sent it. Handed to every resolver. */
export interface OperationContext {
  /** Runs a query or command that the operation names at its root. @throws GraphQLError */
  call(useCase: AnyUseCase, input: unknown): Promise<unknown>;
  /** Runs a query that a field of an answer leads to. @throws GraphQLError */
  follow(useCase: AnyUseCase, input: unknown): Promise<unknown>;
  /** Opens a stream. @throws GraphQLError */
  watch(useCase: AnyUseCase, input: unknown, after: string | undefined): Promise<AsyncIterable<EventFrame>>;
}
