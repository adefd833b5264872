import { createStreamTicket } from './create-stream-ticket.ts';

export const streamUseCases = [createStreamTicket] as const;
