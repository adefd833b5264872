import { defineError } from '../errors.ts';

export const UrlNotAllowed = defineError({
  code: 'URL_NOT_ALLOWED',
  kind: 'unprocessable',
  message:
    'This server may not call that address: it must be http or https, public, and without a user name.',
});
/**
 * - `unreachable`: no such name, nobody listens, no valid certificate, or the connection broke
 * - `timeout`: not answered in full in time
 * - `too_large`: more bytes, after decompression, than are taken
 * - `encoding`: compressed in a way that is not known here, or damaged
 * - `redirects`: more of them than are followed
 */
export type FetchFailureReason = 'unreachable' | 'timeout' | 'too_large' | 'encoding' | 'redirects';

/** There is no answer to be had, or none that can be read. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure';
  readonly reason: FetchFailureReason;

  constructor(reason: FetchFailureReason, cause: unknown) {
    super(`fetching failed: ${reason}`, { cause });
    this.reason = reason;
  }
}

export interface SafeFetchOptions {
  /** `GET` when absent. */
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  /** For everything together: finding the host, redirects, the last byte of the body. */
  readonly timeoutMilliseconds: number;
  /** Of the body, after decompression. */
  readonly maxBytes: number;
  /** What becomes of a longer body: `refuse` (when absent) fails, `cut` answers with its first `maxBytes`. */
  readonly overflow?: 'refuse' | 'cut';
  /**
   * `follow` (for GET alone) goes where the answer points, up to five times, each address judged like the first and
   * headers of the caller sent to the first origin only. `manual` answers with the redirect itself.
   */
  readonly redirect: 'follow' | 'manual';
  /** Ends the request; its reason is thrown. */
  readonly signal?: AbortSignal;
}

export interface FetchedAnswer {
  /** Where it came from, after redirects. */
  readonly url: string;
  readonly status: number;
  /** Names in lower case; of one sent twice, Node's `IncomingMessage.headers` has the rules. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Decompressed. */
  readonly body: Uint8Array;
}

/**
 * Requests to addresses that users choose. They reach no loopback, private or otherwise internal address, however it
 * is spelt, whatever the DNS says the second time, wherever a redirect leads; and they end in time.
 */
export interface SafeFetch {
  /**
   * Judges an address before it is kept. A name that cannot be found now is let through: it is judged again by every
   * request.
   *
   * @throws PulseError URL_NOT_ALLOWED
   */
  check(url: string): Promise<void>;
  /**
   * @returns whatever the status is
   * @throws PulseError URL_NOT_ALLOWED
   * @throws FetchFailure
   */
  fetch(url: string, options: SafeFetchOptions): Promise<FetchedAnswer>;
}
