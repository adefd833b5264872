// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { StreamsTicketInput, StreamsTicketOutput } from '../types.ts';

/** A ticket for `GET /sse?ticket=`, since a browser’s EventSource cannot send headers. */
export const streamsTicket: Operation<'streams.ticket', StreamsTicketInput, StreamsTicketOutput, never> = {
  name: 'streams.ticket',
  kind: 'command',
  method: 'POST',
  path: '/stream-tickets',
};
