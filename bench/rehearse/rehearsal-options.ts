import { parseArgs } from 'node:util';

export interface RehearsalOptions {
  readonly clients: number;
  /** Origin, without a slash at the end. */
  readonly url: string;
  /** Of a session that somebody else hosts; without it the rehearsal hosts one of its own. */
  readonly code: string | undefined;
  readonly passcode: string | undefined;
  /** An account that exists or will be registered; without it a new one is registered. */
  readonly host: { readonly email: string; readonly password: string } | undefined;
  /** Over how many seconds people arrive, vote, and change their votes. */
  readonly seconds: number;
  readonly seed: number;
  /** Leaves the session as it is at the end. */
  readonly keep: boolean;
}

/** What a person who typed the command can mend; the message says how. */
export class RehearsalProblem extends Error {
  override readonly name = 'RehearsalProblem';
}

export const rehearsalUsage = `npm run rehearse -- [options]

A bot audience joins a session, votes, changes its votes and loses its network, all of it at once; then a report of
what a host would have seen.

  --clients <n>              how many, 500 unless told
  --url <origin>             of the server, http://localhost:3000 unless told
  --yes-this-is-my-server    required for any server but one on this machine
  --code <ABC234>            be the audience of this session; without it the rehearsal hosts one of its own
  --passcode <text>          of that session
  --host-email <address>     account that hosts, registered when it does not exist
  --host-password <text>
  --seconds <n>              how long a wave lasts, 5 unless told
  --seed <n>                 repeats who does what when
  --keep                     do not end and archive the session afterwards`;

/** @throws {RehearsalProblem} */
export function readRehearsalOptions(args: readonly string[], randomSeed: () => number): RehearsalOptions {
  const values = parse(args);
  const url = readOrigin(values.url);
  if (!isLocal(url) && !values['yes-this-is-my-server']) {
    throw new RehearsalProblem(
      `${url.origin} is not this machine, and a rehearsal is a load. If it is yours, add --yes-this-is-my-server.`,
    );
  }
  const email = values['host-email'];
  const password = values['host-password'];
  if ((email === undefined) !== (password === undefined)) {
    throw new RehearsalProblem('--host-email and --host-password go together.');
  }
  if (values.code !== undefined && email !== undefined) {
    throw new RehearsalProblem('With --code somebody else hosts the session: leave out --host-email.');
  }
  if (!isLocal(url) && values.code === undefined && email === undefined) {
    throw new RehearsalProblem(
      `Name an account of ${url.origin} with --host-email and --host-password: only a server on this machine is ` +
        'given a throw-away one. Or join a session with --code.',
    );
  }
  return {
    clients: readNumber('--clients', values.clients, { least: 1, most: 50_000 }),
    url: url.origin,
    code: values.code,
    passcode: values.passcode,
    host: email === undefined || password === undefined ? undefined : { email, password },
    seconds: readNumber('--seconds', values.seconds, { least: 0.1, most: 600 }),
    seed:
      values.seed === undefined
        ? randomSeed()
        : readNumber('--seed', values.seed, { least: 0, most: 2 ** 32 }),
    keep: values.keep,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        clients: { type: 'string', default: '500' },
        url: { type: 'string', default: 'http://localhost:3000' },
        'yes-this-is-my-server': { type: 'boolean', default: false },
        code: { type: 'string' },
        passcode: { type: 'string' },
        'host-email': { type: 'string' },
        'host-password': { type: 'string' },
        seconds: { type: 'string', default: '5' },
        seed: { type: 'string' },
        keep: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    if (error instanceof TypeError) throw new RehearsalProblem(`${error.message}\n\n${rehearsalUsage}`);
    throw error;
  }
}

function readOrigin(text: string): URL {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new RehearsalProblem(`--url takes an address like https://pulse.example.org, not ${text}.`);
  }
  return url;
}

/** Names and addresses that cannot leave this machine. */
export function isLocal({ hostname }: Pick<URL, 'hostname'>): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function readNumber(
  name: string,
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= least && value <= most)) {
    throw new RehearsalProblem(`${name} takes a number from ${least} to ${most}, not ${text}.`);
  }
  return value;
}
