import { decodeCursor, defaultPageSize, encodeCursor, pageInput, pageOf } from '@pulse/core';
import { z } from 'zod';
import { timestamp } from '../../identifiers.ts';
import { useCase } from '../../use-case.ts';
import { audienceOf, viewerOf } from '../../viewer.ts';
import { SessionNotFound } from '../session.errors.ts';
import { heardByEveryone, SessionReference } from '../session.schemas.ts';
import { loadSession } from '../session-subject.ts';

const TimelineEntry = z
  .strictObject({
    position: z.int().min(1),
    event: z.string(),
    data: z.unknown(),
    ts: timestamp,
  })
  .meta({ id: 'TimelineEntry', description: 'Something that happened, as subscribers were told it.' });

/** Position of the last entry of the page before. */
const SortKey = z.tuple([
  z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number),
]);

export const getTimeline = useCase({
  name: 'sessions.timeline',
  kind: 'query',
  summary: 'Everything that happened in a session, in order; also after it ended.',
  input: SessionReference.extend(pageInput),
  output: pageOf(TimelineEntry),
  errors: [SessionNotFound],
  permission: 'session:read',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'GET', path: '/sessions/:sessionId/timeline' },
  async handle({ input, subject: { session }, actor, may, ports }) {
    const limit = input.limit ?? defaultPageSize;
    const after = input.cursor === undefined ? 0 : decodeCursor(input.cursor, SortKey)[0];
    const audience = audienceOf(viewerOf(actor, may));
    const entries = await ports.sessions.timeline(session.id, audience, after, limit + 1);
    const page = entries.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ position, event, data, at }) => ({
        position,
        event,
        data: audience === 'staff' ? data : heardByEveryone(data),
        ts: at.toISOString(),
      })),
      nextCursor: last && entries.length > limit ? encodeCursor([String(last.position)]) : null,
    };
  },
});
