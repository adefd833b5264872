import { NetworkError, PulseError } from './errors.ts';
import type { Operation } from './operation.ts';
import type { ServerClock } from './server-clock.ts';

/** Where and by what requests go out. */
export interface HttpSetting {
  /** Without a slash at the end; empty for the page's own origin. */
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly clock: ServerClock;
}

export interface Attempt {
  readonly input: object;
  readonly token: string | undefined;
  readonly idempotencyKey: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds. */
  readonly timeout: number;
  /** What is asked for is a file, not what describes it. */
  readonly file?: boolean | undefined;
}

interface Envelope {
  readonly success?: boolean;
  readonly data?: unknown;
  readonly meta?: { readonly nextCursor?: string | null };
  readonly error?: {
    readonly code: string;
    readonly message: string;
    readonly details?: unknown;
    readonly requestId?: string;
  };
}

export const restPrefix = '/api/v1';

/**
 * Asks once.
 *
 * @returns the answer's data, `{ items, nextCursor }` for a list, undefined for 204; a Blob where a file was asked for
 * @throws PulseError when the server says no, NetworkError when no server answered in time, the signal's reason
 */
export async function attempt(operation: Operation, asked: Attempt, http: HttpSetting): Promise<unknown> {
  const { path, query, body } = placeInput(operation, asked.input);
  const headers: Record<string, string> = { accept: asked.file ? '*/*' : 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (asked.token !== undefined) headers.authorization = `Bearer ${asked.token}`;
  if (asked.idempotencyKey !== undefined) headers['idempotency-key'] = asked.idempotencyKey;

  // A phone that lost its network keeps the request hanging for minutes; our own limit frees who waits for it.
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), asked.timeout);
  const cancel = () => limit.abort();
  asked.signal?.addEventListener('abort', cancel);
  try {
    asked.signal?.throwIfAborted();
    const response = await http.fetch(`${http.url}${restPrefix}${path}${query}`, {
      method: operation.method,
      headers,
      body: body ?? null,
      signal: limit.signal,
    });
    http.clock.observe(response.headers.get('date'));
    if (asked.file && response.ok) {
      // It takes as long as it is large.
      clearTimeout(timer);
      return await response.blob();
    }
    return response.status === 204 ? undefined : readData(await readEnvelope(response));
  } catch (error) {
    if (error instanceof PulseError || error instanceof NetworkError) throw error;
    asked.signal?.throwIfAborted();
    throw new NetworkError(limit.signal.aborted ? `no answer within ${asked.timeout} ms` : 'no answer', {
      cause: error,
    });
  } finally {
    clearTimeout(timer);
    asked.signal?.removeEventListener('abort', cancel);
  }
}

/** Each field of the input in its one place: in the path if that names it, else in the query or the body. */
function placeInput({ method, path, body }: Operation, input: object) {
  const rest: Record<string, unknown> = { ...input };
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  const fields = Object.entries(rest).filter(([, value]) => value !== undefined);
  if (fields.length === 0) return { path: filled, query: '', body: undefined };
  if (body ?? (method !== 'GET' && method !== 'DELETE')) {
    return { path: filled, query: '', body: JSON.stringify(rest) };
  }
  const query = fields
    .flatMap(([name, value]) => queryOf(name, value))
    .map((pair) => pair.map((part) => encodeURIComponent(String(part))).join('='))
    .join('&');
  return { path: filled, query: `?${query}`, body: undefined };
}

/** One value, several of one name, or the members of an object as JSON: `properties[plan]="pro"`. */
const queryOf = (name: string, value: unknown): (readonly [string, unknown])[] =>
  typeof value === 'object' && value && !Array.isArray(value)
    ? Object.entries(value).map(([key, member]) => [`${name}[${key}]`, JSON.stringify(member)])
    : [value].flat().map((each) => [name, each]);

function readData({ data, meta }: Envelope): unknown {
  return meta?.nextCursor === undefined ? data : { items: data, nextCursor: meta.nextCursor };
}

/** @throws PulseError when the answer says no, NetworkError when it cannot be read */
export async function readEnvelope(response: Response): Promise<Envelope> {
  let envelope: Envelope;
  try {
    envelope = (await response.json()) as Envelope;
  } catch (cause) {
    throw new NetworkError(`unreadable answer, status ${response.status}`, { cause });
  }
  if (response.ok && envelope.success) return envelope;
  throw refusalOf(response, envelope);
}

function refusalOf(response: Response, { error }: Envelope): PulseError {
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new PulseError({
    status: response.status,
    code: error?.code ?? 'INTERNAL_ERROR',
    message: error?.message ?? response.statusText,
    details: error?.details,
    requestId: error?.requestId,
    retryAfter: Number.isFinite(retryAfter) ? retryAfter : undefined,
  });
}
