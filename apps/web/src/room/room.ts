import type { Counter } from '../api/counter.ts';
import { type ConnectionOptions, LiveConnection } from '../api/live/connection.ts';
import type { Poll } from '../api/poll.ts';
import type { Session } from '../api/session.ts';
import { createStore, type Store } from '../store.ts';
import { emptyRoom, foldCounter, foldFrame, foldPoll, type RoomState } from './room-state.ts';

/** A session followed live: its state folded from frames, and the polls that somebody looks at. */
export class Room {
  readonly state: Store<RoomState> = createStore<RoomState>(emptyRoom);
  /** The code with which the session's channel was refused, e.g. SESSION_NOT_FOUND. */
  readonly refused: Store<string | undefined> = createStore<string | undefined>(undefined);
  readonly connection: LiveConnection;

  constructor(sessionId: string, options: ConnectionOptions) {
    this.connection = new LiveConnection(options);
    this.connection.subscribe(
      `session:${sessionId}`,
      (frame) => this.state.set(foldFrame(this.state.get(), frame)),
      (code) => this.refused.set(code),
    );
  }

  /** Follows a poll's results until the returned function is called. */
  watchPoll(pollId: string): () => void {
    return this.connection.subscribe(
      `poll:${pollId}`,
      (frame) => this.state.set(foldFrame(this.state.get(), frame)),
      () => undefined,
    );
  }

  /** Takes an action's answer at once instead of waiting for its event. */
  adopt(poll: Poll): void {
    this.state.set(foldPoll(this.state.get(), poll));
  }

  adoptSession(session: Session): void {
    this.state.set({ ...this.state.get(), session });
  }

  adoptCounter(counter: Counter): void {
    this.state.set(foldCounter(this.state.get(), counter));
  }

  close(): void {
    this.connection.close();
  }
}
