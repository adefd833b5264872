import type { EventFrame, Message } from '@pulse/client';

/** For tests: a question of somebody's, and frames of its session's channel. */
export const message = (id: string, part: Partial<Message> = {}): Message => ({
  id,
  sessionId: 's1',
  kind: 'question',
  authorId: 'author',
  authorRole: 'participant',
  authorName: null,
  content: `Message ${id}`,
  state: 'active',
  upvotes: 0,
  upvoted: false,
  createdAt: '2026-11-21T10:00:00.000Z',
  version: 0,
  ...part,
});

export const frame = (event: string, data: object, kind: EventFrame['kind'] = 'log'): EventFrame => ({
  type: 'event',
  channel: 'session:s1',
  kind,
  pos: '1.1',
  event,
  data,
  ts: '2026-11-21T10:00:00Z',
  after: '',
});

export const posted = (one: Message): EventFrame => frame('message.posted', { message: one });
export const upvoted = (messageId: string, upvotes: number, version = upvotes): EventFrame =>
  frame('message.upvoted', { messageId, upvotes, version }, 'state');
