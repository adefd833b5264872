import { type EventFrame, FrameLedger } from '@pulse/testing';
import type { PublicError, Stream, StreamProtocol } from './protocol.ts';

export type Beginning =
  | { readonly frame: EventFrame; readonly error?: undefined }
  | { readonly error: PublicError; readonly frame?: undefined };

export interface BeginningOptions {
  readonly url: string;
  readonly stream: Stream;
  readonly token?: string | undefined;
  /** A resume token, good or not. */
  readonly after?: string;
}

/** Opens a stream and leaves again: the first frame of a fresh subscription, or what it was refused with. */
export async function beginningOf(
  protocol: StreamProtocol,
  { url, stream, token, after }: BeginningOptions,
): Promise<Beginning> {
  const ledger = new FrameLedger();
  if (after !== undefined) ledger.record(frameWith(stream.channel, after));
  const before = ledger.frames.length;
  const following = await protocol.follow({ url, token, ledger, streams: [stream] });
  try {
    const begun = ledger.until(() => ledger.frames.length > before, `the first frame by ${protocol.name}`);
    begun.catch(() => {}); // refused: there is none to come
    const error = await Promise.race([begun, following.ended]);
    const frame = ledger.frames[before];
    if (frame) return { frame };
    if (!error) throw new Error(`${protocol.name} ended without a frame and without a word`);
    return { error };
  } finally {
    await following.cut();
  }
}

/** What a client that was here before has kept of a channel. */
function frameWith(channel: string, after: string): EventFrame {
  const event = channel.startsWith('poll:') ? 'poll.results' : 'session.snapshot';
  return { type: 'event', channel, kind: 'state', pos: '1.0', event, data: { version: 0 }, ts: '', after };
}
