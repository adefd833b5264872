import { setTimeout as sleep } from 'node:timers/promises';
import { openRawWebSocket } from '../wire/raw-websocket.ts';
import { type VoteTarget, type WatchDialect, watchDialectOf } from './vote-target.ts';

/** What one watcher has been shown, in order. */
export interface Watcher {
  /** Milliseconds of performance.now(). */
  readonly arrivals: number[];
  /** How many had voted, by each frame. */
  readonly totals: number[];
  /** Version of the poll, by each frame; 0 where the server knows none. */
  readonly versions: number[];
  /** The newest frame, whole. */
  last: string;
  closedWith: number | undefined;
  destroy(): void;
}

const connectAtOnce = 64;
const totalField = Buffer.from('"total":');
const versionField = Buffer.from('"version":');

/** A crowd that looks at the results of a poll. */
export class PollWatchers {
  readonly all: Watcher[] = [];
  readonly #target: VoteTarget;
  readonly #dialect: WatchDialect;

  constructor(target: VoteTarget) {
    this.#target = target;
    this.#dialect = watchDialectOf(target);
  }

  /**
   * Opens so many more; each is subscribed when this resolves.
   *
   * @param tokens shared in turn
   * @param readEvery one in so many keeps what it is shown, the others only take it
   */
  async open(count: number, tokens: readonly string[], readEvery = 1): Promise<void> {
    let next = 0;
    const openOneByOne = async () => {
      while (next < count) {
        const index = next;
        next += 1;
        const watcher = await this.#open(tokens[index % tokens.length] ?? '', index % readEvery === 0);
        if (index % readEvery === 0) this.all.push(watcher);
        else this.#others.push(watcher);
      }
    };
    await Promise.all(Array.from({ length: Math.min(connectAtOnce, count) }, openOneByOne));
  }

  readonly #others: Watcher[] = [];

  get closed(): number {
    return [...this.all, ...this.#others].filter(({ closedWith }) => closedWith !== undefined).length;
  }

  /** Forgets what was shown so far. */
  forget(): void {
    for (const { arrivals, totals, versions } of this.all) {
      arrivals.length = 0;
      totals.length = 0;
      versions.length = 0;
    }
  }

  /** Waits until every watcher was shown so many voters; false when some are not in time. */
  async reach(total: number, milliseconds: number): Promise<boolean> {
    const deadline = performance.now() + milliseconds;
    while (!this.all.every(({ totals }) => totals.at(-1) === total)) {
      if (performance.now() > deadline) return false;
      await sleep(5);
    }
    return true;
  }

  close(): void {
    for (const watcher of [...this.all.splice(0), ...this.#others.splice(0)]) watcher.destroy();
  }

  async #open(token: string, reads: boolean): Promise<Watcher> {
    const { path, greeting, hasResults, isReady, answer } = this.#dialect;
    const watcher: Watcher = {
      arrivals: [],
      totals: [],
      versions: [],
      last: '',
      closedWith: undefined,
      destroy() {},
    };
    const ready = Promise.withResolvers<void>();
    const socket = await openRawWebSocket({
      port: this.#target.port,
      path,
      headBytes: reads ? Number.POSITIVE_INFINITY : 64,
      take(bytes, start, end) {
        if (hasResults(bytes, start, end)) {
          if (reads) note(watcher, bytes, start, end);
          return;
        }
        if (isReady(bytes, start, end)) ready.resolve();
        const reply = answer?.(bytes, start, end);
        if (reply !== undefined) socket.send(reply);
      },
      onClose(code) {
        watcher.closedWith = code;
        ready.reject(new Error(`a watcher was closed with ${code}`));
      },
    });
    watcher.destroy = () => socket.destroy();
    for (const frame of greeting(token)) socket.send(frame);
    await ready.promise;
    return watcher;
  }
}

function note(watcher: Watcher, bytes: Buffer, start: number, end: number): void {
  watcher.arrivals.push(performance.now());
  watcher.totals.push(readNumber(bytes, start, end, totalField));
  watcher.versions.push(readNumber(bytes, start, end, versionField));
  watcher.last = bytes.toString('utf8', start, end);
}

function readNumber(bytes: Buffer, start: number, end: number, field: Buffer): number {
  const at = bytes.indexOf(field, start);
  if (at < 0 || at >= end) return 0;
  return Number.parseInt(
    bytes.toString('latin1', at + field.length, Math.min(end, at + field.length + 16)),
    10,
  );
}

/** Votes by option, in the options' order, as a frame of any of the servers has them. */
export function votesIn(frame: string): readonly number[] {
  const [, options] = /"options":(\[[^\]]*\])/.exec(frame) ?? [];
  if (options === undefined) return [];
  return (JSON.parse(options) as { votes: number | null }[]).map(({ votes }) => votes ?? 0);
}

/** The most frames that arrived within any second. */
export function busiestSecond(arrivals: readonly number[]): number {
  let most = 0;
  let first = 0;
  arrivals.forEach((at, index) => {
    while (at - (arrivals[first] ?? at) >= 1_000) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}
