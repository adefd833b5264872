import { ApiError, NetworkError } from './error.ts';
import { patiently } from './patience.ts';
import { serverClock } from './server-clock.ts';
import { noteFailure, noteWell } from './server-trouble.ts';

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Waits and asks again while the server refuses for now; reading does unless told. */
  readonly patient?: boolean;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

interface Envelope {
  readonly success: boolean;
  readonly data?: unknown;
  readonly meta?: { readonly nextCursor?: string | null };
  readonly error?: {
    readonly code: string;
    readonly message: string;
    readonly details?: unknown;
    readonly requestId?: string;
  };
}

const slowestAnswer = 20_000;

/**
 * One REST call under `/api/v1`.
 *
 * @throws ApiError when the server says no, NetworkError when no server answered
 */
export async function request<Data>(path: string, options: RequestOptions = {}): Promise<Data> {
  const envelope = await exchange(path, options);
  return envelope.data as Data;
}

/** A list with its cursor. */
export async function requestPage<Item>(path: string, options: RequestOptions = {}): Promise<Page<Item>> {
  const envelope = await exchange(path, options);
  return { items: envelope.data as readonly Item[], nextCursor: envelope.meta?.nextCursor ?? null };
}

async function exchange(path: string, options: RequestOptions): Promise<Envelope> {
  const once = async () => {
    try {
      const envelope = await exchangeOnce(path, options);
      noteWell();
      return envelope;
    } catch (error) {
      noteFailure(error);
      throw error;
    }
  };
  return (options.patient ?? (options.method ?? 'GET') === 'GET') ? patiently(once) : once();
}

async function exchangeOnce(path: string, options: RequestOptions): Promise<Envelope> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.token !== undefined) headers.authorization = `Bearer ${options.token}`;
  if (options.idempotencyKey !== undefined) headers['idempotency-key'] = options.idempotencyKey;

  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method: options.method ?? 'GET',
      headers,
      body: options.body === undefined ? null : JSON.stringify(options.body),
      // A phone that lost its network keeps the request hanging for minutes; our own limit frees the queue.
      signal: options.signal ?? AbortSignal.timeout(slowestAnswer),
    });
  } catch (cause) {
    throw new NetworkError('no answer', { cause });
  }
  serverClock.observe(response.headers.get('date'));
  if (response.status === 204) return { success: true };
  return read(response);
}

async function read(response: Response): Promise<Envelope> {
  let envelope: Envelope;
  try {
    envelope = (await response.json()) as Envelope;
  } catch (cause) {
    throw new NetworkError(`unreadable answer, status ${response.status}`, { cause });
  }
  if (response.ok && envelope.success) return envelope;
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  throw new ApiError({
    status: response.status,
    code: envelope.error?.code ?? 'INTERNAL_ERROR',
    message: envelope.error?.message ?? response.statusText,
    details: envelope.error?.details,
    requestId: envelope.error?.requestId,
    retryAfter: Number.isFinite(retryAfter) ? retryAfter : undefined,
  });
}
