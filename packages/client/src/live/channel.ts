import type { PulseError } from '../errors.ts';
import type { EventFrame } from '../frame.ts';
import type { Subscription } from './transport.ts';

/** Somebody who follows a channel. */
export interface Watcher {
  readonly onFrame: (frame: EventFrame) => void;
  readonly onRefused: (error: PulseError) => void;
}

/** Fields of a stream's input beside the one that names the channel. */
export type ChannelFilters = Readonly<Record<string, unknown>>;

/** One channel as a client follows it: who listens, and up to where it has been delivered. */
export class Channel {
  readonly name: string;
  readonly filters: ChannelFilters | undefined;
  readonly watchers = new Set<Watcher>();
  /** Resume token of the last frame; undefined for a fresh start. */
  after: string | undefined;
  /** The newest frame if it tells everything by itself: a snapshot that nothing has followed. */
  newest: EventFrame | undefined;
  #position: Position | undefined;
  /** What the frame is called that a fresh subscription begins with. */
  #wholeEvent: string | undefined;

  constructor(name: string, after: string | undefined, filters?: ChannelFilters) {
    this.name = name;
    this.after = after;
    this.filters = filters;
  }

  get started(): boolean {
    return this.#position !== undefined;
  }

  /** How it is asked for now. */
  get subscription(): Subscription {
    return { channel: this.name, after: this.after, filters: this.filters };
  }

  /** Forgets the place: the next frame is a snapshot. */
  restart(): void {
    this.after = undefined;
    this.#position = undefined;
  }

  /** Delivers a frame, unless it has been delivered before. */
  take(frame: EventFrame): void {
    const position = readPosition(frame.pos);
    if (this.#position && !isNews(frame, position, this.#position)) return;
    if (this.after === undefined) this.#wholeEvent = frame.event;
    this.#position = position;
    this.after = frame.after;
    this.newest = frame.kind !== 'log' && frame.event === this.#wholeEvent ? frame : undefined;
    for (const watcher of [...this.watchers]) watcher.onFrame(frame);
  }

  refuse(error: PulseError): void {
    for (const watcher of [...this.watchers]) watcher.onRefused(error);
  }
}

interface Position {
  readonly epoch: string;
  readonly offset: number;
}

function readPosition(pos: string): Position {
  const [epoch = '', offset] = pos.split('.');
  return { epoch, offset: Number(offset) };
}

/**
 * A log's entries come once each. A state beside them has the entry's position, and a `reset` may repeat a position
 * in another view.
 */
function isNews({ kind }: EventFrame, now: Position, before: Position): boolean {
  if (kind === 'reset' || now.epoch !== before.epoch) return true;
  return kind === 'log' ? now.offset > before.offset : now.offset >= before.offset;
}
