import {
  type ConnectionStatus,
  type Counter,
  type EventFrame,
  type Observable,
  type Poll,
  type PulseClient,
  pollsWatch,
  type Session,
  sessionsWatch,
  type Watch,
} from '@pulse/client';
import { createStore, type Store } from '../store.ts';
import {
  dropCounter,
  dropPoll,
  emptyRoom,
  foldCounter,
  foldFrame,
  foldPlaces,
  foldPoll,
  foldSession,
  type RoomState,
} from './room-state.ts';

export interface RoomOptions {
  /** The server as whoever looks. */
  readonly client: PulseClient;
  /** Reads the polls anew after one has moved, for those who see the run sheet. */
  readonly readPolls?: (sessionId: string) => Promise<readonly Poll[]>;
}

/** A session followed live: its state folded from frames, and the polls that somebody looks at. */
export class Room {
  readonly state: Store<RoomState> = createStore<RoomState>(emptyRoom);
  /** The code with which the session's channel was refused, e.g. SESSION_NOT_FOUND. */
  readonly refused: Store<string | undefined> = createStore<string | undefined>(undefined);
  readonly client: PulseClient;
  readonly #sessionId: string;
  readonly #options: RoomOptions;
  readonly #watch: Watch;
  readonly #listeners = new Set<(frame: EventFrame) => void>();
  #readings = 0;
  /** Places that are on their way to the server. */
  #arranged: ReadonlyMap<string, number> | undefined;

  constructor(sessionId: string, options: RoomOptions) {
    this.#sessionId = sessionId;
    this.#options = options;
    this.client = options.client;
    this.#watch = this.client.watch(
      sessionsWatch,
      { sessionId },
      {
        onFrame: (frame) => {
          this.#take(frame);
          for (const listener of this.#listeners) listener(frame);
        },
        // A refused token is the connection's status: what is on the screen stays there.
        onRefused: ({ code }) => this.client.status.get() !== 'refused' && this.refused.set(code),
      },
    );
  }

  get status(): Observable<ConnectionStatus> {
    return this.client.status;
  }

  /** Calls the listener with the session's frames from now on, until the returned function is called. */
  follow(listener: (frame: EventFrame) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Follows a poll's results until the returned function is called. */
  watchPoll(pollId: string): () => void {
    return this.client.watch(pollsWatch, { pollId }, (frame) => this.#take(frame)).stop;
  }

  /** Takes an action's answer at once instead of waiting for its event. */
  adopt(poll: Poll): void {
    this.#fold(foldPoll, poll);
  }

  adoptSession(session: Session): void {
    this.#fold(foldSession, session);
  }

  adoptCounter(counter: Counter): void {
    this.#fold(foldCounter, counter);
  }

  dropPoll(pollId: string): void {
    this.#fold(dropPoll, pollId);
  }

  dropCounter(counterId: string): void {
    this.#fold(dropCounter, counterId);
  }

  /**
   * Shows the polls in an order before the server has it. Until it is sent, what the server tells of places is older
   * than what is on the screen; then its order counts.
   */
  arrange(pollIds: readonly string[], sent: Promise<unknown>): void {
    const places = new Map(pollIds.map((id, index) => [id, index + 1]));
    this.#arranged = places;
    this.#fold(foldPlaces, places);
    const settle = () => {
      if (this.#arranged !== places) return;
      this.#arranged = undefined;
      this.readPlaces().catch(() => undefined);
    };
    sent.then(settle, settle);
  }

  /** Takes over the server's order; of several readings only the newest counts. */
  async readPlaces(): Promise<void> {
    this.#readings += 1;
    const reading = this.#readings;
    const polls = await this.#options.readPolls?.(this.#sessionId);
    if (!polls || reading !== this.#readings || this.#arranged) return;
    this.#fold(foldPlaces, new Map(polls.map(({ id, position }) => [id, position])));
  }

  close(): void {
    this.#watch.stop();
  }

  #take(frame: EventFrame): void {
    this.#fold(foldFrame, frame);
    if (this.#arranged) this.#fold(foldPlaces, this.#arranged);
    // The event tells the poll that moved; those that made room for it are not named.
    if (frame.event === 'poll.updated') this.readPlaces().catch(() => undefined);
  }

  #fold<Part>(fold: (room: RoomState, part: Part) => RoomState, part: Part): void {
    this.state.set(fold(this.state.get(), part));
  }
}
