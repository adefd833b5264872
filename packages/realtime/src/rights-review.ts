import { type Log, PulseError, type Viewer } from '@pulse/core';
import { actorSubject } from './actor-subject.ts';
import type { Timers } from './timers.ts';
import type { Watcher } from './watcher.ts';

/** Reviews between two turns of the event loop: each asks caches for the most part, 4 to 20 µs. */
const together = 64;
/** A grant decided just before the change may register its watcher just after it: so one looks twice. */
const againMilliseconds = 1_000;

/** Whose rights changed on what; a member left out means all. */
export interface RightsChange {
  readonly resource?: string;
  readonly subject?: string;
}

export interface RightsReviewOptions {
  /** Everybody who watches now. */
  readonly watchers: () => Iterable<Watcher>;
  /** As whom somebody may watch now. Rejects with PulseError when not at all. */
  readonly regrant: (watcher: Watcher) => Promise<Viewer>;
  /** May watch no more. */
  readonly end: (watcher: Watcher, error: PulseError) => void;
  /** May watch as somebody else. */
  readonly move: (watcher: Watcher, viewer: Viewer) => void;
  readonly timers: Timers;
  readonly retryMilliseconds: number;
  readonly log: Log;
}

/** Asks anew whether, and as whom, those may watch whose rights changed. */
export class RightsReview {
  readonly #options: RightsReviewOptions;
  #stopped = false;

  constructor(options: RightsReviewOptions) {
    this.#options = options;
  }

  /** Reviews now and once more a little later. */
  changed(change: RightsChange): void {
    void this.#reviewAll(change);
    this.#options.timers.after(againMilliseconds, () => void this.#reviewAll(change));
  }

  stop(): void {
    this.#stopped = true;
  }

  async #reviewAll(change: RightsChange): Promise<void> {
    const concerned = [...this.#options.watchers()].filter((watcher) => concerns(change, watcher));
    for (let start = 0; start < concerned.length && !this.#stopped; start += together) {
      if (start > 0) await new Promise<void>((resolve) => this.#options.timers.soon(resolve));
      await Promise.all(concerned.slice(start, start + together).map((watcher) => this.#review(watcher)));
    }
  }

  /** Never rejects. */
  async #review(watcher: Watcher): Promise<void> {
    const { regrant, end, move, log, timers, retryMilliseconds } = this.#options;
    const gone = () => this.#stopped || watcher.phase === 'closed';
    if (gone()) return;
    try {
      const viewer = await regrant(watcher);
      if (!gone() && !sameViewer(viewer, watcher.viewer)) move(watcher, viewer);
    } catch (error) {
      if (gone()) return;
      if (error instanceof PulseError && isRefusal(error)) {
        end(watcher, error);
        return;
      }
      log.warn({ err: error, channel: watcher.channel }, 'reviewing a live right failed; trying again');
      timers.after(retryMilliseconds, () => void this.#review(watcher));
    }
  }
}

function concerns({ resource, subject }: RightsChange, watcher: Watcher): boolean {
  return (
    (resource === undefined || watcher.resource === resource) &&
    (subject === undefined || actorSubject(watcher.actor) === subject)
  );
}

function isRefusal({ kind }: PulseError): boolean {
  return kind === 'absent' || kind === 'forbidden' || kind === 'unauthenticated';
}

function sameViewer(one: Viewer, other: Viewer): boolean {
  return one.role === other.role && one.participantId === other.participantId;
}
