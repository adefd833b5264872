import { messageBytes, type Stamp, stampedText } from './stamp.ts';

/** A server that fans messages out, and how it is reached. Ports are of 127.0.0.1. */
export type FanOutTarget =
  | {
      readonly kind: 'pulse-websocket' | 'pulse-events';
      readonly port: number;
      readonly sessionId: string;
      readonly hostToken: string;
      /** Subscribers share them in turn. */
      readonly audienceTokens: readonly string[];
    }
  | { readonly kind: 'plain-websocket' | 'socket-io'; readonly port: number };

/** What a frame that a subscriber receives means. */
export type Meaning = 'delivery' | 'ready' | 'reset' | 'other';

export type Role = 'subscriber' | 'publisher';

/** How one kind of server is spoken to over WebSocket. */
export interface Dialect {
  readonly path: string;
  /** Sent by a subscriber, the `index`th, once it is connected. */
  subscriberGreeting(index: number): readonly string[];
  publisherGreeting(): readonly string[];
  /** Bytes of a payload that `classify` looks at. */
  readonly headBytes: number;
  classify(bytes: Buffer, start: number, end: number): Meaning;
  /** What a frame other than a delivery must be answered with. */
  answer?(role: Role, bytes: Buffer, start: number, end: number): string | undefined;
  /** Whether a frame lets a publisher begin; absent where nothing needs to be waited for. */
  letsPublish?(text: string): boolean;
  /** A frame that publishes; the message in it has {@link messageBytes} bytes. */
  publish(stamp: Stamp): string;
  /** What an answer to `publish` says: accepted, a code, or undefined when it is no such answer. */
  readonly outcome: ((text: string) => 'accepted' | { readonly refused: string } | undefined) | undefined;
  /** Messages a second that one connection may publish. */
  readonly publisherRate: number;
  /** Published first, to see that frames look as `classify` expects. */
  isWhole?(text: string): boolean;
}

export function dialectOf(target: FanOutTarget): Dialect {
  switch (target.kind) {
    case 'pulse-websocket':
    case 'pulse-events':
      return pulseDialect(target);
    case 'plain-websocket':
      return plainDialect;
    case 'socket-io':
      return socketIoDialect;
  }
}

const letter = (text: string) => text.charCodeAt(0);
const [letterL, letterO, letterR, letterT] = ['l', 'o', 'r', 't'].map(letter);

function pulseDialect(target: Extract<FanOutTarget, { readonly sessionId: string }>): Dialect {
  const { sessionId, hostToken, audienceTokens } = target;
  const channel = `session:${sessionId}`;
  // Every event frame begins so; the letter that follows tells log, reset, seal and state apart.
  const kindAt = `{"type":"event","channel":"${channel}","kind":"`.length;
  const subscribe = JSON.stringify({ id: 2, type: 'subscribe', channel });
  const auth = (token: string) => JSON.stringify({ id: 1, type: 'auth', token });
  const [authenticated, answered] = [1, 2].map((id) => `{"id":${id},"type":"ok"`) as [string, string];
  return {
    path: '/api/v1/ws',
    subscriberGreeting: (index) => [auth(audienceTokens[index % audienceTokens.length] ?? ''), subscribe],
    publisherGreeting: () => [auth(hostToken)],
    headBytes: kindAt + 1,
    classify(bytes, start, end) {
      if (bytes[start + 2] !== letterT) {
        return bytes.toString('latin1', start, Math.min(end, start + answered.length)) === answered
          ? 'ready'
          : 'other';
      }
      const kind = bytes[start + kindAt];
      if (kind === letterL) return 'delivery';
      return kind === letterR ? 'reset' : 'other';
    },
    letsPublish: (text) => text.startsWith(authenticated),
    publish: (stamp) =>
      JSON.stringify({
        id: stamp.sequence,
        type: 'call',
        op: 'messages.post',
        input: { sessionId, kind: 'chat', content: stampedText(stamp, messageBytes) },
      }),
    outcome(text) {
      // {"id":7,"type":"ok",…} or {"id":7,"type":"error","error":{"code":"…",…}}
      const type = text.indexOf('"type":"') + '"type":"'.length;
      if (text.charCodeAt(type) === letterO) return 'accepted';
      const [, code] = /"code":"(\w+)"/.exec(text) ?? [];
      return code === undefined ? undefined : { refused: code };
    },
    // A connection may send 50 frames a second in the long run.
    publisherRate: 40,
    isWhole(text) {
      const frame = JSON.parse(text) as { kind?: string; event?: string };
      return frame.kind === 'log' && frame.event === 'message.posted';
    },
  };
}

/** The message `{"text":"…"}` has as many bytes as all of them. */
function peerMessage(stamp: Stamp): string {
  return JSON.stringify({ text: stampedText(stamp, messageBytes - '{"text":""}'.length) });
}

const plainDialect: Dialect = {
  path: '/',
  subscriberGreeting: () => [JSON.stringify({ type: 'subscribe' })],
  publisherGreeting: () => [],
  headBytes: 4,
  // {"text":"…"} is a message, {"type":"subscribed"} the answer to subscribing.
  classify: (bytes, start) => (bytes[start + 3] === letter('e') ? 'delivery' : 'ready'),
  publish: (stamp) => `{"type":"publish","message":${peerMessage(stamp)}}`,
  outcome: undefined,
  publisherRate: Number.POSITIVE_INFINITY,
};

/** Engine.IO 4 and Socket.IO 5 over WebSocket: a digit each for the packet type, then JSON. */
const socketIoDialect: Dialect = {
  path: '/socket.io/?EIO=4&transport=websocket',
  subscriberGreeting: () => ['40'],
  publisherGreeting: () => ['40'],
  headBytes: 3,
  classify(bytes, start, end) {
    const type = bytes.toString('latin1', start, Math.min(end, start + 3));
    if (type === '42[') return 'delivery';
    return type === '430' ? 'ready' : 'other';
  },
  answer(role, bytes, start, end) {
    const type = bytes.toString('latin1', start, Math.min(end, start + 3));
    // Its server pings by a message of its own; it ends connections that ask before the namespace is joined.
    if (type === '2') return '3';
    return role === 'subscriber' && type === '40{' ? '420["join","hall"]' : undefined;
  },
  letsPublish: (text) => text.startsWith('40{'),
  publish: (stamp) => `42["publish",${peerMessage(stamp)}]`,
  outcome: undefined,
  publisherRate: Number.POSITIVE_INFINITY,
};
