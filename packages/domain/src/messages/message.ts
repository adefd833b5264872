export const messageKinds = ['chat', 'question'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** `pending → active → answered/pinned/archived/deleted`; posted `pending` where the staff looks before. */
export const messageStates = ['pending', 'active', 'answered', 'pinned', 'archived', 'deleted'] as const;
export type MessageState = (typeof messageStates)[number];

export const authorRoles = ['participant', 'staff'] as const;
export type AuthorRole = (typeof authorRoles)[number];

/** Something said in a session: chat goes by, a question waits for its answer and collects up-votes. */
export interface Message {
  readonly id: string;
  readonly sessionId: string;
  readonly kind: MessageKind;
  /** A participant, or an account of the staff: an opaque id to everybody else. */
  readonly authorId: string;
  readonly authorRole: AuthorRole;
  /** As it was when posted; null for who gave none. */
  readonly authorName: string | null;
  readonly content: string;
  readonly state: MessageState;
  readonly upvotes: number;
  /** Grows with every up-vote and change of state. */
  readonly version: number;
  readonly createdAt: Date;
}

/** Of pending messages the audience does not hear at all, nor of what was taken away. */
export const statesForEveryone: readonly MessageState[] = ['active', 'answered', 'pinned'];
export const statesForStaff = ['pending', 'active', 'answered', 'pinned', 'archived'] as const;

export function isForEveryone(message: Pick<Message, 'state'>): boolean {
  return statesForEveryone.includes(message.state);
}

/** Where the staff may move a message; what was deleted stays so, and nothing becomes pending again. */
export const moderatedStates = ['active', 'answered', 'pinned', 'archived', 'deleted'] as const;

export function mayModerate(message: Pick<Message, 'state'>): boolean {
  return message.state !== 'deleted';
}

/** Messages by one author in {@link quotaWindowSeconds}: faster than anybody types, slower than a script. */
export const quotaMessages = 20;
export const quotaWindowSeconds = 60;

/**
 * How long an author who has used the quota up must wait.
 *
 * @param oldest when the first of the last {@link quotaMessages} messages was posted
 * @returns whole seconds, at least one
 */
export function secondsUntilQuota(oldest: Date, now: Date): number {
  const free = oldest.getTime() + quotaWindowSeconds * 1_000;
  return Math.max(1, Math.ceil((free - now.getTime()) / 1_000));
}

/** Blanks around it go, and line breaks have one spelling. */
export function tidyContent(content: string): string {
  return content.replace(/\r\n?/g, '\n').trim();
}

/** Where a message's up-votes are found among its session's live items. */
export function messageItem(message: Pick<Message, 'id' | 'sessionId'>): string {
  return `session:${message.sessionId}/message:${message.id}`;
}
