import { z } from 'zod';
import type { Mode } from '../mode.ts';
import { boolean } from '../variable-types.ts';

/** What is put into an empty database. */
export interface SeedConfig {
  /** A demo host and session at the first start. */
  readonly demo: boolean;
}

export function seedVariables(mode: Mode) {
  return z.object({
    PULSE_SEED_DEMO: boolean()
      .refine((demo) => mode !== 'production' || !demo, { error: 'demo data is refused in production' })
      .prefault(mode === 'development' ? 'true' : 'false')
      .meta({
        description:
          'Whether the first start makes a demo session and prints its links. Off by default outside development; refused in production.',
      }),
  });
}

export function toSeedConfig(values: z.output<ReturnType<typeof seedVariables>>): SeedConfig {
  return { demo: values.PULSE_SEED_DEMO };
}
