import type { ExecutionResult } from 'graphql';

export interface SubscriptionAnswersOptions {
  readonly each: (answer: ExecutionResult) => ExecutionResult;
  /** An answer to give after all others, if there is one. */
  readonly last: () => ExecutionResult | undefined;
  /** Stops the source at once. */
  readonly end: () => void;
}

type Result = IteratorResult<ExecutionResult, void>;

const done: Result = { done: true, value: undefined };

/**
 * The answers of a subscription as they go to the client. Not an async generator: one that waits for its source would
 * hear of `return` when the source says something next, which for a quiet stream is never.
 */
export class SubscriptionAnswers implements AsyncGenerator<ExecutionResult, void, void> {
  readonly #answers: AsyncGenerator<ExecutionResult>;
  readonly #options: SubscriptionAnswersOptions;
  #finished = false;

  constructor(answers: AsyncGenerator<ExecutionResult>, options: SubscriptionAnswersOptions) {
    this.#answers = answers;
    this.#options = options;
  }

  async next(): Promise<Result> {
    if (this.#finished) return done;
    const result = await this.#answers.next();
    if (!result.done) return { done: false, value: this.#options.each(result.value) };
    if (this.#finished) return done; // ended by `return` while it waited
    this.#finished = true;
    const last = this.#options.last();
    return last ? { done: false, value: last } : done;
  }

  async return(): Promise<Result> {
    this.#finished = true;
    this.#options.end();
    await this.#answers.return(undefined);
    return done;
  }

  async throw(error: unknown): Promise<Result> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
