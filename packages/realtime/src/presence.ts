import type { Viewer } from '@pulse/core';

/** Distinct participants per channel: a participant with three tabs is one. */
export class Presence {
  readonly #channels = new Map<string, Map<string, number>>();
  readonly #onChange: (channel: string, connected: number) => void;

  constructor(onChange: (channel: string, connected: number) => void) {
    this.#onChange = onChange;
  }

  connected(channel: string): number {
    return this.#channels.get(channel)?.size ?? 0;
  }

  enter(channel: string, { participantId }: Viewer): void {
    if (participantId === undefined) return;
    const present = this.#channels.get(channel) ?? new Map<string, number>();
    this.#channels.set(channel, present);
    const watches = present.get(participantId) ?? 0;
    present.set(participantId, watches + 1);
    if (watches === 0) this.#onChange(channel, present.size);
  }

  leave(channel: string, { participantId }: Viewer): void {
    const present = this.#channels.get(channel);
    if (participantId === undefined || !present) return;
    const watches = (present.get(participantId) ?? 0) - 1;
    if (watches > 0) {
      present.set(participantId, watches);
      return;
    }
    present.delete(participantId);
    if (present.size === 0) this.#channels.delete(channel);
    this.#onChange(channel, present.size);
  }
}
