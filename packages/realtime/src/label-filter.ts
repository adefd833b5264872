import type { LabelFilter } from '@pulse/core';
import type { EncodedFrame } from './frame.ts';
import { batchOf, FrameBatch } from './frame-batch.ts';

/** What a reader of a log wants to hear of it, in a form that equal filters share. */
export interface ReaderFilter {
  /** The same for equal filters. */
  readonly key: string;
  readonly labels: LabelFilter;
}

export function readerFilter(labels: LabelFilter | undefined): ReaderFilter | undefined {
  return labels && { key: JSON.stringify(labels), labels };
}

/** What a key stands for. */
export function labelsOfKey(key: string | undefined): LabelFilter | undefined {
  return key === undefined ? undefined : JSON.parse(key);
}

/** Whether a frame is for a reader with this filter. What has no labels is for everybody. */
export function passes(frame: Pick<EncodedFrame, 'labels'>, filter: ReaderFilter | undefined): boolean {
  const { labels } = frame;
  if (!filter || !labels) return true;
  for (const [label, values] of Object.entries(filter.labels)) {
    const value = labels[label];
    if (value === undefined || !values.includes(value)) return false;
  }
  return true;
}

/** Filters one batch, once for all readers with the same filter. */
export class FilteredBatches {
  readonly #batch: FrameBatch;
  readonly #kept = new Map<string, FrameBatch | undefined>();

  constructor(batch: FrameBatch) {
    this.#batch = batch;
  }

  /** @returns undefined when nothing passes */
  for(filter: ReaderFilter | undefined): FrameBatch | undefined {
    if (!filter) return this.#batch;
    if (this.#kept.has(filter.key)) return this.#kept.get(filter.key);
    const filtered = this.#filtered(filter);
    this.#kept.set(filter.key, filtered);
    return filtered;
  }

  #filtered(filter: ReaderFilter): FrameBatch | undefined {
    const { frames } = this.#batch;
    const passing = frames.filter((frame) => passes(frame, filter));
    if (passing.length === frames.length) return this.#batch;
    const [only] = passing;
    if (!only) return undefined;
    return passing.length === 1 ? batchOf(only) : new FrameBatch(passing);
  }
}
