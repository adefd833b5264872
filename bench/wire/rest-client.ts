/** An answer that is not 2xx, with the code of its error envelope. */
export class RestRefusal extends Error {
  override readonly name = 'RestRefusal';
  /** `HTTP_<status>` when there was no envelope. */
  readonly code: string;
  readonly status: number;

  constructor(request: string, status: number, code: string, message: string) {
    super(`${request} answered ${status} ${code}${message === '' ? '' : `: ${message}`}`);
    this.code = code;
    this.status = status;
  }
}

export interface RestClient {
  /** @throws {RestRefusal} and what fetch throws, when the server cannot be reached */
  get<Data>(path: string): Promise<Data>;
  /** As `get`. */
  post<Data>(path: string, body?: object): Promise<Data>;
}

interface Envelope<Data> {
  readonly data?: Data;
  readonly error?: { readonly code: string; readonly message: string };
}

/** Pulse's REST API under `/api/v1` of a server, `http://…`. */
export function restClient(url: string, token?: string): RestClient {
  async function call<Data>(method: string, path: string, body?: object): Promise<Data> {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const envelope = readEnvelope<Data>(text);
    if (!response.ok || envelope?.data === undefined) {
      const { code = `HTTP_${response.status}`, message = '' } = envelope?.error ?? {};
      throw new RestRefusal(`${method} ${path}`, response.status, code, message);
    }
    return envelope.data;
  }
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
  };
}

/** Undefined when the text is no JSON: something else than Pulse may have answered. */
function readEnvelope<Data>(text: string): Envelope<Data> | undefined {
  try {
    return JSON.parse(text) as Envelope<Data>;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
