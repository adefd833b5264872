import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { announceModeration } from '../announce-moderation.ts';
import { MessageNotFound } from '../message.errors.ts';
import { MessageReference, MessageView, messageView } from '../message.schemas.ts';
import { mayModerate, moderatedStates } from '../message.ts';
import { loadMessage } from '../message-subject.ts';

export const moderateMessage = useCase({
  name: 'messages.moderate',
  kind: 'command',
  summary: 'Let a message through, pin it, mark it answered, or take it away.',
  input: MessageReference.extend({
    state: z
      .enum(moderatedStates)
      .describe('The audience sees `active`, `answered` and `pinned`; `deleted` is for good.'),
  }),
  output: MessageView,
  errors: [MessageNotFound],
  permission: 'message:moderate',
  absent: MessageNotFound,
  subject: loadMessage,
  http: { method: 'PATCH', path: '/messages/:messageId' },
  async handle({ input: { messageId, state }, actor, caller, ports }) {
    const before = await ports.messages.lock(messageId);
    if (!before || !mayModerate(before)) throw new PulseError(MessageNotFound);
    const moved = await ports.messages.moderate(messageId, state);
    if (moved) {
      await announceModeration(before, moved, ports);
      await ports.audit.record(caller, {
        action: 'message.moderated',
        resource: { type: 'session', id: moved.sessionId },
        details: { messageId, from: before.state, to: state },
      });
    }
    return messageView(moved ?? before, { actor, staff: true }, false);
  },
});
