import { connect, type Socket } from 'node:net';

export interface RawResponse {
  readonly status: number;
  readonly body: string;
}

const endOfHeaders = Buffer.from('\r\n\r\n');

/** Builds the bytes of a request with a JSON body. */
export function encodePost(path: string, body: object, token?: string): Buffer {
  const json = JSON.stringify(body);
  const authorization = token === undefined ? '' : `Authorization: Bearer ${token}\r\n`;
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n${authorization}` +
      `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`,
  );
}

/** One keep-alive connection that sends requests one after the other, with less work than a client library. */
export class RawHttpConnection {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #waiting: PromiseWithResolvers<RawResponse> | undefined;
  #broken: Error | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes: Buffer) => this.#receive(bytes));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('the server closed the connection')));
  }

  /** To 127.0.0.1. */
  static open(port: number): Promise<RawHttpConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port, noDelay: true });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.removeListener('error', reject);
        resolve(new RawHttpConnection(socket));
      });
    });
  }

  /** Not before the answer to the last one. @throws when the connection breaks */
  request(bytes: Buffer): Promise<RawResponse> {
    if (this.#broken) return Promise.reject(this.#broken);
    if (this.#waiting) throw new Error('a request is under way');
    this.#waiting = Promise.withResolvers<RawResponse>();
    this.#socket.write(bytes);
    return this.#waiting.promise;
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(bytes: Buffer): void {
    this.#received = this.#received.length === 0 ? bytes : Buffer.concat([this.#received, bytes]);
    const end = this.#received.indexOf(endOfHeaders);
    if (end < 0) return;
    const head = this.#received.toString('latin1', 0, end);
    // 204 has neither body nor length.
    const [, length] = head.startsWith('HTTP/1.1 204')
      ? [undefined, '0']
      : (/\r\ncontent-length: *(\d+)/i.exec(head) ?? []);
    if (length === undefined) {
      this.#fail(new Error(`an answer without length: ${head}`));
      return;
    }
    const bodyStart = end + endOfHeaders.length;
    const bodyEnd = bodyStart + Number(length);
    if (this.#received.length < bodyEnd) return;
    const waiting = this.#waiting;
    const body = this.#received.toString('utf8', bodyStart, bodyEnd);
    this.#waiting = undefined;
    this.#received = this.#received.subarray(bodyEnd);
    waiting?.resolve({ status: Number(head.slice(9, 12)), body });
  }

  #fail(error: Error): void {
    this.#broken ??= error;
    this.#waiting?.reject(this.#broken);
    this.#waiting = undefined;
  }
}
