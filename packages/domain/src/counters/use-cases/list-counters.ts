import { decodeCursor, defaultPageSize, encodeCursor, pageInput, pageOf } from '@pulse/core';
import { z } from 'zod';
import { identifier } from '../../identifiers.ts';
import { loadSession, SessionNotFound, SessionReference } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { CounterView, counterView } from '../counter.schemas.ts';

export const listCounters = useCase({
  name: 'counters.list',
  kind: 'query',
  summary: 'List the counters of a session, oldest first.',
  input: SessionReference.extend(pageInput),
  output: pageOf(CounterView),
  errors: [SessionNotFound],
  permission: 'counter:read',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'GET', path: '/sessions/:sessionId/counters' },
  async handle({ input, subject, ports }) {
    const after = input.cursor === undefined ? '' : decodeCursor(input.cursor, z.tuple([identifier]))[0];
    const limit = input.limit ?? defaultPageSize;
    // UUIDv7 sorts by creation; a session has a handful of counters, read whole and paged here.
    const counters = (await ports.counters.list(subject.session.id)).filter(({ id }) => id > after);
    const page = counters.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(counterView),
      nextCursor: last && counters.length > limit ? encodeCursor([last.id]) : null,
    };
  },
});
