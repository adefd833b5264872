/** One thing that is wrong with one environment variable. */
export interface ConfigProblem {
  readonly variable: string;
  readonly message: string;
}

/**
 * Thrown when the environment cannot be used. It carries every problem found, so that a deployment is mended
 * in one round instead of one variable per restart. Its message has one line per problem.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(({ variable, message }) => `${variable}: ${message}`).join('\n'));
    this.problems = problems;
  }
}
