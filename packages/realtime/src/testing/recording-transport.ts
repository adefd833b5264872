import type { HubCloseReason, Transport } from '../connection.ts';
import type { EventFrame } from '../frame.ts';
import type { FrameBatch } from '../frame-batch.ts';

/** A socket that remembers, and fills up when told to. */
export class RecordingTransport implements Transport {
  readonly frames: EventFrame[] = [];
  /** Frames per write. */
  readonly writes: number[] = [];
  closed: HubCloseReason | undefined;
  /** While set, nothing is taken by the kernel: what is written stays queued. */
  stuck = false;
  subjectName: string | null = null;
  #queued = 0;

  write({ frames }: FrameBatch): void {
    this.writes.push(frames.length);
    for (const frame of frames) {
      this.frames.push(JSON.parse(frame.payload.toString()) as EventFrame);
      if (this.stuck) this.#queued += frame.payload.length;
    }
  }

  queuedBytes(): number {
    return this.#queued;
  }

  close(reason: HubCloseReason): void {
    this.closed = reason;
  }

  subject(): string | null {
    return this.subjectName;
  }

  unblock(): void {
    this.stuck = false;
    this.#queued = 0;
  }

  kinds(): string[] {
    return this.frames.map((frame) => frame.kind);
  }
}
