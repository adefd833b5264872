import type { Signal } from './broker.ts';
import { ChannelItems } from './channel-items.ts';
import type { ItemReading, LogChannelKind } from './channel-kind.ts';
import type { EncodedFrame } from './frame.ts';
import { batchesOf, batchOf, type FrameBatch } from './frame-batch.ts';
import { FreshReads } from './fresh-reads.ts';
import { FilteredBatches, labelsOfKey, passes, type ReaderFilter } from './label-filter.ts';
import type { ChannelSetting, LiveChannel } from './live-channel.ts';
import { LogFeed } from './log-feed.ts';
import { LogFrames, type LogSnapshot } from './log-frames.ts';
import type { Watcher } from './watcher.ts';

interface Seat {
  readonly watcher: Watcher;
  /** What went by while loading. */
  missed: EncodedFrame[];
  overflowed: boolean;
}

/** One log with those who follow it. */
interface Group {
  readonly log: string;
  readonly feed: LogFeed;
  readonly seats: Map<Watcher, Seat>;
  /** By the key of the filter; undefined for none. */
  readonly snapshots: FreshReads<string | undefined, LogSnapshot>;
  readonly heads: FreshReads<null, number>;
  readonly frames: LogFrames;
}

/** Frames to begin with, up to which position, and how old the items among them are. */
interface Opening {
  readonly frames: readonly EncodedFrame[];
  readonly head: number;
  readonly itemSequence: number;
}

export class LogChannel implements LiveChannel {
  readonly #channel: string;
  readonly #id: string;
  readonly #kind: LogChannelKind;
  readonly #setting: ChannelSetting;
  readonly #groups = new Map<string, Group>();
  readonly #items: ChannelItems;

  constructor(channel: string, id: string, kind: LogChannelKind, setting: ChannelSetting) {
    this.#channel = channel;
    this.#id = id;
    this.#kind = kind;
    this.#setting = setting;
    this.#items = new ChannelItems({
      channel,
      id,
      kind,
      setting,
      deliver: (item) => this.#deliverItem(item),
    });
  }

  get watchers(): number {
    let watchers = 0;
    for (const group of this.#groups.values()) watchers += group.seats.size;
    return watchers;
  }

  signal(signal: Signal): void {
    if (signal.type === 'log') this.#groups.get(signal.log)?.feed.signal(signal.head, signal.entries);
    else if (signal.type === 'item') this.#items.signal(signal.key);
  }

  recheck(): void {
    for (const group of this.#groups.values()) group.feed.recheck();
    this.#items.recheck();
  }

  async open(watcher: Watcher): Promise<string> {
    const group = this.#group(this.#kind.logFor(watcher.viewer));
    const seat: Seat = { watcher, missed: [], overflowed: false };
    watcher.phase = 'loading';
    group.seats.set(watcher, seat);

    const opening = (await this.#replay(group, watcher)) ?? (await this.#fresh(group, watcher));
    let frames = [...opening.frames];
    await group.feed.reach(opening.head);
    let missed = missedSince(seat, opening.head);
    for (let head = opening.head; ; ) {
      // What went by begins later than our past ends when somebody else was the first to come live, by a newer
      // read. From then on everything went by, so that filling the gap once closes it.
      const next = missed[0]?.offset ?? group.feed.delivered + 1;
      if (next === head + 1 || missed[0]?.kind === 'reset') break;
      const between = await group.feed.between(head, next - 1);
      if (!between) throw new Error(`${this.#channel} lost entries after ${head}`);
      frames.push(...between);
      head = next - 1;
      missed = missedSince(seat, head);
    }

    // From here to the end nothing is awaited: what is enqueued and what comes live join without a seam.
    const items = this.#items.changedSince(opening.itemSequence);
    frames.push(...missed, ...items.map((item) => group.frames.item(item, group.feed.delivered)));
    const end = frames.at(-1)?.cell ?? group.frames.cell(opening.head);
    if (watcher.filter) frames = frames.filter((frame) => passes(frame, watcher.filter));
    watcher.becomeLive();
    for (const batch of batchesOf(frames, this.#setting.limits.writeBytes)) {
      watcher.connection.enqueueBatch(watcher, batch);
    }
    if (seat.overflowed) watcher.connection.lag(watcher);
    seat.missed = [];
    return end;
  }

  leave(watcher: Watcher): void {
    for (const group of this.#groups.values()) {
      if (!group.seats.delete(watcher) || group.seats.size > 0) continue;
      group.feed.stop();
      this.#groups.delete(group.log);
    }
  }

  dispose(): void {
    for (const group of this.#groups.values()) group.feed.stop();
    this.#items.stop();
  }

  #group(log: string): Group {
    const kept = this.#groups.get(log);
    if (kept) return kept;
    const kind = this.#kind;
    const id = this.#id;
    const seats: Group['seats'] = new Map();
    const feed = new LogFeed({
      channel: this.#channel,
      id,
      log,
      kind,
      setting: this.#setting,
      deliver: (batch) => this.#deliver(seats, batch),
      restart: () => this.#restart(group),
    });
    const group: Group = {
      log,
      seats,
      feed,
      frames: new LogFrames(this.#channel, feed.view, this.#setting),
      heads: new FreshReads(() => kind.head(id, log)),
      snapshots: new FreshReads(async (filterKey) => {
        const itemSequence = this.#items.sequence;
        const head = await kind.head(id, log);
        const { event, data } = await kind.snapshot(id, log, labelsOfKey(filterKey));
        return { head, itemSequence, event, data, frames: new Map() };
      }),
    };
    this.#groups.set(log, group);
    return group;
  }

  /** Exactly what was missed since the watcher's place, then the items; undefined when that cannot be had. */
  async #replay(group: Group, watcher: Watcher): Promise<Opening | undefined> {
    const { place } = watcher;
    if (place?.epoch !== this.#setting.epoch || place.view !== group.feed.view) return undefined;
    const head = await group.heads.read(null);
    if (place.offset > head) return undefined;
    const frames = await this.#between(group, place.offset, head, watcher.filter);
    if (!frames) return undefined;
    if (this.#kind.removedThrough && place.offset < head) {
      if ((await this.#kind.removedThrough(this.#id, group.log)) > place.offset) return undefined;
    }
    this.#setting.observer.replayed(frames.reduce((bytes, { payload }) => bytes + payload.length, 0));
    const { sequence, readings } = await this.#items.readAll();
    const items = readings.map((item) => group.frames.item(item, head));
    return { frames: [...frames, ...items], head, itemSequence: sequence };
  }

  /** What a reader with this filter has not had; undefined when that is too much, or gone. */
  async #between(
    group: Group,
    after: number,
    upTo: number,
    filter: ReaderFilter | undefined,
  ): Promise<readonly EncodedFrame[] | undefined> {
    if (!filter) {
      return upTo - after > this.#replayEntries ? undefined : group.feed.between(after, upTo);
    }
    const range = { after, upTo, filter: filter.labels };
    const entries = await this.#kind.readRange?.(this.#id, group.log, range, this.#replayEntries + 1);
    if (!entries || entries.length > this.#replayEntries) return undefined;
    return group.feed.framesOf(entries);
  }

  get #replayEntries(): number {
    return this.#kind.replayEntries ?? this.#setting.limits.replayEntries;
  }

  async #fresh(group: Group, watcher: Watcher): Promise<Opening> {
    const snapshot = await this.#snapshot(group, watcher.filter);
    const frame =
      (await this.#skippingFrame(group, snapshot, watcher)) ??
      group.frames.snapshot(snapshot, watcher.place ? 'reset' : 'state');
    return { frames: [frame], head: snapshot.head, itemSequence: snapshot.itemSequence };
  }

  #snapshot(group: Group, filter: ReaderFilter | undefined): Promise<LogSnapshot> {
    return group.snapshots.read(filter?.key);
  }

  /** Undefined when nothing was skipped, or the kind does not count. */
  async #skippingFrame(
    group: Group,
    snapshot: LogSnapshot,
    { place, filter }: Watcher,
  ): Promise<EncodedFrame | undefined> {
    const known = place?.epoch === this.#setting.epoch && place.view === group.feed.view;
    if (!known || place.offset >= snapshot.head) return undefined;
    const range = { after: place.offset, upTo: snapshot.head, filter: filter?.labels };
    const skipped = await this.#kind.countSkipped?.(this.#id, group.log, range);
    return skipped && group.frames.skipping(snapshot, skipped);
  }

  #deliver(seats: Group['seats'], batch: FrameBatch): void {
    const filtered = new FilteredBatches(batch);
    for (const seat of seats.values()) {
      if (seat.watcher.phase === 'live') {
        const own = filtered.for(seat.watcher.filter);
        if (own) seat.watcher.connection.enqueueBatch(seat.watcher, own);
      } else if (seat.watcher.phase === 'loading') this.#keep(seat, batch);
    }
  }

  #keep(seat: Seat, { frames }: FrameBatch): void {
    const room = this.#replayEntries - seat.missed.length;
    seat.missed.push(...frames.slice(0, room));
    if (frames.length > room) seat.overflowed = true;
  }

  #deliverItem(item: ItemReading): void {
    for (const group of this.#groups.values()) {
      let frame: EncodedFrame | undefined;
      for (const { watcher } of group.seats.values()) {
        if (watcher.phase !== 'live') continue;
        frame ??= group.frames.item(item, group.feed.delivered);
        watcher.connection.enqueue(watcher, frame);
      }
    }
  }

  /** The table has a gap: everybody gets a snapshot instead of the entries that are gone. */
  async #restart(group: Group): Promise<number> {
    this.#setting.log.error(
      { channel: this.#channel, log: group.log },
      'a live log has a gap; sending snapshots',
    );
    const snapshot = await this.#snapshot(group, undefined);
    this.#deliver(group.seats, batchOf(group.frames.snapshot(snapshot, 'reset')));
    return snapshot.head;
  }
}

/** What went by after `head`; a snapshot among it stands for everything before it. */
function missedSince(seat: Seat, head: number): readonly EncodedFrame[] {
  const missed = seat.missed.filter((frame) => frame.offset > head);
  const reset = missed.findLastIndex((frame) => frame.kind === 'reset');
  return reset > 0 ? missed.slice(reset) : missed;
}
