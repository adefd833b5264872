import type { DomainEvent, Page } from '@pulse/core';
import type { Session, SessionStatus } from '../sessions/index.ts';
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
  readonly kicked: boolean;
}

/** A message on its way: its author's name and whether it may be said are found out by the flush. */
export interface Posting {
  readonly message: Omit<Message, 'authorName'>;
  /** What the audience is told, if it is posted. */
  readonly event: DomainEvent;
  /** Idempotency key, with the digest that tells another body under the same key. */
  readonly key: string | null;
  readonly digest: string;
}

export type PostingOutcome =
  | 'POSTED'
  | 'REPLAYED'
  | 'KEY_REUSED'
  | 'SESSION_NOT_FOUND'
  | 'SESSION_NOT_LIVE'
  | 'NOT_JOINED'
  | 'BANNED'
  | 'KICKED'
  | 'MUTED'
  | 'CHAT_OFF'
  | 'QUOTA_EXCEEDED';

export interface PostingResult {
  readonly outcome: PostingOutcome;
  /** Of the message that was posted under the key, now or before. */
  readonly id: string;
  readonly authorName: string | null;
  readonly createdAt: Date;
  /** `pending` where the staff looks before. */
  readonly state: MessageState;
  /** Of the session; null when there is none. */
  readonly status: SessionStatus | null;
  /** When the quota is exceeded: the first of those that use it up; null when they are all of this moment. */
  readonly oldest: Date | null;
}

export interface MessageRepository {
  /** Commits on its own, grouped with what others say meanwhile. */
  post(posting: Posting): Promise<PostingResult>;
  find(messageId: string): Promise<MessageWithSession | undefined>;
  /** Moves a message to another state unless it is there. @returns it as it is now; undefined when it was there */
  moderate(messageId: string, state: MessageState): Promise<Message | undefined>;
  /** Holds a message until the transaction ends. */
  lock(messageId: string): Promise<Message | undefined>;
  /** Newest first. @param viewerId whose up-votes are told; null for screens */
  list(
    sessionId: string,
    filter: {
      readonly kind?: MessageKind | undefined;
      readonly states: readonly MessageState[];
      readonly viewerId: string | null;
      /** Of the viewer's own messages these are listed too. */
      readonly ownStates?: readonly MessageState[];
    },
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<MessageForViewer>>;
  /**
   * Holds the speaker until the transaction ends, so that a ban does not come in between. @returns undefined when there is no such person
   */
  lockSpeaker(role: AuthorRole, id: string): Promise<Speaker | undefined>;
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
