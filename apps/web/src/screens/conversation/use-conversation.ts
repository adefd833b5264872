import type { Message } from '@pulse/client';
import { useEffect, useMemo, useState } from 'react';
import type { MessageKind } from '../../contract.ts';
import { chatByTime, type MessagesState, messagesIn, questionsByWish } from '../../room/messages-state.ts';
import type { Reading } from '../../room/room-messages.ts';
import { useStore } from '../../store.ts';
import { Conversation, type ConversationSetting } from './conversation.ts';
import type { PendingMessage } from './pending-messages.ts';
import { withOwnVote } from './upvotes.ts';

/** Opens a conversation for as long as the component is mounted. The setting must not change meanwhile. */
export function useConversation(setting: ConversationSetting): Conversation {
  const [conversation] = useState(() => new Conversation(setting));
  useEffect(() => conversation.start(), [conversation]);
  return conversation;
}

/** One kind of messages as the viewer sees them now. */
export interface ConversationPart {
  /** In the order in which they are shown. */
  readonly messages: readonly Message[];
  /** Own ones that have no answer yet. */
  readonly pending: readonly PendingMessage[];
  /** Own ones that the staff has not let through yet. */
  readonly waiting: readonly Message[];
  readonly reading: Reading;
  readonly me: string | undefined;
  readonly names: MessagesState['names'];
}

export function useConversationPart(conversation: Conversation, kind: MessageKind): ConversationPart {
  const { messages, readings } = useStore(conversation.messages.state);
  const queue = useStore(conversation.sender.pending);
  const sending = useStore(conversation.upvotes.sending);
  const me = useStore(conversation.me);
  const shown = useMemo(() => {
    const ordered = kind === 'question' ? questionsByWish(messages) : chatByTime(messages);
    return sending.size === 0 ? ordered : ordered.map((message) => withOwnVote(message, sending));
  }, [messages, kind, sending]);
  const pending = useMemo(
    () => queue.filter((message) => message.kind === kind && message.messageId === undefined),
    [queue, kind],
  );
  const waiting = useMemo(
    () => messagesIn(messages, 'pending').filter((each) => each.kind === kind && each.authorId === me),
    [messages, kind, me],
  );
  return { messages: shown, pending, waiting, reading: readings[kind], me, names: messages.names };
}

export interface KindSummary {
  /** undefined while that is not known. */
  readonly count: number | undefined;
  /** There are older ones that have not been counted. */
  readonly more: boolean;
  /** By others, since the viewer looked last. */
  readonly unread: number;
  /** Something the viewer wrote was refused and waits to be read. */
  readonly refused: boolean;
}
export type ConversationSummary = Readonly<Record<MessageKind, KindSummary>>;

/** A count as it is written, with a plus where there are more. */
export const countText = ({ count, more }: KindSummary): string | undefined =>
  count === undefined ? undefined : `${count}${more ? '+' : ''}`;

/** What can be said of a conversation that is not open; undefined until somebody has looked. */
export function useConversationSummary(conversation: Conversation): ConversationSummary | undefined {
  const { messages, readings, begun } = useStore(conversation.messages.state);
  const seen = useStore(conversation.seen);
  const me = useStore(conversation.me);
  const refusals = useStore(conversation.refusals);
  return useMemo(() => {
    if (!begun) return undefined;
    const of = (kind: MessageKind): KindSummary => {
      const all = kind === 'question' ? questionsByWish(messages) : chatByTime(messages);
      const unread = (message: Message) => message.authorId !== me && message.createdAt > seen[kind];
      const { cursor } = readings[kind];
      return {
        count: all.length === 0 && cursor === undefined ? undefined : all.length,
        more: cursor !== null,
        unread: all.filter(unread).length,
        refused: refusals[kind] !== undefined,
      };
    };
    return { question: of('question'), chat: of('chat') };
  }, [messages, readings, begun, seen, me, refusals]);
}
