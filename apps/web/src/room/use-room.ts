import type { ConnectionStatus, PollResults, PulseClient } from '@pulse/client';
import { useEffect, useState } from 'react';
import { useStore } from '../store.ts';
import { Room, type RoomOptions } from './room.ts';
import type { RoomState } from './room-state.ts';

/** Opens a room for as long as the component is mounted; undefined until there is something to follow. */
export function useRoom(
  sessionId: string | undefined,
  client: PulseClient,
  readPolls?: RoomOptions['readPolls'],
): Room | undefined {
  const [room, setRoom] = useState<Room>();
  useEffect(() => {
    if (sessionId === undefined) return;
    const opened = new Room(sessionId, { client, ...(readPolls ? { readPolls } : {}) });
    setRoom(opened);
    return () => {
      opened.close();
      setRoom(undefined);
    };
  }, [sessionId, client, readPolls]);
  return room;
}

export const useRoomState = (room: Room): RoomState => useStore(room.state);
export const useConnectionStatus = (room: Room): ConnectionStatus => useStore(room.status);

/** A poll's newest results, followed while mounted. */
export function useResults(room: Room, pollId: string | undefined): PollResults | undefined {
  useEffect(() => (pollId === undefined ? undefined : room.watchPoll(pollId)), [room, pollId]);
  const { results } = useRoomState(room);
  return pollId === undefined ? undefined : results[pollId];
}
