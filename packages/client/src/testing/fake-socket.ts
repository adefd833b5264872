import type { Socket } from '../live/socket-transport.ts';

type Listeners = Record<string, ((event: never) => void)[]>;

/** The other end of a WebSocket, in the hands of a test. */
export class FakeSocket implements Socket {
  static readonly opened: FakeSocket[] = [];
  readonly url: string;
  readonly sent: { readonly type: string; readonly id?: string; readonly [field: string]: unknown }[] = [];
  closed = false;
  readonly #listeners: Listeners = {};

  constructor(url: string) {
    this.url = url;
    FakeSocket.opened.push(this);
  }

  static get newest(): FakeSocket {
    const socket = FakeSocket.opened.at(-1);
    if (!socket) throw new Error('no socket was opened');
    return socket;
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    this.#listeners[type] = [...(this.#listeners[type] ?? []), listener];
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.closed = true;
  }

  emit(type: 'open' | 'message' | 'close', event: object = {}): void {
    for (const listener of this.#listeners[type] ?? []) listener(event as never);
  }

  receive(frame: object): void {
    this.emit('message', { data: JSON.stringify(frame) });
  }

  /** Opens and takes the token. */
  accept(expiresAt: string | null = null): void {
    this.emit('open');
    this.receive({ id: this.sent[0]?.id, type: 'ok', data: { expiresAt } });
  }

  /** What was sent of one type. */
  asked(type: string) {
    return this.sent.filter((frame) => frame.type === type);
  }
}
