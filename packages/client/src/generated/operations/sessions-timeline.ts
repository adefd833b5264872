// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { SessionsTimelineInput, TimelineEntry } from '../types.ts';

/** Everything that happened in a session, in order; also after it ended. */
export const sessionsTimeline: Operation<'sessions.timeline', SessionsTimelineInput, Page<TimelineEntry>, 'SESSION_NOT_FOUND'> = {
  name: 'sessions.timeline',
  kind: 'query',
  method: 'GET',
  path: '/sessions/:sessionId/timeline',
};
