import {
  type Message,
  messagesList,
  messagesPost,
  messagesUpvote,
  type Page,
  type PulseClient,
} from '@pulse/client';
import type { MessageKind } from '../contract.ts';

/** Characters (UTF-16 units) of a message, as in docs/generated/openapi.json. */
export const longestMessage = 2_000;
/** Messages of one page, the most that the server gives. */
const pageSize = 100;

export interface MessageQuery {
  /** Both unless told. */
  readonly kind?: MessageKind;
  /** All that the viewer may see unless told. */
  readonly state?: 'pending' | 'archived';
  readonly cursor?: string;
}

/** The calls of one viewer about one session's messages. */
export interface MessageCalls {
  /** Newest first. */
  readonly list: (query: MessageQuery) => Promise<Page<Message>>;
  /** @param message.key idempotency key: however often it is sent, it is one message */
  readonly post: (message: { kind: MessageKind; content: string; key: string }) => Promise<Message>;
  /** Counts once, however often it is sent. */
  readonly upvote: (messageId: string) => Promise<Message>;
}

export function messageCalls(client: PulseClient, sessionId: string): MessageCalls {
  return {
    list: (query) => client.call(messagesList, { sessionId, limit: pageSize, ...query }),
    post: ({ kind, content, key }) =>
      client.call(messagesPost, { sessionId, kind, content }, { idempotencyKey: key }),
    upvote: (messageId) => client.call(messagesUpvote, { messageId }),
  };
}
