import type { ItemReading, LogChannelKind } from './channel-kind.ts';
import { FreshReads } from './fresh-reads.ts';
import type { ChannelSetting } from './live-channel.ts';
import { PacedWork } from './paced-work.ts';

export interface ItemsRead {
  /** The count of signals when the read began: whatever was signalled later may not be in it. */
  readonly sequence: number;
  readonly readings: readonly ItemReading[];
}

/** The keyed states of a log channel: conflated per key, read together. */
export class ChannelItems {
  readonly #kind: LogChannelKind;
  readonly #id: string;
  readonly #pump: PacedWork;
  readonly #all: FreshReads<null, ItemsRead>;
  readonly #deliver: (reading: ItemReading) => void;
  #stale = new Set<string>();
  #reading = new Set<string>();
  /** Key → when it was last signalled, and what was read since. */
  readonly #known = new Map<string, { sequence: number; reading: ItemReading | undefined }>();
  #sequence = 0;
  /**
   * Items may have changed that nobody signalled: the next read asks for all. For known ones too, by key: a kind
   * with very many may answer the question for all with the newest.
   */
  #unsure = false;

  constructor(options: {
    readonly channel: string;
    readonly id: string;
    readonly kind: LogChannelKind;
    readonly setting: ChannelSetting;
    readonly deliver: (reading: ItemReading) => void;
  }) {
    const { kind, id, channel, setting } = options;
    this.#kind = kind;
    this.#id = id;
    this.#deliver = options.deliver;
    this.#all = new FreshReads(async () => ({
      sequence: this.#sequence,
      readings: await kind.items(id, null),
    }));
    this.#pump = new PacedWork({
      timers: setting.timers,
      interval: () => setting.limits.stateInterval(setting.passCost()),
      work: () => this.#advance(),
      retryMilliseconds: setting.limits.retryMilliseconds,
      onError: (error) =>
        setting.log.warn({ err: error, channel }, 'reading live items failed; trying again'),
    });
  }

  get sequence(): number {
    return this.#sequence;
  }

  signal(key: string): void {
    this.#sequence += 1;
    this.#known.set(key, { sequence: this.#sequence, reading: this.#known.get(key)?.reading });
    this.#stale.add(key);
    this.#pump.request();
  }

  recheck(): void {
    this.#unsure = true;
    this.#sequence += 1;
    for (const key of this.#known.keys()) this.signal(key);
    this.#pump.request();
  }

  readAll(): Promise<ItemsRead> {
    return this.#all.read(null);
  }

  /**
   * What somebody whose reading began at `sequence` has missed. Keys that are being read are not among it:
   * everybody live is about to get them.
   */
  changedSince(sequence: number): readonly ItemReading[] {
    const changed: ItemReading[] = [];
    for (const [key, known] of this.#known) {
      const settled = !this.#stale.has(key) && !this.#reading.has(key);
      if (known.sequence > sequence && settled && known.reading) changed.push(known.reading);
    }
    return changed;
  }

  stop(): void {
    this.#pump.stop();
  }

  async #advance(): Promise<void> {
    const keys = [...this.#stale];
    const unsure = this.#unsure;
    const sequence = this.#sequence;
    if (keys.length === 0 && !unsure) return;
    this.#reading = this.#stale;
    this.#stale = new Set();
    this.#unsure = false;
    try {
      const readings = keys.length > 0 ? await this.#kind.items(this.#id, keys) : [];
      const byKey = new Map(readings.map((reading) => [reading.key, reading]));
      for (const reading of unsure ? await this.#kind.items(this.#id, null) : []) {
        byKey.set(reading.key, reading);
        if (!this.#known.has(reading.key)) this.#known.set(reading.key, { sequence, reading });
      }
      for (const key of keys) {
        const known = this.#known.get(key);
        if (known) known.reading = byKey.get(key);
      }
      for (const reading of byKey.values()) this.#deliver(reading);
    } catch (error) {
      for (const key of keys) this.#stale.add(key);
      this.#unsure ||= unsure;
      throw error;
    } finally {
      this.#reading = new Set();
    }
  }
}
