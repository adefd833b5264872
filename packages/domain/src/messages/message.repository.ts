import type { Page } from '@pulse/core';
import type { Session } from '../sessions/index.ts';
import type { AuthorRole, Message, MessageKind, MessageState } from './message.ts';

export interface MessageWithSession {
  readonly message: Message;
  readonly session: Session;
}

export interface MessageForViewer {
  readonly message: Message;
  /** By the viewer. */
  readonly upvoted: boolean;
}

/** Who wants to speak, as the database knows them. */
export interface Speaker {
  readonly name: string | null;
  readonly banned: boolean;
}

export interface MessageRepository {
  find(messageId: string): Promise<MessageWithSession | undefined>;
  /** Newest first. @param viewerId whose up-votes are told; null for screens */
  list(
    sessionId: string,
    filter: {
      readonly kind?: MessageKind | undefined;
      readonly states: readonly MessageState[];
      readonly viewerId: string | null;
    },
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<MessageForViewer>>;
  /**
   * Holds the speaker until the transaction ends, so that a quota counts one message at a time and a ban does not
   * come in between. @returns undefined when there is no such person
   */
  lockSpeaker(role: AuthorRole, id: string): Promise<Speaker | undefined>;
  /**
   * When the author's `count`-th newest message after `since` was posted: undefined while there are fewer.
   */
  nthNewest(authorId: string, count: number, since: Date): Promise<Date | undefined>;
  insert(message: Message): Promise<void>;
  /**
   * Adds a vote if there is none by this voter yet.
   *
   * @returns the message as it is now, and whether it gained a vote; undefined when it is gone
   */
  upvote(
    messageId: string,
    voterId: string,
  ): Promise<{ readonly message: Message; readonly added: boolean } | undefined>;
  /** Of these messages, as far as everyone may see them. */
  upvotesOf(sessionId: string, messageIds: readonly string[]): Promise<readonly Message[]>;
  /** Those whose up-votes changed last, as far as everyone may see them; newest change first. */
  lastUpvoted(sessionId: string, limit: number): Promise<readonly Message[]>;
}
