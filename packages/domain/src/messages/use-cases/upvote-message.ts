import { PulseError } from '@pulse/core';
import { ParticipantBanned, ParticipantKicked } from '../../participants/index.ts';
import { SessionNotLive } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { MessageNotFound, OwnMessage } from '../message.errors.ts';
import { MessageReference, MessageView, messageView } from '../message.schemas.ts';
import { isForEveryone, messageItem } from '../message.ts';
import { loadMessage } from '../message-subject.ts';
import { requireSpeaker } from '../speaking.ts';

export const upvoteMessage = useCase({
  name: 'messages.upvote',
  kind: 'command',
  summary: 'Up-vote a message of somebody else; it counts once, however often it is sent.',
  input: MessageReference,
  output: MessageView,
  errors: [MessageNotFound, SessionNotLive, OwnMessage, ParticipantBanned, ParticipantKicked],
  permission: 'message:upvote',
  absent: MessageNotFound,
  subject: loadMessage,
  http: { method: 'POST', path: '/messages/:messageId/upvote', crowd: true },
  async handle({ input, actor, subject: { message, session }, may, ports }) {
    if (!isForEveryone(message)) throw new PulseError(MessageNotFound);
    const voter = await requireSpeaker(actor, session, ports, MessageNotFound);
    if (message.authorId === voter.id) throw new PulseError(OwnMessage);
    const upvoted = await ports.messages.upvote(input.messageId, voter.id);
    if (!upvoted) throw new PulseError(MessageNotFound);
    if (upvoted.added) ports.liveItems.changed(messageItem(message));
    return messageView(upvoted.message, { actor, staff: may('session:oversee') }, true);
  },
});
