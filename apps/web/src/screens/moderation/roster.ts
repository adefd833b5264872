import { type EventFrame, type Participant, sessionsParticipants } from '@pulse/client';
import type { Room } from '../../room/room.ts';
import { createStore, type Store } from '../../store.ts';

export interface RosterState {
  readonly people: ReadonlyMap<string, Participant>;
  readonly status: 'reading' | 'ready' | 'failed';
  /** Where those who joined later go on; null when all are here. */
  readonly cursor: string | null | undefined;
  readonly error: unknown;
}

const pageSize = 100;

/** Everybody who has joined, page by page in the order of joining, and live what becomes of them. */
export class Roster {
  readonly state: Store<RosterState> = createStore<RosterState>({
    people: new Map(),
    status: 'reading',
    cursor: undefined,
    error: undefined,
  });
  readonly #room: Room;
  readonly #sessionId: string;

  constructor(room: Room, sessionId: string) {
    this.#room = room;
    this.#sessionId = sessionId;
  }

  /** @returns what ends it */
  start(): () => void {
    const leave = this.#room.follow((frame) => this.#take(frame));
    void this.readMore();
    return leave;
  }

  /** The next page; the first one after a failure or at the start. */
  async readMore(): Promise<void> {
    const { cursor } = this.state.get();
    if (cursor === null) return;
    this.#set({ status: 'reading', error: undefined });
    try {
      const asked = { sessionId: this.#sessionId, limit: pageSize };
      const page = await this.#room.client.call(
        sessionsParticipants,
        typeof cursor === 'string' ? { ...asked, cursor } : asked,
      );
      const people = new Map(this.state.get().people);
      for (const participant of page.items) people.set(participant.id, participant);
      this.#set({ people, cursor: page.nextCursor, status: 'ready' });
    } catch (error) {
      this.#set({ status: 'failed', error });
    }
  }

  /** Takes a measure's answer at once instead of waiting for its event. */
  adopt = (participant: Participant): void => {
    this.#set({ people: new Map(this.state.get().people).set(participant.id, participant) });
  };

  #take(frame: EventFrame): void {
    // A snapshot stands for events that were missed.
    if (frame.event === 'session.snapshot' && this.state.get().status !== 'reading') {
      this.#set({ cursor: undefined });
      void this.readMore();
    }
    if (frame.event !== 'participant.joined' && frame.event !== 'participant.moderated') return;
    const { participant } = frame.data as { participant: Participant };
    const { people, cursor } = this.state.get();
    // Who joins while not all are here comes with a later page.
    if (people.has(participant.id) || cursor === null) this.adopt(participant);
  }

  #set(part: Partial<RosterState>): void {
    this.state.set({ ...this.state.get(), ...part });
  }
}
