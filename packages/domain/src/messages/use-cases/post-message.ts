import { PulseError } from '@pulse/core';
import { ParticipantBanned } from '../../participants/index.ts';
import type { Ports } from '../../ports.ts';
import { loadSession, SessionNotFound, SessionNotLive, sessionChannel } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { ChatOff, MessageQuotaExceeded } from '../message.errors.ts';
import { MessagePosted } from '../message.events.ts';
import { MessageView, messageView, NewMessage, publicMessageView } from '../message.schemas.ts';
import {
  isForEveryone,
  type Message,
  quotaMessages,
  quotaWindowSeconds,
  secondsUntilQuota,
  tidyContent,
} from '../message.ts';
import { requireSpeaker } from '../speaking.ts';

export const postMessage = useCase({
  name: 'messages.post',
  kind: 'command',
  summary: 'Say something in a session: chat, or a question that others can up-vote.',
  input: NewMessage,
  output: MessageView,
  errors: [SessionNotFound, SessionNotLive, ChatOff, MessageQuotaExceeded, ParticipantBanned],
  permission: 'message:post',
  absent: SessionNotFound,
  // Not locked: a hall that talks would queue at its session's row.
  subject: ({ input, ports }) => loadSession({ input, ports, lock: false }),
  example: {
    sessionId: '0193a2f4-6f5e-7c3a-9d52-4b1f0e6c8a11',
    kind: 'question',
    content: 'Does the hammer fall faster on the Moon?',
  },
  http: { method: 'POST', path: '/sessions/:sessionId/messages', status: 201, crowd: true },
  async handle({ input, actor, subject: { session }, ports }) {
    const author = await requireSpeaker(actor, session, ports, SessionNotFound);
    if (input.kind === 'chat' && !session.chat) throw new PulseError(ChatOff);
    const now = ports.clock.now();
    await requireQuota(author.id, now, ports);
    const message: Message = {
      id: ports.ids.next(),
      sessionId: session.id,
      kind: input.kind,
      authorId: author.id,
      authorRole: author.role,
      authorName: author.name,
      content: tidyContent(input.content),
      state: 'active',
      upvotes: 0,
      version: 0,
      createdAt: now,
    };
    await ports.messages.insert(message);
    await ports.events.record(MessagePosted, {
      channel: sessionChannel(session.id),
      data: { message: publicMessageView(message) },
      audience: isForEveryone(message) ? 'everyone' : 'staff',
    });
    return messageView(message, actor, false);
  },
});

async function requireQuota(authorId: string, now: Date, ports: Pick<Ports, 'messages'>): Promise<void> {
  const since = new Date(now.getTime() - quotaWindowSeconds * 1_000);
  const oldest = await ports.messages.nthNewest(authorId, quotaMessages, since);
  if (!oldest) return;
  const retryAfterSeconds = secondsUntilQuota(oldest, now);
  throw new PulseError(MessageQuotaExceeded, { retryAfterSeconds, details: { retryAfterSeconds } });
}
