import { WebSocket } from 'ws';

/** An event frame, as much of it as a rehearsal looks at. */
export interface LiveFrame {
  readonly type: 'event';
  readonly channel: string;
  readonly kind: 'log' | 'state' | 'reset' | 'seal';
  readonly pos: string;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly after: string;
}

/** An answer that is an error, by its code; `CONNECTION_LOST` when none came. */
export class LiveRefusal extends Error {
  override readonly name = 'LiveRefusal';
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export const connectionLost = 'CONNECTION_LOST';

export interface LiveSocket {
  /** Sends a frame with an id of its own. @throws {LiveRefusal} */
  ask<Data>(frame: { readonly type: string; readonly [field: string]: unknown }): Promise<Data>;
  /** Settles when the connection is over. */
  readonly closed: Promise<void>;
  /** Without a word, as when a phone loses its network. */
  destroy(): void;
}

/** How long a connection may take to open. */
const handshakeMilliseconds = 20_000;

/**
 * Opens `/api/v1/ws` and signs in.
 *
 * @throws {LiveRefusal}
 */
export async function openLiveSocket(
  url: string,
  token: string,
  onFrame: (frame: LiveFrame) => void,
): Promise<LiveSocket> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/api/v1/ws`, {
    handshakeTimeout: handshakeMilliseconds,
    perMessageDeflate: false,
  });
  const answers = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => {
      for (const answer of answers.values()) answer.reject(new LiveRefusal(connectionLost));
      resolve();
    });
  });
  socket.on('message', (data) => {
    const frame = JSON.parse(data.toString());
    if (frame.type === 'event') {
      onFrame(frame as LiveFrame);
      return;
    }
    const answer = answers.get(frame.id);
    answers.delete(frame.id);
    if (frame.type === 'ok') answer?.resolve(frame.data);
    else if (frame.type === 'error') answer?.reject(new LiveRefusal(frame.error.code));
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('unexpected-response', (_request, response) => {
      reject(new LiveRefusal(`UPGRADE_${response.statusCode}`));
      socket.terminate();
    });
    // Its `close` follows, and is what the rest looks at.
    socket.on('error', () => reject(new LiveRefusal(connectionLost)));
  });
  const live: LiveSocket = {
    closed,
    ask<Data>(frame: object) {
      if (socket.readyState !== WebSocket.OPEN) return Promise.reject(new LiveRefusal(connectionLost));
      lastId += 1;
      const answer = Promise.withResolvers<unknown>();
      answers.set(lastId, answer);
      socket.send(JSON.stringify({ id: lastId, ...frame }));
      return answer.promise as Promise<Data>;
    },
    destroy: () => socket.terminate(),
  };
  await live.ask({ type: 'auth', token });
  return live;
}
