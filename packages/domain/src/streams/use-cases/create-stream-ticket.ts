import { z } from 'zod';
import { timestamp } from '../../identifiers.ts';
import { useCase } from '../../use-case.ts';

/** As many channels as one connection may follow. */
const maximumChannels = 128;

export const createStreamTicket = useCase({
  name: 'streams.ticket',
  kind: 'command',
  summary: 'A ticket for `GET /sse?ticket=`, since a browser’s EventSource cannot send headers.',
  input: z.strictObject({
    channels: z
      .array(
        z
          .string()
          .min(3)
          .max(80)
          .regex(/^[a-z]+:[0-9a-f-]+$/),
      )
      .min(1)
      .max(maximumChannels)
      .describe('For example `poll:{id}`; who may follow each is decided when the stream opens.'),
  }),
  output: z.strictObject({
    ticket: z.string(),
    expiresAt: timestamp.describe('Open the stream before this.'),
  }),
  errors: [],
  permission: 'stream:open',
  commit: 'grouped',
  secretAnswer: true,
  http: { method: 'POST', path: '/stream-tickets', status: 201 },
  async handle({ input, actor, ports }) {
    const { ticket, expiresAt } = ports.streamTickets.issue(actor, input.channels);
    return { ticket, expiresAt: expiresAt.toISOString() };
  },
});
