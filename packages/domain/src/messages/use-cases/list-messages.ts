import { actorId, defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { z } from 'zod';
import { loadSession, SessionNotFound, SessionReference } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { viewerOf } from '../../viewer.ts';
import { MessageView, messageKind, messageView } from '../message.schemas.ts';
import { type MessageState, statesForEveryone, statesForStaff } from '../message.ts';

export const listMessages = useCase({
  name: 'messages.list',
  kind: 'query',
  summary: 'List the chat and questions of a session, newest first; also after its end.',
  input: SessionReference.extend({
    ...pageInput,
    kind: messageKind.optional().describe('Of this kind alone; both unless told.'),
    state: z
      .enum(statesForStaff)
      .optional()
      .describe('In this state alone, of those that you may see; `pending` is what waits for the staff.'),
  }),
  output: pageOf(MessageView),
  errors: [SessionNotFound],
  permission: 'message:read',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'GET', path: '/sessions/:sessionId/messages' },
  async handle({ input, subject: { session }, actor, may, ports }) {
    const staff = viewerOf(actor, may).role === 'staff';
    const asked = (states: readonly MessageState[]) =>
      states.filter((state) => input.state === undefined || state === input.state);
    const page = await ports.messages.list(
      session.id,
      {
        kind: input.kind,
        states: asked(staff ? statesForStaff : statesForEveryone),
        viewerId: actorId(actor),
        ownStates: asked(['pending']),
      },
      { limit: input.limit ?? defaultPageSize, cursor: input.cursor },
    );
    return {
      items: page.items.map(({ message, upvoted }) => messageView(message, { actor, staff }, upvoted)),
      nextCursor: page.nextCursor,
    };
  },
});
