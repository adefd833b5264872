import {
  connectWebSocket,
  type EventStreamClient,
  FrameLedger,
  openEventStream,
  type WebSocketClient,
} from '@pulse/testing';

/** A subscriber with a bad network: it is cut off and resumes, and its ledger must not notice. */
export class FlickeringFollower {
  readonly ledger = new FrameLedger();
  readonly token: string;
  readonly #protocol: 'websocket' | 'sse';
  readonly #url: string;
  readonly #channels: readonly string[];
  #socket: WebSocketClient | undefined;
  #stream: EventStreamClient | undefined;
  #lastEventId: string | undefined;
  /** Connecting and cutting take turns. */
  #turn: Promise<void> = Promise.resolve();

  constructor(
    protocol: 'websocket' | 'sse',
    options: { readonly url: string; readonly token: string; readonly channels: readonly string[] },
  ) {
    this.#protocol = protocol;
    this.#url = options.url;
    this.token = options.token;
    this.#channels = options.channels;
  }

  async connect(): Promise<void> {
    const { ledger, token } = this;
    const url = this.#url;
    if (this.#protocol === 'websocket') {
      const socket = await connectWebSocket({ url, token, ledger });
      this.#socket = socket;
      await Promise.all(this.#channels.map((channel) => socket.subscribe(channel, ledger.tokenOf(channel))));
    } else {
      const lastEventId = this.#lastEventId;
      this.#stream = await openEventStream({
        url,
        token,
        ledger,
        channels: this.#channels,
        ...(lastEventId ? { lastEventId } : {}),
      });
    }
  }

  /** Cut off in the middle of whatever is under way, and back. */
  flicker(): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      await this.#cut();
      await this.connect();
    });
    return this.#turn;
  }

  async close(): Promise<void> {
    await this.#turn;
    await this.#cut();
  }

  async #cut(): Promise<void> {
    this.#socket?.destroy();
    await this.#socket?.closed;
    await this.#stream?.close();
    this.#lastEventId = this.#stream?.lastEventId;
  }
}
