import { PulseError } from '@pulse/core';
import type { Signal } from './broker.ts';
import type { StateChannelKind, StateReading } from './channel-kind.ts';
import { type EncodedFrame, encodeFrame, type FrameKind } from './frame.ts';
import { FreshReads } from './fresh-reads.ts';
import type { ChannelSetting, LiveChannel } from './live-channel.ts';
import { PacedWork } from './paced-work.ts';
import { ChannelNotFound } from './realtime-errors.ts';
import type { ResumePlace } from './resume-token.ts';
import type { Watcher } from './watcher.ts';

/** How many renderings are kept for those who come while the channel is quiet. */
const keptFrames = 16;

interface Seat {
  readonly watcher: Watcher;
  standing: unknown;
  /** A standing was signalled: newer than one still being read. */
  standingSignalled: boolean;
  /** The newest that was enqueued, and in which view. */
  reading: StateReading | undefined;
  view: string;
  /** What went by while loading: every seal, and the newest state. */
  missed: StateReading[];
}

export class StateChannel implements LiveChannel {
  readonly #channel: string;
  readonly #id: string;
  readonly #kind: StateChannelKind;
  readonly #setting: ChannelSetting;
  readonly #seats = new Map<Watcher, Seat>();
  readonly #byParticipant = new Map<string, Set<Seat>>();
  readonly #reads: FreshReads<number | null, readonly StateReading[]>;
  readonly #pump: PacedWork;
  readonly #standings: PacedWork;
  readonly #frames = new Map<string, EncodedFrame>();
  /** Everybody live has seen this version; undefined until somebody is. */
  #version: number | undefined;
  #stale = false;
  /** Since when a signal waits to be read; undefined when none does. */
  #staleSince: Date | undefined;

  constructor(channel: string, id: string, kind: StateChannelKind, setting: ChannelSetting) {
    this.#channel = channel;
    this.#id = id;
    this.#kind = kind;
    this.#setting = setting;
    this.#reads = new FreshReads((after) => kind.read(id, after));
    this.#pump = new PacedWork({
      timers: setting.timers,
      interval: () => setting.limits.stateInterval(setting.passCost()),
      work: () => this.#advance(),
      retryMilliseconds: setting.limits.retryMilliseconds,
      onError: (error) =>
        setting.log.warn({ err: error, channel }, 'reading a live state failed; trying again'),
    });
    this.#standings = new PacedWork({
      timers: setting.timers,
      interval: () => 0,
      work: () => this.#readStandings(),
      retryMilliseconds: setting.limits.retryMilliseconds,
      onError: (error) => setting.log.warn({ err: error, channel }, 'reading standings failed; trying again'),
    });
  }

  get watchers(): number {
    return this.#seats.size;
  }

  signal(signal: Signal): void {
    if (signal.type === 'standing') {
      for (const seat of this.#byParticipant.get(signal.participantId) ?? [])
        this.#stand(seat, signal.standing);
    } else if (signal.type === 'state') {
      this.#stale = true;
      this.#staleSince ??= this.#setting.clock.now();
      if (this.#version !== undefined) this.#pump.request(signal.urgent ?? false);
    }
  }

  recheck(): void {
    this.signal({ type: 'state', channel: this.#channel });
    this.#standings.request();
  }

  async open(watcher: Watcher): Promise<string> {
    const seat = this.#seat(watcher);
    const standing = await this.#kind.standing(this.#id, watcher.viewer);
    if (!seat.standingSignalled) seat.standing = standing;
    const past = await this.#past(watcher.place);
    // Deleted since it was granted: the same as never having been there.
    if (!past.newest) throw new PulseError(ChannelNotFound);

    const frames = past.readings.map((reading) =>
      this.#take(seat, reading, past.reset ? 'reset' : reading.kind),
    );
    if (past.readings.length === 0) this.#stay(seat, past.newest);
    this.#takeMissed(seat, frames);
    // Behind the others although nothing went by: the first of them came live by a read later than ours. From
    // here on their reads go by us too, so that one more of our own closes the gap.
    while (seat.reading && seat.reading.version < (this.#version ?? 0)) {
      const readings = await this.#reads.read(seat.reading.version);
      if (readings.length === 0) break;
      for (const reading of readings) frames.push(this.#take(seat, reading, reading.kind));
      this.#takeMissed(seat, frames);
    }
    // The viewer's class may have changed since the place, or since the first of these frames was made.
    if (seat.reading && this.#viewOf(seat, seat.reading) !== seat.view) {
      frames.push(this.#take(seat, seat.reading, 'reset'));
    }

    watcher.becomeLive();
    for (const frame of frames) watcher.connection.enqueue(watcher, frame);
    this.#version ??= seat.reading?.version;
    if (this.#stale) this.#pump.request();
    return frames.at(-1)?.cell ?? this.#cell(seat);
  }

  leave(watcher: Watcher): void {
    const seat = this.#seats.get(watcher);
    const participantId = watcher.viewer.participantId;
    this.#seats.delete(watcher);
    if (!seat || participantId === undefined) return;
    const seats = this.#byParticipant.get(participantId);
    seats?.delete(seat);
    if (seats?.size === 0) this.#byParticipant.delete(participantId);
  }

  dispose(): void {
    this.#pump.stop();
    this.#standings.stop();
  }

  /** Takes the watcher's seat, or empties the one it has when it loads again. */
  #seat(watcher: Watcher): Seat {
    watcher.phase = 'loading';
    const kept = this.#seats.get(watcher);
    if (kept) {
      kept.missed = [];
      kept.reading = undefined;
      kept.standingSignalled = false;
      return kept;
    }
    const seat: Seat = {
      watcher,
      standing: undefined,
      standingSignalled: false,
      reading: undefined,
      view: '',
      missed: [],
    };
    this.#seats.set(watcher, seat);
    const participantId = watcher.viewer.participantId;
    if (participantId !== undefined) {
      const seats = this.#byParticipant.get(participantId) ?? new Set();
      this.#byParticipant.set(participantId, seats.add(seat));
    }
    return seat;
  }

  async #past(
    place: ResumePlace | undefined,
  ): Promise<{ readings: readonly StateReading[]; newest: StateReading | undefined; reset: boolean }> {
    const usable = place?.epoch === this.#setting.epoch && place.view < this.#kind.views.length;
    if (place && usable) {
      const readings = await this.#reads.read(place.offset);
      if (readings.length > 0) return { readings, newest: readings.at(-1), reset: false };
    }
    const newest = (await this.#reads.read(null)).at(-1);
    if (!newest) return { readings: [], newest, reset: false };
    if (!place) return { readings: [newest], newest, reset: false };
    // Newer than the place after all: it came between the two reads, and what led to it may include seals.
    if (usable && newest.version > place.offset) {
      const readings = await this.#reads.read(place.offset);
      return { readings, newest: readings.at(-1), reset: false };
    }
    if (usable && newest.version === place.offset) return { readings: [], newest, reset: false };
    return { readings: [newest], newest, reset: true };
  }

  /** Reads what is newer than everybody has seen and hands it on. */
  async #advance(): Promise<void> {
    if (this.#version === undefined) return;
    this.#stale = false;
    const since = this.#staleSince;
    this.#staleSince = undefined;
    const readings = await this.#kind.read(this.#id, this.#version);
    for (const reading of readings) {
      if (reading.version <= this.#version) continue;
      if (since) this.#setting.due(since);
      if (reading.version > this.#version + 1) {
        this.#setting.observer.conflated('channel', reading.version - this.#version - 1);
      }
      for (const seat of this.#seats.values()) this.#hand(seat, reading);
      this.#version = reading.version;
    }
  }

  #hand(seat: Seat, reading: StateReading): void {
    const { watcher } = seat;
    if (watcher.phase === 'loading') {
      if (seat.missed.at(-1)?.kind === 'state') seat.missed.pop();
      seat.missed.push(reading);
    } else if (watcher.phase === 'live' && reading.version > (seat.reading?.version ?? -1)) {
      watcher.connection.enqueue(watcher, this.#take(seat, reading, reading.kind));
    }
  }

  #takeMissed(seat: Seat, frames: EncodedFrame[]): void {
    for (const reading of seat.missed) {
      if (reading.version > (seat.reading?.version ?? -1))
        frames.push(this.#take(seat, reading, reading.kind));
    }
    seat.missed = [];
  }

  /** Nothing was missed: the seat is where its place says, in the view that it had there. */
  #stay(seat: Seat, newest: StateReading | undefined): void {
    seat.reading = newest;
    seat.view = this.#kind.views[seat.watcher.place?.view ?? 0] ?? '';
  }

  /** One after the other: an audience of 2,000 costs one connection of the pool, for about a second. */
  async #readStandings(): Promise<void> {
    for (const [watcher, seat] of [...this.#seats]) {
      const { standing: before } = seat;
      if (watcher.viewer.participantId === undefined || watcher.phase !== 'live') continue;
      const standing = await this.#kind.standing(this.#id, watcher.viewer);
      // Set meanwhile, by a signal or by loading again: that is newer.
      if (watcher.phase === 'live' && seat.standing === before) this.#stand(seat, standing);
    }
  }

  #stand(seat: Seat, standing: unknown): void {
    seat.standing = standing;
    seat.standingSignalled = true;
    const { watcher, reading } = seat;
    if (watcher.phase !== 'live' || !reading || this.#viewOf(seat, reading) === seat.view) return;
    watcher.connection.enqueue(watcher, this.#take(seat, reading, 'reset'));
  }

  #viewOf(seat: Seat, reading: StateReading): string {
    return this.#kind.viewFor(seat.watcher.viewer, seat.standing, reading.state);
  }

  /** The frame of a reading as this seat may see it; the seat is then at that reading. */
  #take(seat: Seat, reading: StateReading, kind: FrameKind): EncodedFrame {
    seat.reading = reading;
    seat.view = this.#viewOf(seat, reading);
    const key = `${reading.version} ${kind} ${seat.view}`;
    const kept = this.#frames.get(key);
    if (kept) return kept;
    const view = this.#kind.views.indexOf(seat.view);
    if (view < 0) throw new Error(`${this.#kind.prefix} has no view ${seat.view}`);
    const place = { channel: this.#channel, epoch: this.#setting.epoch, offset: reading.version, view };
    const frame = encodeFrame({
      ...place,
      kind,
      cell: this.#setting.tokens.cell(place),
      event: reading.event,
      data: this.#kind.render(seat.view, reading.state),
      at: reading.at,
      ...(kind === 'state' ? { replaceKey: this.#channel } : {}),
    });
    this.#frames.set(key, frame);
    const oldest = this.#frames.size > keptFrames ? this.#frames.keys().next().value : undefined;
    if (oldest !== undefined) this.#frames.delete(oldest);
    return frame;
  }

  #cell(seat: Seat): string {
    const offset = seat.reading?.version ?? 0;
    const view = Math.max(this.#kind.views.indexOf(seat.view), 0);
    return this.#setting.tokens.cell({ channel: this.#channel, epoch: this.#setting.epoch, offset, view });
  }
}
