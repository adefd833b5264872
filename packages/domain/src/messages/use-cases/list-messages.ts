import { actorId, defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { loadSession, SessionNotFound, SessionReference } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { viewerOf } from '../../viewer.ts';
import { MessageView, messageKind, messageView } from '../message.schemas.ts';
import { statesForEveryone, statesForStaff } from '../message.ts';

export const listMessages = useCase({
  name: 'messages.list',
  kind: 'query',
  summary: 'List the chat and questions of a session, newest first; also after its end.',
  input: SessionReference.extend({
    ...pageInput,
    kind: messageKind.optional().describe('Of this kind alone; both unless told.'),
  }),
  output: pageOf(MessageView),
  errors: [SessionNotFound],
  permission: 'message:read',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'GET', path: '/sessions/:sessionId/messages' },
  async handle({ input, subject: { session }, actor, may, ports }) {
    const staff = viewerOf(actor, may).role === 'staff';
    const page = await ports.messages.list(
      session.id,
      {
        kind: input.kind,
        states: staff ? statesForStaff : statesForEveryone,
        viewerId: actorId(actor),
        ownStates: ['pending'],
      },
      { limit: input.limit ?? defaultPageSize, cursor: input.cursor },
    );
    return {
      items: page.items.map(({ message, upvoted }) => messageView(message, { actor, staff }, upvoted)),
      nextCursor: page.nextCursor,
    };
  },
});
