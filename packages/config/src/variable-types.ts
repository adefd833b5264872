import { isIP } from 'node:net';
import { z } from 'zod';

/*
 * The kinds of text an environment variable may hold. Each takes the raw string and gives the typed value;
 * defaults are given as text with `.prefault()`, so that the documentation shows what one would write.
 */

/** A whole number within bounds. */
export function integer(minimum: number, maximum: number) {
  return z.string().transform((text, context) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= minimum && value <= maximum) return value;
    context.addIssue(`must be a whole number from ${minimum} to ${maximum}`);
    return z.NEVER;
  });
}

const booleanWords = new Map([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['on', true],
  ['false', false],
  ['0', false],
  ['no', false],
  ['off', false],
]);

/** `true` or `false`, with the usual synonyms. */
export function boolean() {
  return z.string().transform((text, context) => {
    const value = booleanWords.get(text.toLowerCase());
    if (value !== undefined) return value;
    context.addIssue('must be true or false');
    return z.NEVER;
  });
}

const secondsPerUnit = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;

/** A length of time such as `45s`, `15m`, `12h` or `30d`; gives seconds. A bare number is refused: of what? */
export function duration() {
  return z.string().transform((text, context) => {
    const match = /^(\d{1,9})([smhd])$/.exec(text);
    const seconds = match ? Number(match[1]) * secondsPerUnit[match[2] as keyof typeof secondsPerUnit] : 0;
    if (seconds > 0) return seconds;
    context.addIssue('must be a duration such as 45s, 15m, 12h or 30d');
    return z.NEVER;
  });
}

/** One of a closed list of words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: `must be one of ${words.join(', ')}` });
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** The address of a PostgreSQL server with a database. */
export function postgresUrl() {
  return z.string().refine((text) => ['postgres:', 'postgresql:'].includes(parseUrl(text)?.protocol ?? ''), {
    error: 'must be a URL such as postgresql://user:password@host:5432/database',
  });
}

/** The address of a Redis server. */
export function redisUrl() {
  return z.string().refine((text) => ['redis:', 'rediss:'].includes(parseUrl(text)?.protocol ?? ''), {
    error: 'must be a URL such as redis://user:password@host:6379',
  });
}

/** `https://host[:port]` of an http(s) URL, or undefined when there is more to it than an origin. */
function originOf(text: string): string | undefined {
  const url = parseUrl(text);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return undefined;
  if (url.pathname !== '/' || url.search || url.hash || url.username || url.password) return undefined;
  return url.origin;
}

/** An http(s) origin without a path; a trailing slash is forgiven. */
export function origin() {
  return z.string().transform((text, context) => {
    const value = originOf(text);
    if (value !== undefined) return value;
    context.addIssue('must be an origin such as https://pulse.example.org, without a path');
    return z.NEVER;
  });
}

/** Origins separated by commas; `*` stands for every origin. */
export function originList() {
  return z.string().transform((text, context) => {
    const origins: string[] = [];
    for (const part of text.split(',').map((piece) => piece.trim())) {
      if (part === '') continue;
      const value = part === '*' ? '*' : originOf(part);
      if (value === undefined) {
        context.addIssue(
          `must be origins such as https://app.example.org separated by commas; "${part}" is none`,
        );
        return z.NEVER;
      }
      origins.push(value);
    }
    return origins;
  });
}

const namedRanges = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Whether a text is an address, or an address with a prefix length. */
function isCidr(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128);
}

/** IP addresses and CIDRs separated by commas; `loopback`, `linklocal` and `uniquelocal` stand for their ranges. */
export function addressList() {
  return rangeList((range) => namedRanges.has(range) || isCidr(range));
}

/** IP addresses and CIDRs separated by commas. */
export function cidrList() {
  return rangeList(isCidr);
}

function rangeList(isRange: (text: string) => boolean) {
  return z.string().transform((text, context) => {
    const ranges = text
      .split(',')
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '');
    const wrong = ranges.find((range) => !isRange(range));
    if (wrong === undefined) return ranges;
    context.addIssue(`must be addresses or CIDRs such as 10.0.0.0/8 separated by commas; "${wrong}" is none`);
    return z.NEVER;
  });
}
