import { decodeCursor, defaultPageSize, encodeCursor, pageInput, pageOf } from '@pulse/core';
import { z } from 'zod';
import { loadSession, SessionNotFound, SessionReference } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { viewerOf } from '../../viewer.ts';
import { PollView, pollView } from '../poll.schemas.ts';
import { isPublished } from '../poll-subject.ts';

/** A poll's place in the run sheet. */
const SortKey = z.tuple([
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
]);

export const listPolls = useCase({
  name: 'polls.list',
  kind: 'query',
  summary: 'List the polls of a session in run-sheet order; drafts are the staff’s.',
  input: SessionReference.extend(pageInput),
  output: pageOf(PollView),
  errors: [SessionNotFound],
  permission: 'poll:read',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'GET', path: '/sessions/:sessionId/polls' },
  async handle({ input, subject, actor, may, ports }) {
    const after = input.cursor === undefined ? 0 : decodeCursor(input.cursor, SortKey)[0];
    const limit = input.limit ?? defaultPageSize;
    const staff = viewerOf(actor, may).role === 'staff';
    // A session has tens of polls: they are read whole and paged here.
    const polls = (await ports.polls.list(subject.session.id)).filter(
      (poll) => poll.position > after && (staff || isPublished(poll)),
    );
    const page = polls.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(pollView),
      nextCursor: last && polls.length > limit ? encodeCursor([String(last.position)]) : null,
    };
  },
});
