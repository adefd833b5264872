import type { ResumeCell } from './resume-token.ts';

/** What a frame means to the client; exactly these four, on every protocol. */
export type FrameKind = 'log' | 'state' | 'reset' | 'seal';

/** The event frame as clients receive it. */
export interface EventFrame {
  readonly type: 'event';
  readonly channel: string;
  readonly kind: FrameKind;
  /** `epoch.offset`, for display and for dropping duplicates; `after` is what resumes. */
  readonly pos: string;
  readonly event: string;
  readonly data: unknown;
  /** ISO 8601, UTC: when it happened; for a snapshot, when it was taken. */
  readonly ts: string;
  /** The resume token of this channel after this frame. */
  readonly after: string;
}

/** A frame made once for everybody who sees the same. Shared by reference: never changed. */
export interface EncodedFrame extends ResumeCell {
  readonly kind: FrameKind;
  /** The JSON of the {@link EventFrame}, in UTF-8, on one line. */
  readonly payload: Buffer;
  /** Set when a newer frame with the same key makes this one worthless to a reader who is behind. */
  readonly replaceKey: string | undefined;
  /** Of a log's entry, what readers may filter by. */
  readonly labels: Readonly<Record<string, string>> | undefined;
}

export interface FrameContent extends ResumeCell {
  readonly kind: FrameKind;
  readonly event: string;
  readonly data: unknown;
  readonly at: Date;
  readonly replaceKey?: string;
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

/** The only place where frames become JSON. Escaping makes CR and LF in data harmless to SSE. */
export function encodeFrame(content: FrameContent): EncodedFrame {
  const { channel, kind, epoch, offset, view, cell, replaceKey, labels } = content;
  const frame: EventFrame = {
    type: 'event',
    channel,
    kind,
    pos: `${epoch}.${offset}`,
    event: content.event,
    data: content.data,
    ts: content.at.toISOString(),
    after: cell,
  };
  return {
    channel,
    kind,
    epoch,
    offset,
    view,
    cell,
    replaceKey,
    labels,
    payload: Buffer.from(JSON.stringify(frame)),
  };
}
