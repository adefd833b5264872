import type { EventFrame, Message, MessageUpvotes, Participant } from '@pulse/client';
import type { MessageKind } from '../contract.ts';

/** The chat and questions a screen knows: the fold of what it has read and of every frame since. */
export interface MessagesState {
  readonly byId: ReadonlyMap<string, Message>;
  /** Up-votes that came before their message. */
  readonly early: ReadonlyMap<string, MessageUpvotes>;
  /** Of authors, for the staff: the live channel tells none. */
  readonly names: ReadonlyMap<string, string>;
  /** Taken out of the audience's sight, and with which version. */
  readonly gone: ReadonlyMap<string, number>;
}

export const noMessages: MessagesState = {
  byId: new Map(),
  early: new Map(),
  names: new Map(),
  gone: new Map(),
};

/** Folds one frame of the session's channel. Frames may come twice or late: older versions change nothing. */
export function foldMessageFrame(state: MessagesState, frame: EventFrame): MessagesState {
  switch (frame.event) {
    case 'message.posted':
    case 'message.moderated':
      return foldMessages(state, [(frame.data as { message: Message }).message]);
    case 'message.upvoted':
      return foldUpvotes(state, frame.data as MessageUpvotes);
    case 'message.removed': {
      const { messageId, version } = frame.data as { messageId: string; version: number };
      return { ...state, gone: new Map(state.gone).set(messageId, version) };
    }
    case 'participant.joined': {
      const { id, name } = (frame.data as { participant: Participant }).participant;
      return name === null ? state : { ...state, names: new Map(state.names).set(id, name) };
    }
  }
  return state;
}

/** Takes in what was listed or answered; by id and version, so that the order of arrival does not matter. */
export function foldMessages(state: MessagesState, messages: readonly Message[]): MessagesState {
  if (messages.length === 0) return state;
  const byId = new Map(state.byId);
  const early = new Map(state.early);
  const names = new Map(state.names);
  for (const message of messages) {
    const waiting = early.get(message.id);
    early.delete(message.id);
    byId.set(message.id, withUpvotes(merged(byId.get(message.id), message), waiting));
    if (message.authorName !== null) names.set(message.authorId, message.authorName);
  }
  return { ...state, byId, early, names };
}

function foldUpvotes(state: MessagesState, upvotes: MessageUpvotes): MessagesState {
  const known = state.byId.get(upvotes.messageId);
  if (known) {
    const next = withUpvotes(known, upvotes);
    return next === known ? state : { ...state, byId: new Map(state.byId).set(known.id, next) };
  }
  const waiting = state.early.get(upvotes.messageId);
  if (waiting && waiting.version >= upvotes.version) return state;
  return { ...state, early: new Map(state.early).set(upvotes.messageId, upvotes) };
}

/** What only the viewer is told stays: the live channel does not know it, and an up-vote is never taken back. */
function merged(known: Message | undefined, message: Message): Message {
  if (!known) return message;
  const newer = message.version > known.version ? message : known;
  const upvoted = known.upvoted || message.upvoted;
  const authorName = known.authorName ?? message.authorName;
  return newer === known && upvoted === known.upvoted && authorName === known.authorName
    ? known
    : { ...newer, upvoted, authorName };
}

function withUpvotes(message: Message, upvotes: MessageUpvotes | undefined): Message {
  if (!upvotes || upvotes.version <= message.version) return message;
  return { ...message, upvotes: upvotes.upvotes, version: upvotes.version };
}

/** Forgets a kind's messages older than a moment: what lies between them and what is known now was missed. */
export function dropBefore(state: MessagesState, kind: MessageKind, createdAt: string): MessagesState {
  const kept = [...state.byId].filter(
    ([, message]) => message.kind !== kind || message.createdAt >= createdAt,
  );
  return kept.length === state.byId.size ? state : { ...state, byId: new Map(kept) };
}

/** Forgets messages that a new reading did not find: they were taken away while nobody told. */
export function dropMessages(state: MessagesState, ids: ReadonlySet<string>): MessagesState {
  if (ids.size === 0) return state;
  return { ...state, byId: new Map([...state.byId].filter(([id]) => !ids.has(id))) };
}

/** Pinned ones, then the most wanted first, of equally wanted ones the older; last what has its answer. */
export function questionsByWish(state: MessagesState): readonly Message[] {
  return ofKind(state, 'question').sort(
    (one, other) => rank(one) - rank(other) || other.upvotes - one.upvotes || byTime(one, other),
  );
}

/** Oldest first. */
export function chatByTime(state: MessagesState): readonly Message[] {
  return ofKind(state, 'chat').sort(byTime);
}

/** In a state that is no part of the conversation: waiting for the staff, or hidden by it. Oldest first. */
export function messagesIn(state: MessagesState, which: 'pending' | 'archived'): readonly Message[] {
  return [...state.byId.values()].filter((message) => message.state === which).sort(byTime);
}

/** What moderation has not let through, or has taken away, is no part of the conversation. */
const shown: readonly Message['state'][] = ['pinned', 'active', 'answered'];

const rank = (message: Message): number => shown.indexOf(message.state);

function ofKind({ byId, gone }: MessagesState, kind: MessageKind): Message[] {
  return [...byId.values()].filter(
    (message) =>
      message.kind === kind && rank(message) >= 0 && message.version > (gone.get(message.id) ?? -1),
  );
}

function byTime(one: Message, other: Message): number {
  // Ids grow with time: they tell apart what was posted in the same millisecond.
  if (one.createdAt === other.createdAt) return one.id < other.id ? -1 : 1;
  return one.createdAt < other.createdAt ? -1 : 1;
}
