import type { EncodedFrame } from './frame.ts';

/** How many encodings of one batch are kept: a protocol's, and for streams one per set of places. */
const keptEncodings = 8;

/** Frames of one moment, in order, made once for everybody who gets the same. Shared: never changed. */
export class FrameBatch {
  readonly frames: readonly EncodedFrame[];
  /** Of the payloads together. */
  readonly bytes: number;
  readonly #encodings = new Map<unknown, Buffer>();

  /** @param frames at least one */
  constructor(frames: readonly EncodedFrame[]) {
    this.frames = frames;
    let bytes = 0;
    for (const frame of frames) bytes += frame.payload.length;
    this.bytes = bytes;
  }

  /** Set when a newer batch with the same key makes this one worthless to a reader who is behind. */
  get replaceKey(): string | undefined {
    return this.frames.length === 1 ? this.frames[0]?.replaceKey : undefined;
  }

  /**
   * The bytes of all frames as one protocol writes them, made by the first connection that asks and shared by the
   * others.
   *
   * @param key stands for everything besides the frames that the bytes depend on
   */
  encoded(key: unknown, encode: (frames: readonly EncodedFrame[]) => Buffer): Buffer {
    const kept = this.#encodings.get(key);
    if (kept) return kept;
    const bytes = encode(this.frames);
    if (this.#encodings.size < keptEncodings) this.#encodings.set(key, bytes);
    return bytes;
  }
}

const singles = new WeakMap<EncodedFrame, FrameBatch>();

/** The batch of one frame; always the same one for the same frame. */
export function batchOf(frame: EncodedFrame): FrameBatch {
  const kept = singles.get(frame);
  if (kept) return kept;
  const batch = new FrameBatch([frame]);
  singles.set(frame, batch);
  return batch;
}

/** Frames in order as few batches of at most so many bytes; a frame that has more stands alone. */
export function batchesOf(frames: readonly EncodedFrame[], maximumBytes: number): readonly FrameBatch[] {
  const batches: FrameBatch[] = [];
  let gathered: EncodedFrame[] = [];
  let bytes = 0;
  for (const frame of frames) {
    if (gathered.length > 0 && bytes + frame.payload.length > maximumBytes) {
      batches.push(new FrameBatch(gathered));
      gathered = [];
      bytes = 0;
    }
    gathered.push(frame);
    bytes += frame.payload.length;
  }
  const [first] = gathered;
  if (first) batches.push(gathered.length === 1 ? batchOf(first) : new FrameBatch(gathered));
  return batches;
}

/** Different lists that are remembered; an audience has as many as it has views. */
const keptMerges = 8;

interface Part {
  readonly batch: FrameBatch;
}

/** Joins the batches that one connection is to be written, once for all connections with the same ones. */
export class BatchMerger {
  #kept: { readonly parts: readonly Part[]; readonly merged: FrameBatch }[] = [];

  /** @param parts at least one */
  merge(parts: readonly Part[]): FrameBatch {
    if (parts.length === 1 && parts[0]) return parts[0].batch;
    for (const { parts: known, merged } of this.#kept) if (areSame(known, parts)) return merged;
    const merged = new FrameBatch(parts.flatMap(({ batch }) => batch.frames));
    if (this.#kept.length < keptMerges) this.#kept.push({ parts, merged });
    return merged;
  }

  /** Lets go of what was merged. */
  clear(): void {
    if (this.#kept.length > 0) this.#kept = [];
  }
}

function areSame(ones: readonly Part[], others: readonly Part[]): boolean {
  return ones.length === others.length && ones.every(({ batch }, index) => batch === others[index]?.batch);
}
