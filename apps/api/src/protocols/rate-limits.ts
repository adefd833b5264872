import { hash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { PulseError, RateLimited } from '@pulse/core';
import type { Timers } from '@pulse/realtime';
import { TokenBucket } from './token-bucket.ts';

/** A page of a lecture hall's presenter, reloaded, asks for everything at once. */
const burstSeconds = 20;
/** What one address may do without a token, as a multiple of what a token may: many sign in behind one. */
const addressFactor = 5;
/** Callers remembered at most, about 20 MB; whoever was quiet the longest is forgotten, which favours them. */
const maximumCallers = 100_000;

/** What a request is, as far as it decides who is counted for it. */
export interface RequestKind {
  /** A whole lecture hall may make it from one address. */
  readonly crowd?: boolean | undefined;
  /** Who has a good token is limited by what they bring, elsewhere; others are counted by their address. */
  readonly ownQuota?: boolean | undefined;
}

export interface RateLimits {
  /**
   * Counts one request.
   *
   * @throws PulseError RATE_LIMITED with the seconds after which the next one is let through
   */
  admit(request: RequestKind & { readonly token: string | undefined; readonly address: string }): void;
  /** Counts one call on a connection that has authenticated with this token. @throws PulseError RATE_LIMITED */
  admitToken(token: string): void;
  /** The token has been verified: from now on its requests count for it alone, and not for its address. */
  proven(token: string): void;
}

/**
 * Limits how often a caller asks: by token, or by address while there is no token that is known to be good
 * (otherwise, inventing tokens would be a way around). Tokens are remembered as hashes.
 *
 * @param perSecond what one token may do in the long run; 0 limits nobody
 */
export function createRateLimits(perSecond: number, timers: Timers): RateLimits {
  const tokens = new Map<string, TokenBucket>();
  const addresses = new Map<string, TokenBucket>();

  function take(buckets: Map<string, TokenBucket>, key: string, rate: number): void {
    const bucket =
      buckets.get(key) ?? new TokenBucket(timers, { burst: rate * burstSeconds, perSecond: rate });
    keep(buckets, key, bucket);
    if (!bucket.take()) throw new PulseError(RateLimited, { retryAfterSeconds: Math.ceil(1 / rate) });
  }

  return {
    admit({ token, address, crowd, ownQuota }) {
      if (perSecond === 0) return;
      const key = token === undefined ? undefined : keyOfToken(token);
      if (key !== undefined && tokens.has(key)) {
        if (!ownQuota) take(tokens, key, perSecond);
      } else if (!crowd) take(addresses, keyOfAddress(address), perSecond * addressFactor);
    },
    admitToken(token) {
      if (perSecond > 0) take(tokens, keyOfToken(token), perSecond);
    },
    proven(token) {
      if (perSecond === 0) return;
      const key = keyOfToken(token);
      if (tokens.has(key)) return;
      keep(tokens, key, new TokenBucket(timers, { burst: perSecond * burstSeconds, perSecond }));
    },
  };
}

/** Puts an entry behind all others; the first is the one that was used the longest ago. */
function keep(buckets: Map<string, TokenBucket>, key: string, bucket: TokenBucket): void {
  buckets.delete(key);
  buckets.set(key, bucket);
  const oldest = buckets.size > maximumCallers ? buckets.keys().next().value : undefined;
  if (oldest !== undefined) buckets.delete(oldest);
}

function keyOfToken(token: string): string {
  return hash('sha256', token, 'base64url');
}

/** The address, or of IPv6 the network of 64 bits that one subscriber is given. */
function keyOfAddress(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : 8 - groups.length - after.length;
  return [...groups, ...Array<string>(Math.max(missing, 0)).fill('0'), ...after].slice(0, 4).join(':');
}
