import type { z } from 'zod';
import type { Mode } from './mode.ts';
import { boardVariables } from './sections/board.ts';
import { databaseVariables } from './sections/database.ts';
import { externalIdentityVariables } from './sections/external-identity.ts';
import { identityVariables } from './sections/identity.ts';
import { jobsVariables } from './sections/jobs.ts';
import { loggingVariables } from './sections/logging.ts';
import { mailVariables } from './sections/mail.ts';
import { outboundVariables } from './sections/outbound.ts';
import { seedVariables } from './sections/seed.ts';
import { serverVariables } from './sections/server.ts';
import { trafficVariables } from './sections/traffic.ts';

/** Every subsystem that reads the environment, in the order in which the documentation shows them. */
export const sections = {
  server: { title: 'Server', variables: serverVariables },
  traffic: { title: 'Traffic', variables: trafficVariables },
  database: { title: 'Database', variables: databaseVariables },
  identity: { title: 'Identity', variables: identityVariables },
  externalIdentity: { title: 'External identity', variables: externalIdentityVariables },
  jobs: { title: 'Jobs', variables: jobsVariables },
  mail: { title: 'Mail', variables: mailVariables },
  board: { title: 'Board', variables: boardVariables },
  outbound: { title: 'Requests to others', variables: outboundVariables },
  logging: { title: 'Logging', variables: loggingVariables },
  seed: { title: 'Demo data', variables: seedVariables },
} as const satisfies Record<string, { title: string; variables: (mode: Mode) => z.ZodObject }>;

/** What the documentation says about one variable. */
export interface VariableDescription {
  readonly name: string;
  readonly description: string;
  /** As one would write it; undefined when there is none. */
  readonly defaultText: string | undefined;
  readonly example: string | undefined;
  readonly values: readonly string[] | undefined;
  readonly secret: boolean;
  /** When it must be set, in words; undefined when it never must. */
  readonly required: string | undefined;
}

/** Reads what a variable's schema says about itself. */
export function describeVariable(name: string, schema: z.core.$ZodType): VariableDescription {
  const meta = (schema as z.ZodType).meta() ?? {};
  return {
    name,
    description: meta.description ?? '',
    defaultText: defaultTextOf(schema),
    example: typeof meta.example === 'string' ? meta.example : undefined,
    values: Array.isArray(meta.values) ? meta.values.map(String) : undefined,
    secret: meta.secret === true,
    required: typeof meta.required === 'string' ? meta.required : undefined,
  };
}

function defaultTextOf(schema: z.core.$ZodType): string | undefined {
  const definition = schema._zod.def;
  return definition.type === 'prefault'
    ? String((definition as z.core.$ZodPrefaultDef).defaultValue)
    : undefined;
}
