import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { SessionCodesExhausted } from '../session.errors.ts';
import { SessionSettings, SessionView, sessionView } from '../session.schemas.ts';
import { drawCode, type Session } from '../session.ts';

/** With a million open sessions a drawn code is taken once in 887 draws; five misses in a row mean a fault. */
const codeAttempts = 5;

export const createSession = useCase({
  name: 'sessions.create',
  kind: 'command',
  summary: 'Create a session in draft, with its join code.',
  input: z.strictObject(SessionSettings),
  output: SessionView,
  errors: [SessionCodesExhausted],
  permission: 'session:create',
  http: { method: 'POST', path: '/sessions', status: 201 },
  async handle({ input, actor, ports }) {
    if (actor.kind !== 'user') throw new TypeError('session:create is held by users alone');
    const now = ports.clock.now();
    const draft: Omit<Session, 'code'> = {
      id: ports.ids.next(),
      ownerId: actor.userId,
      title: input.title.trim(),
      status: 'draft',
      language: input.language ?? 'en',
      anonymous: input.anonymous ?? true,
      chat: input.chat ?? true,
      maxParticipants: input.maxParticipants ?? null,
      createdAt: now,
      updatedAt: now,
      startedAt: null,
      endedAt: null,
    };
    for (let attempt = 0; attempt < codeAttempts; attempt += 1) {
      const session = { ...draft, code: drawCode(ports.random) };
      if (await ports.sessions.insert(session)) return sessionView(session);
    }
    throw new PulseError(SessionCodesExhausted);
  },
});
