import {
  type FetchedAnswer,
  FetchFailure,
  type FetchFailureReason,
  PulseError,
  type SafeFetch,
  type SafeFetchOptions,
} from '@pulse/core';
import { createAddressPolicy } from './address-policy.ts';
import { type AllowedUrl, allowUrl } from './allowed-url.ts';
import { BodyTooLarge, BodyUnreadable, readBody } from './read-body.ts';
import { requestOnce } from './request-once.ts';
import { type HostResolver, resolveAllowed, systemResolver } from './resolve-host.ts';

const mostRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);
/** How long a name may take while an address is only judged. */
const checkMilliseconds = 3_000;

export interface CreateSafeFetchOptions {
  /** CIDRs, or addresses, that may be reached although private. */
  readonly allow: readonly string[];
  /** The system's when absent. */
  readonly resolve?: HostResolver;
  /** Certificates trusted instead of the system's; for tests. */
  readonly authorities?: string;
}

/** See the port: what users may have fetched, over `node:http` and `node:https`. */
export function createSafeFetch({
  allow,
  resolve = systemResolver,
  authorities,
}: CreateSafeFetchOptions): SafeFetch {
  const policy = createAddressPolicy(allow);

  /** The name is asked for once, here; what it says later is never heard. */
  async function request(
    target: AllowedUrl,
    options: SafeFetchOptions,
    signal: AbortSignal,
    sameOrigin: boolean,
  ) {
    const addresses = target.literal
      ? undefined
      : await orAborted(resolveAllowed(target.host, resolve, policy), signal);
    return requestOnce({
      url: target.url,
      addresses,
      method: options.method ?? 'GET',
      headers: sameOrigin ? (options.headers ?? {}) : {},
      body: options.body,
      signal,
      authorities,
    });
  }

  async function follow(url: string, options: SafeFetchOptions, signal: AbortSignal): Promise<FetchedAnswer> {
    let target = allowUrl(url, policy);
    const { origin } = target.url;
    for (let hops = 0; ; hops += 1) {
      const answer = await request(target, options, signal, target.url.origin === origin);
      const { location } = answer.headers;
      const status = answer.statusCode ?? 0;
      if (options.redirect === 'follow' && redirects.has(status) && location !== undefined) {
        answer.destroy();
        if (hops === mostRedirects)
          throw new FetchFailure('redirects', new Error(`more than ${mostRedirects} redirects`));
        target = allowUrl(location, policy, target.url);
        continue;
      }
      const body = await readBody(answer, { maxBytes: options.maxBytes, cut: options.overflow === 'cut' });
      const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
      return { url: target.url.href, status, headers: Object.fromEntries(headers), body };
    }
  }

  return {
    async check(text) {
      const { host, literal } = allowUrl(text, policy);
      if (literal) return;
      try {
        await orAborted(resolveAllowed(host, resolve, policy), AbortSignal.timeout(checkMilliseconds));
      } catch (error) {
        if (error instanceof PulseError) throw error;
        // Not to be found now.
      }
    },
    async fetch(url, options) {
      if (options.redirect === 'follow' && (options.method ?? 'GET') !== 'GET') {
        throw new TypeError(
          'Only GET follows redirects: another host would be sent what was meant for the first.',
        );
      }
      const deadline = AbortSignal.timeout(options.timeoutMilliseconds);
      const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
      try {
        return await follow(url, options, signal);
      } catch (error) {
        options.signal?.throwIfAborted();
        if (error instanceof PulseError || error instanceof FetchFailure) throw error;
        throw new FetchFailure(deadline.aborted ? 'timeout' : reasonOf(error), error);
      }
    },
  };
}

function reasonOf(error: unknown): FetchFailureReason {
  if (error instanceof BodyTooLarge) return 'too_large';
  if (error instanceof BodyUnreadable) return 'encoding';
  return 'unreachable';
}

/** The DNS cannot be told to stop; who waits for it can. */
async function orAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  let abort: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (abort) signal.removeEventListener('abort', abort);
  }
}
