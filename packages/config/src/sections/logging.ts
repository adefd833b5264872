import { z } from 'zod';
import type { Mode } from '../mode.ts';
import { oneOf } from '../variable-types.ts';

/** How much is logged. `trace` does not exist: it would write bodies and credentials. */
export const logLevels = ['debug', 'info', 'warn', 'error', 'fatal'] as const;

/** One of {@link logLevels}. */
export type LogLevel = (typeof logLevels)[number];

/** What is logged and how. */
export interface LoggingConfig {
  readonly level: LogLevel;
  /** JSON lines outside development, readable lines in it. */
  readonly format: 'json' | 'pretty';
}

export function loggingVariables(mode: Mode) {
  return z.object({
    LOG_LEVEL: oneOf(logLevels)
      .refine((level) => mode !== 'production' || level !== 'debug', {
        error: 'debug is refused in production',
      })
      .prefault('info')
      .meta({
        description: 'The least severe level that is logged. `debug` is refused in production.',
        values: logLevels,
      }),
  });
}

export function toLoggingConfig(
  values: z.output<ReturnType<typeof loggingVariables>>,
  mode: Mode,
): LoggingConfig {
  return { level: values.LOG_LEVEL, format: mode === 'development' ? 'pretty' : 'json' };
}
