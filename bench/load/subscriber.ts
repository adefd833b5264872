import { openRawEventStream } from '../wire/raw-event-stream.ts';
import { openRawWebSocket, type RawWebSocket } from '../wire/raw-websocket.ts';
import type { Dialect, FanOutTarget } from './dialects.ts';

/** Every so manieth subscriber reads its frames; the others only count them. */
export const samplingInterval = 50;

/** One subscriber's count. */
export interface Subscriber {
  readonly index: number;
  /** Messages that have arrived, since it was opened. */
  received: number;
  /** Of the messages' sequences; by those that read their frames, 0 for the others. */
  sequenceSum: number;
  /** It was told to begin anew with a snapshot in place of what it had missed. */
  wasReset: boolean;
  /** With the close code, 1006 for none. */
  closedWith: number | undefined;
  destroy(): void;
}

/** What subscribers tell the load; called for every message, so it must be quick. */
export interface SubscriberEvents {
  onDelivery(subscriber: Subscriber): void;
  /** By those that read their frames. The bytes are only valid during the call. */
  onSample(subscriber: Subscriber, bytes: Buffer, start: number, end: number): void;
}

export async function openSubscriber(
  target: FanOutTarget,
  dialect: Dialect,
  index: number,
  events: SubscriberEvents,
): Promise<Subscriber> {
  const subscriber: Subscriber = {
    index,
    received: 0,
    sequenceSum: 0,
    wasReset: false,
    closedWith: undefined,
    destroy() {},
  };
  return target.kind === 'pulse-events'
    ? openEventStreamSubscriber(target, subscriber, events)
    : openWebSocketSubscriber(target, dialect, subscriber, events);
}

async function openWebSocketSubscriber(
  target: FanOutTarget,
  dialect: Dialect,
  subscriber: Subscriber,
  events: SubscriberEvents,
): Promise<Subscriber> {
  const samples = subscriber.index % samplingInterval === 0;
  const ready = Promise.withResolvers<void>();
  const socket: RawWebSocket = await openRawWebSocket({
    port: target.port,
    path: dialect.path,
    headBytes: samples ? Number.POSITIVE_INFINITY : dialect.headBytes,
    take(bytes, start, end) {
      const meaning = dialect.classify(bytes, start, end);
      if (meaning === 'delivery') {
        subscriber.received += 1;
        events.onDelivery(subscriber);
        if (samples) events.onSample(subscriber, bytes, start, end);
        return;
      }
      if (meaning === 'ready') ready.resolve();
      else if (meaning === 'reset') subscriber.wasReset = true;
      const answer = dialect.answer?.('subscriber', bytes, start, end);
      if (answer !== undefined) socket.send(answer);
    },
    onClose(code) {
      subscriber.closedWith = code;
      ready.reject(new Error(`subscriber ${subscriber.index} was closed with ${code}`));
    },
  });
  subscriber.destroy = () => socket.destroy();
  for (const frame of dialect.subscriberGreeting(subscriber.index)) socket.send(frame);
  await ready.promise;
  return subscriber;
}

/** In the JSON of a frame quotes inside strings are escaped, so this stands nowhere but where it means something. */
const logFrame = Buffer.from('"kind":"log"');
const snapshotEvent = Buffer.from('"session.snapshot"');
const blockEnd = Buffer.from('\n\n');
const emptyBuffer = Buffer.alloc(0);

async function openEventStreamSubscriber(
  target: Extract<FanOutTarget, { readonly sessionId: string }>,
  subscriber: Subscriber,
  events: SubscriberEvents,
): Promise<Subscriber> {
  const samples = subscriber.index % samplingInterval === 0;
  const first = Promise.withResolvers<void>();
  const token = target.audienceTokens[subscriber.index % target.audienceTokens.length] ?? '';
  const count = (bytes: Buffer, from: number, to: number) => {
    const part = bytes.subarray(from, to);
    for (let at = part.indexOf(logFrame); at >= 0; at = part.indexOf(logFrame, at + logFrame.length)) {
      subscriber.received += 1;
      events.onDelivery(subscriber);
      if (samples) events.onSample(subscriber, part, at, part.length);
    }
  };
  let carried: Buffer = emptyBuffer;
  let opening = true;
  const stream = await openRawEventStream({
    port: target.port,
    path: `/api/v1/sse?channels=session:${target.sessionId}`,
    token,
    take(bytes, start, end) {
      if (opening && Buffer.concat([carried, bytes.subarray(start, end)]).includes(snapshotEvent)) {
        opening = false;
        first.resolve();
      }
      // Whole blocks are searched where they are; only the last, cut one is kept for the next read.
      const cut = bytes.subarray(start, end).lastIndexOf(blockEnd);
      if (cut < 0) {
        carried = Buffer.concat([carried, bytes.subarray(start, end)]);
        return;
      }
      let from = start;
      if (carried.length > 0) {
        const firstEnd = bytes.indexOf(blockEnd, start) + blockEnd.length;
        const joined = Buffer.concat([carried, bytes.subarray(start, firstEnd)]);
        count(joined, 0, joined.length);
        from = firstEnd;
      }
      const to = start + cut + blockEnd.length;
      if (from < to) count(bytes, from, to);
      carried = to < end ? Buffer.from(bytes.subarray(to, end)) : emptyBuffer;
    },
    onClose() {
      subscriber.closedWith = 0;
      first.reject(new Error(`event stream ${subscriber.index} was ended by the server`));
    },
  });
  subscriber.destroy = () => stream.destroy();
  await first.promise;
  return subscriber;
}
