import { PulseError } from '@pulse/core';
import { z } from 'zod';
import type { Ports } from '../../ports.ts';
import { ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { admitEvents, countRefusal, projectOfKey } from '../admit-events.ts';
import { EventTooLarge } from '../event.errors.ts';
import { EventInput } from '../event.schemas.ts';
import { type IncomingEvent, maximumBodyBytes } from '../event.ts';
import { judgeEvent } from '../judge-event.ts';

export const ingestEvent = useCase({
  name: 'events.ingest',
  kind: 'command',
  summary: 'Store an event: the answer means that it is on the disk.',
  input: EventInput,
  output: z
    .strictObject({ id: z.string(), status: z.enum(['stored', 'duplicate']) })
    .meta({ id: 'IngestReceipt', description: 'An event that is stored, now or before.' }),
  errors: [EventTooLarge, ProjectNotFound],
  permission: 'event:ingest',
  commit: 'grouped',
  example: { name: 'order.paid', level: 'info', properties: { amount: 40, currency: 'EUR' } },
  http: {
    method: 'POST',
    path: '/ingest',
    status: 202,
    rootAlias: true,
    bodyLimit: maximumBodyBytes,
    gzip: true,
    ownQuota: true,
    hot: true,
  },
  onRefused: countRefusal,
  async handle({ input, actor, ports }) {
    const projectId = projectOfKey(actor);
    await admitEvents(projectId, 1, ports);
    const event = judge(input, projectId, ports);
    const { found, duplicates } = await ports.projectEvents.ingest({
      projectId,
      events: [event],
      losses: [],
    });
    if (!found) throw new PulseError(ProjectNotFound);
    return { id: event.id, status: duplicates > 0 ? ('duplicate' as const) : ('stored' as const) };
  },
});

/** @throws PulseError EVENT_TOO_LARGE, which is in the ledger */
function judge(input: EventInput, projectId: string, ports: Ports): IncomingEvent {
  try {
    return judgeEvent(input, ports.clock.now().getTime(), ports.ids);
  } catch (error) {
    if (error instanceof PulseError) {
      ports.projectEvents.countLoss(projectId, { reason: 'refused', code: error.code, count: 1 });
    }
    throw error;
  }
}
