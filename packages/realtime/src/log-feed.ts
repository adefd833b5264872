import type { LogChannelKind, LogEntry } from './channel-kind.ts';
import { type EncodedFrame, encodeFrame } from './frame.ts';
import { batchesOf, type FrameBatch } from './frame-batch.ts';
import type { ChannelSetting } from './live-channel.ts';
import { PacedWork } from './paced-work.ts';

/** A gap in the table that is still there after so many reads, this far apart, is a gap. */
const gapReads = 3;
const gapPauseMilliseconds = 50;
/** Announced entries that wait for one before them; the rest is read from the table. */
const announcedEntries = 1_024;

export interface LogFeedOptions {
  readonly channel: string;
  readonly id: string;
  readonly log: string;
  readonly kind: LogChannelKind;
  readonly setting: ChannelSetting;
  /** New entries, to be handed to everybody. */
  readonly deliver: (batch: FrameBatch) => void;
  /** The past is gone: everybody starts anew, from the position that is answered. */
  readonly restart: () => Promise<number>;
}

/** One log of a channel, followed: reads what is new, in order, without gap, and encodes it once. */
export class LogFeed {
  /** Index of the log, as in resume tokens. */
  readonly view: number;
  readonly #options: LogFeedOptions;
  readonly #pump: PacedWork;
  readonly #recent = new Map<number, EncodedFrame>();
  /** Everybody live has been handed everything up to here; undefined until somebody is live. */
  #delivered: number | undefined;
  #wanted = 0;
  /** Entries that came with signals, until they are handed on. */
  readonly #announced = new Map<number, LogEntry>();
  #dry = 0;

  constructor(options: LogFeedOptions) {
    const { setting, kind, channel, log } = options;
    this.#options = options;
    this.view = kind.logs.indexOf(log);
    if (this.view < 0) throw new Error(`${kind.prefix} has no log ${log}`);
    this.#pump = new PacedWork({
      timers: setting.timers,
      interval: () => (this.#dry > 0 ? gapPauseMilliseconds : 0),
      work: () => this.#advance(),
      retryMilliseconds: setting.limits.retryMilliseconds,
      onError: (error) =>
        setting.log.warn({ err: error, channel }, 'reading a live log failed; trying again'),
    });
  }

  get delivered(): number {
    return this.#delivered ?? 0;
  }

  /**
   * The log reached this position; `entries` are the last of those that led there, as far as they are known. If
   * they are not, they are read.
   */
  signal(head: number, entries: readonly LogEntry[] = []): void {
    this.#wanted = Math.max(this.#wanted, head);
    for (const entry of leadTo(head, entries) ? entries : []) {
      if (this.#announced.size >= announcedEntries) break;
      if (entry.position > this.delivered) this.#announced.set(entry.position, entry);
    }
    if (this.#delivered !== undefined && this.#delivered < this.#wanted) this.#pump.request();
  }

  /** Looks for entries that nobody signalled. */
  recheck(): void {
    if (this.#delivered !== undefined) this.signal(this.#delivered + 1);
  }

  /**
   * Resolves when everybody has been handed everything up to `position`, which has been read.
   *
   * @throws what the last read threw, when it cannot be reached
   */
  async reach(position: number): Promise<void> {
    if (this.#delivered === undefined) {
      this.#delivered = position;
      if (this.#wanted > position) this.#pump.request();
      return;
    }
    this.#wanted = Math.max(this.#wanted, position);
    for (let reads = 0; this.#delivered < position; reads += 1) {
      if (reads > gapReads) throw new Error(`${this.#options.channel} does not advance to ${position}`);
      await this.#pump.settle();
    }
  }

  /**
   * The frames after one position up to another, from memory or the table.
   *
   * @returns undefined when some are gone
   */
  async between(after: number, upTo: number): Promise<readonly EncodedFrame[] | undefined> {
    const frames: EncodedFrame[] = [];
    for (let position = after; position < upTo; ) {
      const kept = this.#recent.get(position + 1);
      if (kept) {
        frames.push(kept);
        position += 1;
        continue;
      }
      const entries = await this.#read(position);
      if (entries.length === 0) return undefined;
      for (const entry of entries) {
        if (entry.position !== position + 1) return undefined;
        if (entry.position > upTo) break;
        frames.push(this.#frame(entry));
        position = entry.position;
      }
    }
    return frames;
  }

  /** The frames of entries that were read elsewhere. */
  framesOf(entries: readonly LogEntry[]): readonly EncodedFrame[] {
    return entries.map((entry) => this.#frame(entry));
  }

  stop(): void {
    this.#pump.stop();
  }

  async #advance(): Promise<void> {
    while (this.#delivered !== undefined && this.#delivered < this.#wanted) {
      const announced = this.#takeAnnounced(this.#delivered);
      const entries = announced.length > 0 ? announced : await this.#read(this.#delivered);
      const contiguous = entries[0]?.position === this.#delivered + 1;
      if (!contiguous && this.#dry < gapReads) {
        this.#dry += 1;
        this.#pump.request();
        return;
      }
      this.#dry = 0;
      if (contiguous) {
        this.#deliver(entries);
        // A full read: there may be more that nobody signalled.
        if (announced.length === 0 && entries.length >= this.#options.setting.limits.readEntries) {
          this.#wanted = Math.max(this.#wanted, this.#delivered + 1);
        }
      } else if (entries.length === 0) {
        this.#wanted = this.#delivered; // the signal spoke of something that is not there
        this.#announced.clear();
      } else {
        this.#delivered = await this.#options.restart();
        this.#wanted = Math.max(this.#wanted, this.#delivered);
      }
    }
  }

  /** The announced entries that follow a position without gap. Older ones are let go of. */
  #takeAnnounced(after: number): readonly LogEntry[] {
    const entries: LogEntry[] = [];
    for (let entry = this.#announced.get(after + 1); entry; entry = this.#announced.get(entry.position + 1)) {
      entries.push(entry);
    }
    for (const position of this.#announced.keys()) {
      if (position <= after + entries.length) this.#announced.delete(position);
    }
    return entries;
  }

  /** Hands on what is contiguous. */
  #deliver(entries: readonly LogEntry[]): void {
    const frames: EncodedFrame[] = [];
    for (const entry of entries) {
      if (entry.position !== this.delivered + frames.length + 1) break;
      frames.push(this.#frame(entry));
    }
    if (entries[0] && frames.length > 0) this.#options.setting.due(entries[0].at);
    for (const batch of batchesOf(frames, this.#options.setting.limits.writeBytes)) {
      this.#options.deliver(batch);
      this.#delivered = this.delivered + batch.frames.length;
    }
  }

  #read(after: number): Promise<readonly LogEntry[]> {
    const { kind, id, log, setting } = this.#options;
    return kind.readLog(id, log, after, setting.limits.readEntries);
  }

  #frame(entry: LogEntry): EncodedFrame {
    const kept = this.#recent.get(entry.position);
    if (kept) return kept;
    const { channel, setting } = this.#options;
    const place = { channel, epoch: setting.epoch, offset: entry.position, view: this.view };
    const frame = encodeFrame({
      ...place,
      kind: 'log',
      cell: setting.tokens.cell(place),
      event: entry.event,
      data: entry.data,
      at: entry.at,
      labels: entry.labels,
    });
    this.#recent.set(entry.position, frame);
    const oldest =
      this.#recent.size > setting.limits.recentFrames ? this.#recent.keys().next().value : undefined;
    if (oldest !== undefined) this.#recent.delete(oldest);
    return frame;
  }
}

/** Whether the entries are the last ones up to `head`, without gap. */
function leadTo(head: number, entries: readonly LogEntry[]): boolean {
  return entries.every(({ position }, index) => position === head - entries.length + 1 + index);
}
