import type { Viewer } from '@pulse/core';
import type { StateChannelKind, StateReading } from '../channel-kind.ts';

export interface FakePollState {
  readonly votes: number;
  readonly closed: boolean;
  readonly visibility: 'always' | 'after_vote' | 'after_close';
}

export interface FakeStanding {
  readonly voted: boolean;
}

interface Row {
  readings: StateReading<FakePollState>[];
  voted: Set<string>;
}

/** A table of polls in memory. `pause` is awaited around each look at it, to interleave reads as a test likes. */
export class FakePolls implements StateChannelKind<FakePollState, FakeStanding> {
  readonly type = 'state';
  readonly prefix = 'poll';
  readonly code = 1;
  readonly views = ['full', 'masked'];
  readonly rendered: string[] = [];
  reads = 0;
  pause: () => Promise<void> = async () => {};
  readonly #rows = new Map<string, Row>();

  create(id: string, visibility: FakePollState['visibility'] = 'always'): void {
    this.#rows.set(id, { readings: [], voted: new Set() });
    this.#push(id, 'state', { votes: 0, closed: false, visibility });
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  vote(id: string, participantId?: string): void {
    if (participantId !== undefined) this.#row(id).voted.add(participantId);
    const { state } = this.newest(id);
    this.#push(id, 'state', { ...state, votes: state.votes + 1 });
  }

  close(id: string): void {
    this.#push(id, 'seal', { ...this.newest(id).state, closed: true });
  }

  reopen(id: string): void {
    this.#push(id, 'state', { ...this.newest(id).state, closed: false });
  }

  newest(id: string): StateReading<FakePollState> {
    const newest = this.#row(id).readings.at(-1);
    if (!newest) throw new Error(`no poll ${id}`);
    return newest;
  }

  seals(id: string): readonly StateReading<FakePollState>[] {
    return this.#row(id).readings.filter((reading) => reading.kind === 'seal');
  }

  async read(id: string, after: number | null): Promise<readonly StateReading<FakePollState>[]> {
    this.reads += 1;
    await this.pause();
    const { readings } = this.#row(id);
    const newest = this.newest(id);
    const found =
      after === null
        ? [newest]
        : readings.filter((each) => each.version > after && (each.kind === 'seal' || each === newest));
    await this.pause();
    return found;
  }

  async standing(id: string, viewer: Viewer): Promise<FakeStanding> {
    await this.pause();
    const voted = viewer.participantId !== undefined && this.#row(id).voted.has(viewer.participantId);
    await this.pause();
    return { voted };
  }

  viewFor(viewer: Viewer, standing: FakeStanding | undefined, state: FakePollState): string {
    if (viewer.role === 'staff' || state.visibility === 'always') return 'full';
    if (state.closed) return 'full';
    return state.visibility === 'after_vote' && standing?.voted ? 'full' : 'masked';
  }

  render(view: string, state: FakePollState): unknown {
    this.rendered.push(view);
    return { closed: state.closed, votes: view === 'full' ? state.votes : null };
  }

  #row(id: string): Row {
    const row = this.#rows.get(id);
    if (!row) throw new Error(`no poll ${id}`);
    return row;
  }

  #push(id: string, kind: 'state' | 'seal', state: FakePollState): void {
    const { readings } = this.#row(id);
    readings.push({ version: readings.length + 1, kind, event: 'poll.results', state, at: new Date(0) });
  }
}
