import type { Counter } from '../api/counter.ts';
import type { EventFrame } from '../api/frame.ts';
import { type ConnectionOptions, LiveConnection } from '../api/live/connection.ts';
import type { Poll } from '../api/poll.ts';
import type { Session } from '../api/session.ts';
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

export interface RoomOptions extends ConnectionOptions {
  /** Reads the polls anew after one has moved, for those who see the run sheet. */
  readonly readPolls?: (sessionId: string) => Promise<readonly Poll[]>;
}

/** A session followed live: its state folded from frames, and the polls that somebody looks at. */
export class Room {
  readonly state: Store<RoomState> = createStore<RoomState>(emptyRoom);
  /** The code with which the session's channel was refused, e.g. SESSION_NOT_FOUND. */
  readonly refused: Store<string | undefined> = createStore<string | undefined>(undefined);
  readonly connection: LiveConnection;
  readonly #sessionId: string;
  readonly #options: RoomOptions;
  #readings = 0;

  constructor(sessionId: string, options: RoomOptions) {
    this.#sessionId = sessionId;
    this.#options = options;
    this.connection = new LiveConnection(options);
    this.connection.subscribe(
      `session:${sessionId}`,
      (frame) => this.#take(frame),
      (code) => this.refused.set(code),
    );
  }

  /** Follows a poll's results until the returned function is called. */
  watchPoll(pollId: string): () => void {
    return this.connection.subscribe(
      `poll:${pollId}`,
      (frame) => this.#take(frame),
      () => undefined,
    );
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

  /** Shows the polls in an order before the server has it. */
  arrange(pollIds: readonly string[]): void {
    this.#fold(foldPlaces, new Map(pollIds.map((id, index) => [id, index + 1])));
  }

  /** Takes over the server's order; of several readings only the newest counts. */
  async readPlaces(): Promise<void> {
    this.#readings += 1;
    const reading = this.#readings;
    const polls = await this.#options.readPolls?.(this.#sessionId);
    if (!polls || reading !== this.#readings) return;
    this.#fold(foldPlaces, new Map(polls.map(({ id, position }) => [id, position])));
  }

  close(): void {
    this.connection.close();
  }

  #take(frame: EventFrame): void {
    this.#fold(foldFrame, frame);
    // The event tells the poll that moved; those that made room for it are not named.
    if (frame.event === 'poll.updated') this.readPlaces().catch(() => undefined);
  }

  #fold<Part>(fold: (room: RoomState, part: Part) => RoomState, part: Part): void {
    this.state.set(fold(this.state.get(), part));
  }
}
