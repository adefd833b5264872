import { useStore } from '../../store.ts';
import type { Conversation } from './conversation.ts';

/** What is sent waits for a connection, and the screen says so instead of "sending…". */
export function useStuck(conversation: Conversation): boolean {
  const waiting = useStore(conversation.sender.waiting);
  return useStore(conversation.connection) === 'offline' || waiting;
}
