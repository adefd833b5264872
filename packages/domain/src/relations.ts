import type { Relation } from '@pulse/core';

/** Ways from one thing to others. What such a query reads is gathered: many at once cost the statements of one. */
export const relations: readonly Relation[] = [
  { type: 'Session', field: 'polls', useCase: 'polls.list', input: { sessionId: 'id' } },
  { type: 'Session', field: 'counters', useCase: 'counters.list', input: { sessionId: 'id' } },
  { type: 'ListedSession', field: 'polls', useCase: 'polls.list', input: { sessionId: 'id' } },
  { type: 'ListedSession', field: 'counters', useCase: 'counters.list', input: { sessionId: 'id' } },
];
