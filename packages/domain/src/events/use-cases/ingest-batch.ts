import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { admitEvents, countRefusal, projectOfKey } from '../admit-events.ts';
import type { Loss } from '../event.repository.ts';
import { type IncomingEvent, maximumBatch, maximumBodyBytes } from '../event.ts';
import { judgeRawEvent } from '../judge-event.ts';

export const ingestBatch = useCase({
  name: 'events.ingestBatch',
  kind: 'command',
  summary:
    'Store up to 1,000 events, each judged by itself: the answer means that the good ones are on the disk.',
  input: z.strictObject({
    events: z
      .array(z.unknown())
      .min(1)
      .max(maximumBatch)
      .describe(
        'Each as `events.ingest` takes it; bad ones are refused by their place, good ones are stored.',
      ),
  }),
  output: z
    .strictObject({
      accepted: z.int().min(0).describe('Stored now.'),
      duplicates: z.int().min(0).describe('Stored before, or twice in this batch.'),
      rejected: z.array(
        z.strictObject({
          index: z.int().min(0).describe('Which of `events`, counted from 0.'),
          code: z.string(),
          message: z.string(),
        }),
      ),
    })
    .meta({ id: 'IngestBatchReceipt', description: 'What became of the events of a batch.' }),
  errors: [ProjectNotFound],
  permission: 'event:ingest',
  commit: 'grouped',
  scansItself: true,
  example: {
    events: [{ name: 'page.viewed' }, { name: 'job.failed', level: 'error', message: 'No space left' }],
  },
  http: {
    method: 'POST',
    path: '/ingest/batch',
    status: 202,
    rootAlias: true,
    bodyLimit: maximumBodyBytes,
    gzip: true,
    ownQuota: true,
  },
  onRefused: countRefusal,
  async handle({ input, actor, ports }) {
    const projectId = projectOfKey(actor);
    await admitEvents(projectId, input.events.length, ports);
    const now = ports.clock.now().getTime();
    const events: IncomingEvent[] = [];
    const rejected: { index: number; code: string; message: string }[] = [];
    for (const [index, raw] of input.events.entries()) {
      try {
        events.push(judgeRawEvent(raw, now, ports.ids));
      } catch (error) {
        if (!(error instanceof PulseError)) throw error;
        rejected.push({ index, code: error.code, message: error.message });
      }
    }
    const { found, stored, duplicates } = await ports.projectEvents.ingest({
      projectId,
      events,
      losses: lossesOf(rejected),
    });
    if (!found) throw new PulseError(ProjectNotFound);
    return { accepted: stored, duplicates, rejected };
  },
});

function lossesOf(rejected: readonly { readonly code: string }[]): readonly Loss[] {
  if (rejected.length === 0) return [];
  const byCode = Map.groupBy(rejected, ({ code }) => code);
  return [...byCode].map(([code, { length }]) => ({ reason: 'refused', code, count: length }));
}
