/** An answer of the API, its envelope taken apart. */
export interface Answer<Data = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  /** The whole body as JSON, undefined when there was none. */
  readonly body: unknown;
  readonly data: Data;
  readonly nextCursor: string | null;
  /** The error's code, undefined on success. */
  readonly code: string | undefined;
}

export interface RestClient {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely; their assertions are the check.
  get<Data = any>(path: string, headers?: Record<string, string>): Promise<Answer<Data>>;
  // biome-ignore lint/suspicious/noExplicitAny: see above
  post<Data = any>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<Data>>;
  // biome-ignore lint/suspicious/noExplicitAny: see above
  put<Data = any>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<Data>>;
  // biome-ignore lint/suspicious/noExplicitAny: see above
  patch<Data = any>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<Data>>;
  delete(path: string, headers?: Record<string, string>, body?: unknown): Promise<Answer<unknown>>;
}

/** A plain client for `/api/v1`, as a stranger would write one. */
export function restClient(url: string, token?: string): RestClient {
  async function call<Data>(method: string, path: string, body: unknown, headers: Record<string, string>) {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = text === '' ? undefined : JSON.parse(text);
    return {
      status: response.status,
      headers: response.headers,
      body: json,
      data: json?.data as Data,
      nextCursor: json?.meta?.nextCursor ?? null,
      code: json?.error?.code as string | undefined,
    };
  }
  return {
    get: (path, headers = {}) => call('GET', path, undefined, headers),
    post: (path, body, headers = {}) => call('POST', path, body, headers),
    put: (path, body, headers = {}) => call('PUT', path, body, headers),
    patch: (path, body, headers = {}) => call('PATCH', path, body, headers),
    delete: (path, headers = {}, body = undefined) => call('DELETE', path, body, headers),
  };
}
