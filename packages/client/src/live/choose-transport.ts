import type { HttpSetting } from '../request.ts';
import { openSocket, type SocketConstructor } from './socket-transport.ts';
import type { Transport, TransportOptions } from './transport.ts';

/** Failed sockets in a row before server-sent events are tried, and then in turns. */
const socketTries = 2;

/** WebSocket first; after failures in a row every other try is a stream, whose code is loaded only then. */
export async function chooseTransport(
  failures: number,
  WebSocket: SocketConstructor | undefined,
  { fetch }: Pick<HttpSetting, 'fetch'>,
): Promise<(asked: TransportOptions) => Transport> {
  const inTurn = failures >= socketTries && failures % 2 === 0;
  if (WebSocket && !(inTurn && canReadStreams())) return (asked) => openSocket(asked, WebSocket);
  const { openEventStream } = await import('./event-stream-transport.ts');
  return (asked) => openEventStream(asked, fetch);
}

/** React Native answers whole bodies only. */
function canReadStreams(): boolean {
  return typeof Response === 'function' && 'body' in Response.prototype;
}
