import type { Message } from '@pulse/client';
import { useEffect, useMemo, useState } from 'react';
import { messagesIn } from '../../room/messages-state.ts';
import type { Room } from '../../room/room.ts';
import { useStore } from '../../store.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { PendingReading, type PendingReadingState } from './pending-reading.ts';
import type { Moderation } from './use-moderation.ts';

export interface Queue {
  /** Oldest first: who asked first is looked at first. */
  readonly messages: readonly Message[];
  /** Of authors, where they gave one. */
  readonly names: ReadonlyMap<string, string>;
  readonly reading: PendingReadingState;
  readonly retry: () => void;
}

/** What waits for the staff, followed for as long as the component is mounted. */
export function useQueue(
  room: Room,
  sessionId: string,
  conversation: Conversation,
  { dismissed }: Moderation,
): Queue {
  const [pending] = useState(() => new PendingReading(room, sessionId, conversation.messages));
  useEffect(() => pending.start(), [pending]);
  const { messages } = useStore(conversation.messages.state);
  const away = useStore(dismissed);
  const shown = useMemo(
    () => messagesIn(messages, 'pending').filter(({ id }) => !away.has(id)),
    [messages, away],
  );
  return {
    messages: shown,
    names: messages.names,
    reading: useStore(pending.state),
    retry: () => void pending.read(),
  };
}
