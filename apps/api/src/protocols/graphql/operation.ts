import {
  type Actor,
  type AnyUseCase,
  type Caller,
  type Execute,
  InternalError,
  type Log,
  PulseError,
  type Subscription,
} from '@pulse/core';
import type { EventFrame } from '@pulse/realtime';
import { type ExecutionResult, execute as executeOperation, subscribe } from 'graphql';
import type { FrameQueue } from './frame-queue.ts';
import { masked, toGraphQLError } from './graphql-errors.ts';
import type { LiveStreams } from './live-streams.ts';
import type { OperationContext } from './operation-context.ts';
import type { PreparedOperation } from './prepare.ts';
import { SubscriptionAnswers } from './subscription-answers.ts';

/** Who sent an operation, and how. */
export interface Sender {
  readonly actor: Actor;
  readonly requestId: string;
  readonly idempotencyKey: string | undefined;
  readonly address: string;
  readonly userAgent: string | undefined;
  /** Counts one call of a use case. @throws PulseError RATE_LIMITED */
  readonly limitCall: (crowd: boolean) => void;
}

export interface OperationServices {
  readonly execute: Execute;
  readonly log: Log;
}

/** One operation on its way: executed once, for its sender. */
export class Operation implements OperationContext {
  readonly #services: OperationServices;
  readonly #sender: Sender;
  readonly #streams: LiveStreams;
  #stream: FrameQueue | undefined;

  constructor(services: OperationServices, sender: Sender, streams: LiveStreams) {
    this.#services = services;
    this.#sender = sender;
    this.#streams = streams;
  }

  /** @returns the answer, or for a subscription the answers to come */
  async run({ kind, args }: PreparedOperation): Promise<ExecutionResult | AsyncGenerator<ExecutionResult>> {
    const executionArgs = { ...args, contextValue: this };
    if (kind !== 'subscription') return this.#masked(await executeOperation(executionArgs));
    const answers = await subscribe(executionArgs);
    return Symbol.asyncIterator in answers ? this.#answers(answers) : this.#masked(answers);
  }

  call(useCase: AnyUseCase, input: unknown): Promise<unknown> {
    return this.#guarded(() => {
      this.#sender.limitCall(useCase.http?.crowd ?? false);
      return this.#services.execute(useCase, input, this.#caller());
    });
  }

  follow(useCase: AnyUseCase, input: unknown): Promise<unknown> {
    return this.#guarded(() => this.#services.execute(useCase, input, this.#caller()));
  }

  watch(useCase: AnyUseCase, input: unknown, after: string | undefined): Promise<AsyncIterable<EventFrame>> {
    return this.#guarded(async () => {
      this.#sender.limitCall(true);
      const granted = (await this.#services.execute(useCase, input, this.#caller())) as Subscription;
      this.#stream = await this.#streams.open(granted, after, this.#sender.actor);
      return this.#stream;
    });
  }

  #answers(answers: AsyncGenerator<ExecutionResult>): AsyncGenerator<ExecutionResult> {
    return new SubscriptionAnswers(answers, {
      each: (answer) => this.#masked(answer),
      last: () => {
        const error = this.#stream?.error;
        return error && { errors: [toGraphQLError(error, this.#sender.requestId)] };
      },
      end: () => this.#stream?.end(),
    });
  }

  #caller(): Caller {
    const { actor, requestId, idempotencyKey, address, userAgent } = this.#sender;
    return { actor, requestId, idempotencyKey, address, userAgent };
  }

  async #guarded<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const known = error instanceof PulseError ? error : new PulseError(InternalError, { cause: error });
      if (known !== error) this.#report(error);
      throw toGraphQLError(known, this.#sender.requestId);
    }
  }

  #masked(result: ExecutionResult): ExecutionResult {
    if (!result.errors) return result;
    const errors = result.errors.map((error) =>
      masked(error, this.#sender.requestId, () => this.#report(error)),
    );
    return { ...result, errors };
  }

  #report(error: unknown): void {
    this.#services.log.error({ err: error, requestId: this.#sender.requestId }, 'a GraphQL operation failed');
  }
}
