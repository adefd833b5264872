import { expect } from 'vitest';

/** Complete answers, field by field: one place to grow when a view does. */

export const identifier = expect.stringMatching(
  /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
);
export const timestamp = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
export const joinCode = expect.stringMatching(/^[ABCDEFGHJKMNPQRSTUVWXYZ23456789]{6}$/);
/** `<scheme>.<…>` or the like: opaque, and long enough not to be guessed. */
export const token = expect.stringMatching(/^\S{40,}$/);

type Fields = Readonly<Record<string, unknown>>;

export function sessionShape(fields: Fields = {}): Fields {
  return {
    id: identifier,
    code: joinCode,
    title: 'Session',
    status: 'draft',
    language: 'en',
    anonymous: true,
    chat: true,
    maxParticipants: null,
    hasPasscode: false,
    projectId: null,
    slide: null,
    moderation: 'after',
    createdAt: timestamp,
    updatedAt: timestamp,
    startedAt: null,
    endedAt: null,
    ...fields,
  };
}

/** A member as the list has them. */
export function memberShape(fields: Fields = {}): Fields {
  return {
    sessionId: identifier,
    userId: identifier,
    name: 'Host',
    email: expect.stringContaining('@example.org'),
    role: 'moderator',
    createdAt: timestamp,
    ...fields,
  };
}

/** A draft as `createPoll` of the scenario makes it. */
export function pollShape(fields: Fields = {}): Fields {
  return {
    id: identifier,
    sessionId: identifier,
    kind: 'single',
    title: 'Which one?',
    options: ['A', 'B', 'C'].map((text) => ({ id: identifier, text })),
    status: 'draft',
    round: 1,
    voteChange: 'until_close',
    resultVisibility: 'always',
    minChoices: 1,
    maxChoices: 1,
    durationSeconds: null,
    deadline: null,
    version: 0,
    position: 1,
    createdAt: timestamp,
    updatedAt: timestamp,
    openedAt: null,
    closedAt: null,
    ...fields,
  };
}

/** A question as its author, a participant of an anonymous session, has just posted it. */
export function messageShape(fields: Fields = {}): Fields {
  return {
    id: identifier,
    sessionId: identifier,
    kind: 'question',
    authorId: identifier,
    authorRole: 'participant',
    authorName: null,
    content: 'Why?',
    state: 'active',
    upvotes: 0,
    upvoted: false,
    createdAt: timestamp,
    version: 0,
    ...fields,
  };
}

export function counterShape(fields: Fields = {}): Fields {
  return {
    id: identifier,
    sessionId: identifier,
    name: 'Applause',
    value: 0,
    minimum: 0,
    maximum: null,
    step: 1,
    limitPerParticipant: null,
    version: 0,
    createdAt: timestamp,
    ...fields,
  };
}
