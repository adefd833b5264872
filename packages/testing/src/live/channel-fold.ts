import { type EventFrame, type FramePosition, positionOf } from './event-frame.ts';

/** What a client knows of one channel after some frames, and in what way those broke the protocol's promises. */
export interface ChannelFold {
  /** Takes a frame in; answers what is wrong with it, undefined when nothing is. */
  take(frame: EventFrame): string | undefined;
  /** Newest state, seal or snapshot. */
  readonly newest: EventFrame | undefined;
  /** Token to resume from. */
  readonly after: string | undefined;
}

/** `poll:{id}`: the newest counts; versions only grow, but a `reset` may repeat one in another view. */
export class StateFold implements ChannelFold {
  newest: EventFrame | undefined;
  readonly seals: EventFrame[] = [];

  get after(): string | undefined {
    return this.newest?.after;
  }

  take(frame: EventFrame): string | undefined {
    const before = this.newest && positionOf(this.newest);
    const now = positionOf(frame);
    this.newest = frame;
    if (frame.kind === 'log') return 'a state channel sent a log entry';
    if (frame.data.version !== now.offset) return `version ${frame.data.version} at position ${frame.pos}`;
    const unsealed = frame.kind === 'seal' && frame.data.sealed !== true;
    if (unsealed) return 'a seal that is not sealed';
    if (frame.kind === 'seal') this.seals.push(frame);
    if (!before) return undefined;
    if (before.epoch !== now.epoch) return `epoch ${before.epoch} became ${now.epoch}`;
    const forward = frame.kind === 'reset' ? now.offset >= before.offset : now.offset > before.offset;
    return forward ? undefined : `${frame.kind} ${now.offset} after ${before.offset}`;
  }
}

/** `session:{id}`: a snapshot, then every entry without a gap; beside them items, of which the newest counts. */
export class LogFold implements ChannelFold {
  newest: EventFrame | undefined;
  after: string | undefined;
  readonly entries: EventFrame[] = [];
  /** Counters by id, up-votes by message id, and `counts`. */
  readonly items = new Map<string, EventFrame>();
  #position: FramePosition | undefined;

  take(frame: EventFrame): string | undefined {
    this.after = frame.after;
    const now = positionOf(frame);
    const before = this.#position;
    if (before && before.epoch !== now.epoch) return `epoch ${before.epoch} became ${now.epoch}`;
    switch (frame.kind) {
      case 'seal':
        return 'a log channel sent a seal';
      case 'log':
        this.#position = now;
        this.entries.push(frame);
        if (!before) return 'an entry before any snapshot';
        return now.offset === before.offset + 1 ? undefined : `entry ${now.offset} after ${before.offset}`;
      case 'reset':
        this.#position = now;
        this.newest = frame;
        return undefined;
      case 'state':
        return frame.event === 'session.snapshot' ? this.#begin(frame, now) : this.#keep(frame, now);
    }
  }

  #begin(frame: EventFrame, now: FramePosition): string | undefined {
    const again = this.newest !== undefined;
    this.#position = now;
    this.newest = frame;
    return again ? 'a second fresh snapshot' : undefined;
  }

  #keep(frame: EventFrame, now: FramePosition): string | undefined {
    const id: unknown = frame.data.id ?? frame.data.messageId;
    const key = typeof id === 'string' ? id : 'counts';
    const version = this.items.get(key)?.data.version ?? -1;
    this.items.set(key, frame);
    if (frame.data.version < version) return `item ${key} went back to ${frame.data.version}`;
    return now.offset === this.#position?.offset ? undefined : `item at ${frame.pos} beside the log`;
  }
}
