import type { ItemReading, Skipped } from './channel-kind.ts';
import { type EncodedFrame, encodeFrame, type FrameKind } from './frame.ts';
import type { ChannelSetting } from './live-channel.ts';

/** A whole log as it stood at one position. */
export interface LogSnapshot {
  /** Read before the rest, so that nothing between is lost. */
  readonly head: number;
  readonly itemSequence: number;
  readonly event: string;
  readonly data: unknown;
  /** The frame made of it, by kind: many who join together share one. */
  readonly frames: Map<FrameKind, EncodedFrame>;
}

/** The frames of one log that are not its entries: snapshots, and the items beside it. */
export class LogFrames {
  readonly #channel: string;
  readonly #view: number;
  readonly #setting: ChannelSetting;
  /** The frame last made of a reading: many who resume together share it. */
  readonly #items = new WeakMap<ItemReading, EncodedFrame>();

  /** @param view index of the log, as in resume tokens */
  constructor(channel: string, view: number, setting: ChannelSetting) {
    this.#channel = channel;
    this.#view = view;
    this.#setting = setting;
  }

  snapshot(snapshot: LogSnapshot, kind: 'state' | 'reset'): EncodedFrame {
    const kept = snapshot.frames.get(kind);
    if (kept) return kept;
    const place = this.#place(snapshot.head);
    const { event, data } = snapshot;
    const at = this.#setting.clock.now();
    const frame = encodeFrame({ ...place, kind, cell: this.#setting.tokens.cell(place), event, data, at });
    snapshot.frames.set(kind, frame);
    return frame;
  }

  /** The snapshot for somebody who is too far behind, which says how much they do not get. */
  skipping({ head, event, data }: LogSnapshot, skipped: Skipped): EncodedFrame {
    const place = this.#place(head);
    return encodeFrame({
      ...place,
      kind: 'reset',
      cell: this.#setting.tokens.cell(place),
      event,
      data: { ...Object(data), ...skipped },
      at: this.#setting.clock.now(),
    });
  }

  item(item: ItemReading, offset: number): EncodedFrame {
    const kept = this.#items.get(item);
    if (kept?.offset === offset) return kept;
    const place = this.#place(offset);
    const frame = encodeFrame({
      ...place,
      kind: 'state',
      cell: this.#setting.tokens.cell(place),
      event: item.event,
      data: item.data,
      at: this.#setting.clock.now(),
      replaceKey: `${this.#channel} ${item.key}`,
    });
    this.#items.set(item, frame);
    return frame;
  }

  /** What resumes from a position. */
  cell(offset: number): string {
    return this.#setting.tokens.cell(this.#place(offset));
  }

  #place(offset: number) {
    return { channel: this.#channel, epoch: this.#setting.epoch, offset, view: this.#view };
  }
}
