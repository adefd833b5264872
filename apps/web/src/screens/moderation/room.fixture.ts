import { type ConnectionStatus, type EventFrame, NetworkError, type Page } from '@pulse/client';
import type { Room } from '../../room/room.ts';
import { createStore, type Store } from '../../store.ts';

export interface FakeRoom {
  readonly room: Room;
  readonly status: Store<ConnectionStatus>;
  /** What was asked of the server. */
  readonly asked: Readonly<Record<string, unknown>>[];
  /** Answers of the server, one a call; where there is none, no network. */
  readonly pages: Page<unknown>[];
  readonly send: (frame: EventFrame) => void;
}

/** For tests: as much of a room as is followed and asked. */
export function fakeRoom(): FakeRoom {
  const listeners = new Set<(frame: EventFrame) => void>();
  const status = createStore<ConnectionStatus>('live');
  const asked: Readonly<Record<string, unknown>>[] = [];
  const pages: Page<unknown>[] = [];
  const room = {
    status,
    client: {
      call: async (_operation: unknown, input: Readonly<Record<string, unknown>>) => {
        asked.push(input);
        const page = pages.shift();
        if (!page) throw new NetworkError('offline');
        return page;
      },
    },
    follow: (listener: (frame: EventFrame) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return {
    room: room as unknown as Room,
    status,
    asked,
    pages,
    send: (frame) => {
      for (const listener of listeners) listener(frame);
    },
  };
}
