import { createHash } from 'node:crypto';
import { domainEvent, type ErrorDefinition, IdempotencyMismatch, PulseError } from '@pulse/core';
import { ParticipantBanned, ParticipantKicked, ParticipantMuted } from '../../participants/index.ts';
import { loadRecentSession, SessionNotFound, SessionNotLive, sessionChannel } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { ChatOff, MessageQuotaExceeded } from '../message.errors.ts';
import { MessagePosted } from '../message.events.ts';
import type { PostingOutcome, PostingResult } from '../message.repository.ts';
import { MessageView, messageView, NewMessage, publicMessageView } from '../message.schemas.ts';
import { isForEveryone, type Message, secondsUntilQuota, tidyContent } from '../message.ts';
import { speakerOf } from '../speaking.ts';

/** Every outcome of the flush that is not a message, with what it means to the author. */
const refusals: Partial<Record<PostingOutcome, ErrorDefinition>> = {
  KEY_REUSED: IdempotencyMismatch,
  SESSION_NOT_FOUND: SessionNotFound,
  SESSION_NOT_LIVE: SessionNotLive,
  NOT_JOINED: SessionNotFound,
  BANNED: ParticipantBanned,
  KICKED: ParticipantKicked,
  MUTED: ParticipantMuted,
  CHAT_OFF: ChatOff,
  QUOTA_EXCEEDED: MessageQuotaExceeded,
};

export const postMessage = useCase({
  name: 'messages.post',
  kind: 'command',
  summary: 'Say something in a session: chat, or a question that others can up-vote.',
  input: NewMessage,
  output: MessageView,
  errors: [
    SessionNotFound,
    SessionNotLive,
    ChatOff,
    MessageQuotaExceeded,
    ParticipantBanned,
    ParticipantKicked,
    ParticipantMuted,
  ],
  permission: 'message:post',
  absent: SessionNotFound,
  subject: loadRecentSession,
  commit: 'grouped',
  example: {
    sessionId: '0193a2f4-6f5e-7c3a-9d52-4b1f0e6c8a11',
    kind: 'question',
    content: 'Does the hammer fall faster on the Moon?',
  },
  http: { method: 'POST', path: '/sessions/:sessionId/messages', status: 201, crowd: true },
  async handle({ input, actor, caller, ports }) {
    const { sessionId, kind } = input;
    const content = tidyContent(input.content);
    const now = ports.clock.now();
    const author = speakerOf(actor);
    const message: Message = {
      id: ports.ids.next(),
      sessionId,
      kind,
      authorId: author.id,
      authorRole: author.role,
      authorName: null,
      content,
      state: 'active',
      upvotes: 0,
      version: 0,
      createdAt: now,
    };
    const result = await ports.messages.post({
      message,
      event: domainEvent(MessagePosted, {
        channel: sessionChannel(sessionId),
        data: { message: publicMessageView(message) },
        // The flush narrows it where the staff looks before.
        audience: isForEveryone(message) ? 'everyone' : 'staff',
      }),
      key: caller.idempotencyKey ?? null,
      digest: createHash('sha256').update(`${sessionId} ${kind} ${content}`).digest('base64url'),
    });
    const refusal = refusals[result.outcome];
    if (refusal) throw new PulseError(refusal, refusalDetails(result, now));
    const { id, authorName, createdAt, state } = result;
    // The author sees the own name, whoever it is.
    return messageView({ ...message, id, authorName, createdAt, state }, { actor, staff: false }, false);
  },
});

function refusalDetails({ outcome, status, oldest }: PostingResult, now: Date) {
  if (outcome === 'SESSION_NOT_LIVE') return { details: { status } };
  if (outcome !== 'QUOTA_EXCEEDED') return {};
  const retryAfterSeconds = secondsUntilQuota(oldest ?? now, now);
  return { retryAfterSeconds, details: { retryAfterSeconds } };
}
