import type { z } from 'zod';
import type { Mode } from './mode.ts';
import { ConfigError, type ConfigProblem } from './problem.ts';
import { weaknessOfSecret } from './secret-strength.ts';
import { type BoardConfig, toBoardConfig } from './sections/board.ts';
import { type DatabaseConfig, toDatabaseConfig } from './sections/database.ts';
import { type ExternalIdentityConfig, toExternalIdentityConfig } from './sections/external-identity.ts';
import { type IdentityConfig, toIdentityConfig } from './sections/identity.ts';
import { type JobsConfig, toJobsConfig } from './sections/jobs.ts';
import { type LoggingConfig, toLoggingConfig } from './sections/logging.ts';
import { type MailConfig, toMailConfig } from './sections/mail.ts';
import { type OutboundConfig, toOutboundConfig } from './sections/outbound.ts';
import { type RealtimeConfig, realtimeLimits } from './sections/realtime.ts';
import { type SeedConfig, toSeedConfig } from './sections/seed.ts';
import { modeVariable, type ServerConfig, toServerConfig } from './sections/server.ts';
import { type TrafficConfig, toTrafficConfig } from './sections/traffic.ts';
import { describeVariable, sections } from './sections.ts';

/** Names and texts, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything the process is told from outside, typed, read once at the start. */
export interface Config {
  readonly mode: Mode;
  readonly server: ServerConfig;
  readonly traffic: TrafficConfig;
  readonly database: DatabaseConfig;
  readonly identity: IdentityConfig;
  readonly externalIdentity: ExternalIdentityConfig;
  readonly board: BoardConfig;
  readonly realtime: RealtimeConfig;
  readonly jobs: JobsConfig;
  readonly mail: MailConfig;
  readonly outbound: OutboundConfig;
  readonly logging: LoggingConfig;
  readonly seed: SeedConfig;
  /** Things that are odd but no reason to stop; to be logged once. */
  readonly warnings: readonly string[];
}

/** Variables with our prefix that belong to the tools around the server, not to the server. */
const toolVariables = new Set(['PULSE_SKIP_REPORT']);

/**
 * Turns an environment into a {@link Config}.
 *
 * Values are trimmed, and empty ones count as absent (compose files pass unset variables as empty strings).
 *
 * @throws {ConfigError} with every problem at once.
 */
export function readConfig(environment: Environment): Config {
  const present = withoutBlanks(environment);
  const mode = modeVariable.safeParse(present.NODE_ENV).data ?? 'development';
  const problems: ConfigProblem[] = [];
  const read = <Schema extends z.ZodObject>(schema: Schema): z.output<Schema> | undefined => {
    const result = schema.safeParse(present);
    if (result.success) return result.data;
    problems.push(...result.error.issues.map((issue) => toProblem(schema, issue, present)));
    return undefined;
  };

  const server = read(sections.server.variables(mode));
  const traffic = read(sections.traffic.variables());
  const database = read(sections.database.variables());
  const identity = read(sections.identity.variables(mode));
  const externalIdentity = read(sections.externalIdentity.variables(mode));
  const jobs = read(sections.jobs.variables());
  const mail = read(sections.mail.variables());
  const board = read(sections.board.variables());
  const outbound = read(sections.outbound.variables());
  const logging = read(sections.logging.variables(mode));
  const seed = read(sections.seed.variables(mode));
  problems.push(...contradictions(mode, present));
  const complete =
    server &&
    traffic &&
    database &&
    identity &&
    externalIdentity &&
    jobs &&
    mail &&
    board &&
    outbound &&
    logging &&
    seed;
  if (problems.length > 0 || !complete) throw new ConfigError(problems);
  return {
    mode,
    server: toServerConfig(server),
    traffic: toTrafficConfig(traffic),
    database: toDatabaseConfig(database),
    identity: toIdentityConfig(identity),
    externalIdentity: toExternalIdentityConfig(externalIdentity),
    board: toBoardConfig(board),
    realtime: realtimeLimits,
    jobs: toJobsConfig(jobs),
    mail: toMailConfig(mail),
    outbound: toOutboundConfig(outbound),
    logging: toLoggingConfig(logging, mode),
    seed: toSeedConfig(seed),
    warnings: warningsOf(mode, present),
  };
}

function withoutBlanks(environment: Environment): Record<string, string> {
  const present: Record<string, string> = {};
  for (const [name, text] of Object.entries(environment)) {
    const trimmed = text?.trim();
    if (trimmed) present[name] = trimmed;
  }
  return present;
}

function toProblem(schema: z.ZodObject, issue: z.core.$ZodIssue, present: Environment): ConfigProblem {
  const variable = String(issue.path[0]);
  const field = schema.shape[variable];
  const text = present[variable];
  // A refused value helps whoever mends it, but secrets and addresses with passwords never reach a log.
  const shown = text !== undefined && field && !describeVariable(variable, field).secret;
  return { variable, message: shown ? `${issue.message} (it is "${text}")` : issue.message };
}

/** Rules between variables; everything else is said by the variable's own schema. */
function contradictions(mode: Mode, present: Environment): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const access = present.JWT_ACCESS_SECRET;
  if (mode !== 'development' && access !== undefined && access === present.JWT_REFRESH_SECRET) {
    problems.push({
      variable: 'JWT_REFRESH_SECRET',
      message: 'must differ from JWT_ACCESS_SECRET: one leak would open both',
    });
  }
  if (present.DATABASE_DIRECT_URL !== undefined && present.DATABASE_URL === undefined) {
    problems.push({ variable: 'DATABASE_DIRECT_URL', message: 'is set without DATABASE_URL: set that too' });
  }
  if (present.CLERK_ISSUER !== undefined && present.CLERK_AUDIENCE === undefined) {
    problems.push({
      variable: 'CLERK_AUDIENCE',
      message: 'is required with CLERK_ISSUER: tokens made for other applications would be accepted',
    });
  }
  if ((present.SMTP_USER === undefined) !== (present.SMTP_PASSWORD === undefined)) {
    const [missing, given] =
      present.SMTP_USER === undefined ? ['SMTP_USER', 'SMTP_PASSWORD'] : ['SMTP_PASSWORD', 'SMTP_USER'];
    problems.push({ variable: missing, message: `is missing although ${given} is set` });
  }
  if (mode !== 'development' && present.SMTP_HOST !== undefined && present.PULSE_PUBLIC_URL === undefined) {
    problems.push({
      variable: 'PULSE_PUBLIC_URL',
      message: 'is required with SMTP_HOST: links in mails lead there, never to where a request says it came',
    });
  }
  return problems;
}

function warningsOf(mode: Mode, present: Environment): string[] {
  const known = new Set(
    Object.values(sections).flatMap((section) => Object.keys(section.variables(mode).shape)),
  );
  const unknown = Object.keys(present)
    .filter((name) => name.startsWith('PULSE_') && !known.has(name) && !toolVariables.has(name))
    .map((name) => `${name} is set, but Pulse has no such variable; is it misspelt?`);
  const weak = ['JWT_ACCESS_SECRET', 'JWT_REFRESH_SECRET'].flatMap((name) => {
    const weakness = weaknessOfSecret(present[name] ?? '');
    return present[name] !== undefined && weakness ? [`${name} ${weakness}; production would refuse it`] : [];
  });
  const unsent =
    mode !== 'development' && present.SMTP_HOST === undefined
      ? ['SMTP_HOST is not set: nobody gets a mail, also not for a forgotten password']
      : [];
  return [...unknown, ...weak, ...unsent];
}
