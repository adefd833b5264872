import { isTokenRefused, NetworkError, PulseError } from './errors.ts';
import type { Operation } from './operation.ts';
import { type Pause, patiently } from './patience.ts';
import { randomKey } from './random-key.ts';
import { attempt, type HttpSetting } from './request.ts';
import type { ReadToken } from './token.ts';

export interface CallOptions {
  /** Of a command: sent again under the same key it has one effect. A random one unless told. */
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that one try may take. */
  readonly timeout?: number | undefined;
  /**
   * Waits and asks again while the server refuses for now or cannot be reached, for a minute at most. Queries do
   * unless told; whoever gave a command may prefer to hear at once.
   */
  readonly patient?: boolean | undefined;
}

export interface CallerOptions {
  readonly http: HttpSetting;
  readonly token: ReadToken;
  readonly timeout?: number | undefined;
  readonly onAnswer?: (() => void) | undefined;
  readonly onFailure?: ((error: unknown) => void) | undefined;
}

export type Caller = (
  operation: Operation,
  input: object,
  options: CallOptions & { readonly file?: boolean },
) => Promise<unknown>;

const slowestAnswer = 20_000;

/** Returns what sends calls: with the token, which is renewed once if refused, a key, and patience. */
export function createCaller({ http, token, onAnswer, onFailure, ...defaults }: CallerOptions): Caller {
  return async (operation, input, { signal, file, patient = operation.kind === 'query', ...options }) => {
    const idempotencyKey = operation.keyed ? (options.idempotencyKey ?? randomKey()) : undefined;
    const timeout = options.timeout ?? defaults.timeout ?? slowestAnswer;

    const ask = (value: string | undefined) => {
      const once = async () => {
        try {
          const asked = { input, token: value, idempotencyKey, signal, timeout, file };
          const output = await attempt(operation, asked, http);
          onAnswer?.();
          return output;
        } catch (error) {
          if (error instanceof PulseError || error instanceof NetworkError) onFailure?.(error);
          throw error;
        }
      };
      return patient ? patiently(once, pauseUntil(signal)) : once();
    };

    if (operation.open) return ask(undefined);
    try {
      return await ask(await token(false));
    } catch (error) {
      const renewed = isTokenRefused(error) ? await token(true) : undefined;
      if (renewed === undefined) throw error;
      return ask(renewed);
    }
  };
}

/** A wait that ends with the signal's reason when that comes first. */
function pauseUntil(signal: AbortSignal | undefined): Pause {
  return (milliseconds) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, milliseconds);
      if (signal?.aborted) stop();
      else signal?.addEventListener('abort', stop, { once: true });
    });
}
