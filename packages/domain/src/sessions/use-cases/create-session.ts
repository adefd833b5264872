import { z } from 'zod';
import { ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { insertWithCode } from '../insert-with-code.ts';
import { SessionCodesExhausted } from '../session.errors.ts';
import { SessionSettings, SessionView, sessionView } from '../session.schemas.ts';
import type { Session } from '../session.ts';
import { requireBoard } from '../session-board.ts';

export const createSession = useCase({
  name: 'sessions.create',
  kind: 'command',
  summary: 'Create a session in draft, with its join code.',
  input: z.strictObject(SessionSettings),
  output: SessionView,
  errors: [SessionCodesExhausted, ProjectNotFound],
  permission: 'session:create',
  example: { title: 'Physics, week 3', anonymous: true },
  http: { method: 'POST', path: '/sessions', status: 201 },
  async handle({ input, actor, ports }) {
    if (actor.kind !== 'user') throw new TypeError('session:create is held by users alone');
    const now = ports.clock.now();
    const id = ports.ids.next();
    const draft: Omit<Session, 'code'> = {
      id,
      ownerId: actor.userId,
      title: input.title.trim(),
      status: 'draft',
      language: input.language ?? 'en',
      anonymous: input.anonymous ?? true,
      chat: input.chat ?? true,
      maxParticipants: input.maxParticipants ?? null,
      projectId: (await requireBoard(input.projectId, actor, ports)) ?? null,
      passcodeDigest: input.passcode == null ? null : ports.passcodes.digest(id, input.passcode),
      slide: null,
      moderation: input.moderation ?? 'after',
      createdAt: now,
      updatedAt: now,
      startedAt: null,
      endedAt: null,
    };
    return sessionView(await insertWithCode(draft, ports), 'staff');
  },
});
