import { WebSocket } from 'ws';

export interface LiveFrame {
  readonly type: string;
  readonly id?: string;
  readonly channel?: string;
  readonly kind?: string;
  readonly pos?: string;
  readonly event?: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into frames freely; their assertions are the check.
  readonly data?: any;
  readonly after?: string;
  readonly error?: { readonly code: string };
}

/** A socket at the address of a stream, with everything that it was sent. */
export interface ProjectSocket {
  readonly frames: LiveFrame[];
  send(frame: object): void;
  /** The close code, once it is closed. */
  readonly closed: Promise<number>;
  cut(): void;
}

/** @param path with the query, e.g. `/realtime/{id}?level=error` */
export async function openProjectSocket(
  url: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<ProjectSocket> {
  const socket = new WebSocket(url.replace('http', 'ws') + path, { headers });
  const frames: LiveFrame[] = [];
  let cut = false;
  socket.on('message', (data) => {
    if (!cut) frames.push(JSON.parse(String(data)));
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise<void>((resolve, reject) => {
    socket.on('open', () => resolve());
    socket.on('error', reject);
  });
  return {
    frames,
    send: (frame) => socket.send(JSON.stringify(frame)),
    closed,
    cut() {
      cut = true;
      socket.terminate();
    },
  };
}
