import { z } from 'zod';
import { addressList, integer } from '../variable-types.ts';

/** How much the process takes from whom, whom it believes, and how it stops taking more. */
export interface TrafficConfig {
  /** Peers whose `X-Forwarded-*` headers count: addresses, CIDRs, `loopback`, `linklocal`, `uniquelocal`. */
  readonly trustedProxies: readonly string[];
  /** Requests per second and token in the long run; 0 is no limit. */
  readonly rateLimitPerSecond: number;
  /** Above this mean delay of the event loop, requests are answered 503; 0 is never. */
  readonly overloadDelayMs: number;
  /** How long requests are still taken after readiness has turned to 503. */
  readonly drainGraceMs: number;
}

export function trafficVariables() {
  return z.object({
    TRUST_PROXY: addressList().prefault('').meta({
      description:
        'Reverse proxies whose `X-Forwarded-*` headers are believed: addresses, CIDRs, or `loopback`, `linklocal`, `uniquelocal`, separated by commas. From anybody else the headers are ignored.',
      example: '127.0.0.1,10.0.0.0/8',
    }),
    RATE_LIMIT_PER_SECOND: integer(0, 1_000_000).prefault('100').meta({
      description:
        'Requests per second that one token may make in the long run, with bursts of 20 times as many; an address without a token may make 5 times as many. Joining, observing and voting are not limited by address. `0` is no limit.',
    }),
    OVERLOAD_DELAY_MS: integer(0, 60_000).prefault('250').meta({
      description:
        'When the event loop is late by more than this on average over half a second, in milliseconds, new requests are answered 503 OVERLOADED until it has caught up. `0` is never.',
    }),
    DRAIN_GRACE_MS: integer(0, 60_000).prefault('1000').meta({
      description:
        'How long a stopping process goes on taking requests after its readiness has turned to 503, in milliseconds, so that balancers and clients with open connections notice.',
    }),
  });
}

export function toTrafficConfig(values: z.output<ReturnType<typeof trafficVariables>>): TrafficConfig {
  return {
    trustedProxies: values.TRUST_PROXY,
    rateLimitPerSecond: values.RATE_LIMIT_PER_SECOND,
    overloadDelayMs: values.OVERLOAD_DELAY_MS,
    drainGraceMs: values.DRAIN_GRACE_MS,
  };
}
