// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { EventFunnel, EventsFunnelInput } from '../types.ts';

/** How many come from one event to the next, in this order by when they happened, of those received within a time. */
export const eventsFunnel: Operation<'events.funnel', EventsFunnelInput, EventFunnel, 'PROJECT_NOT_FOUND' | 'QUERY_RANGE_TOO_LONG' | 'QUERY_TOO_BROAD'> = {
  name: 'events.funnel',
  kind: 'query',
  method: 'POST',
  path: '/projects/:projectId/funnel',
};
