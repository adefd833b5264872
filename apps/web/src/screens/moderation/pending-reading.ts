import { type EventFrame, listAll, type Message, messagesList } from '@pulse/client';
import { messagesIn } from '../../room/messages-state.ts';
import type { Room } from '../../room/room.ts';
import type { RoomMessages } from '../../room/room-messages.ts';
import { createStore, type Store } from '../../store.ts';

export interface PendingReadingState {
  readonly status: 'reading' | 'ready' | 'failed';
  readonly error?: unknown;
}

/**
 * Reads everything that waits for the staff into the messages of a room, which follow it live from then on; anew
 * after a snapshot, which stands for events that were missed.
 */
export class PendingReading {
  readonly state: Store<PendingReadingState> = createStore<PendingReadingState>({ status: 'reading' });
  readonly #room: Room;
  readonly #sessionId: string;
  readonly #messages: RoomMessages;
  #run = 0;

  constructor(room: Room, sessionId: string, messages: RoomMessages) {
    this.#room = room;
    this.#sessionId = sessionId;
    this.#messages = messages;
  }

  /** @returns what ends it */
  start(): () => void {
    const leave = this.#room.follow((frame: EventFrame) => {
      if (frame.event === 'session.snapshot') void this.read();
    });
    const unwatch = this.#room.status.subscribe(() => {
      if (this.#room.status.get() === 'live' && this.state.get().status === 'failed') void this.read();
    });
    void this.read();
    return () => {
      this.#run += 1;
      leave();
      unwatch();
    };
  }

  async read(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const missing = new Set(messagesIn(this.#messages.state.get().messages, 'pending').map(({ id }) => id));
    if (this.state.get().status === 'failed') this.state.set({ status: 'reading' });
    try {
      const found: Message[] = [];
      const asked = { sessionId: this.#sessionId, state: 'pending', limit: 100 } as const;
      for await (const message of listAll(this.#room.client, messagesList, asked)) found.push(message);
      if (run !== this.#run) return;
      this.#messages.adopt(...found);
      for (const { id } of found) missing.delete(id);
      // Those that were judged while this was read are pending no more, and stay.
      const still = messagesIn(this.#messages.state.get().messages, 'pending');
      this.#messages.drop(new Set(still.map(({ id }) => id).filter((id) => missing.has(id))));
      this.state.set({ status: 'ready' });
    } catch (error) {
      if (run === this.#run) this.state.set({ status: 'failed', error });
    }
  }
}
