import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { timestamp } from '../../identifiers.ts';
import { useCase } from '../../use-case.ts';
import { LedgerRangeTooLong, ProjectNotFound } from '../project.errors.ts';
import { ProjectReference } from '../project.schemas.ts';
import { loadProject } from '../project-subject.ts';

const day = 24 * 3_600_000;
const shown = day;
const longest = 31 * day;

export const getLedger = useCase({
  name: 'projects.ledger',
  kind: 'query',
  summary:
    'What was sent to a project and not stored as it came: refused, duplicate, limited, shifted; by hour.',
  input: ProjectReference.extend({
    from: z.iso.datetime({ offset: true }).optional().describe('A day ago unless told.'),
    to: z.iso.datetime({ offset: true }).optional().describe('Now unless told.'),
  }),
  output: z
    .strictObject({
      from: timestamp,
      to: timestamp,
      totals: z.strictObject({
        refused: z.int(),
        duplicate: z.int(),
        limited: z.int(),
        shifted: z.int(),
      }),
      entries: z.array(
        z.strictObject({
          hour: timestamp,
          reason: z.enum(['refused', 'duplicate', 'limited', 'shifted']),
          code: z.string().nullable().describe('Of the error that events were refused with.'),
          count: z.int(),
        }),
      ),
    })
    .meta({ id: 'LossLedger', description: 'Counts of what was not stored as it came, newest hour first.' }),
  errors: [ProjectNotFound, LedgerRangeTooLong],
  permission: 'project:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/ledger', rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    const to = input.to === undefined ? ports.clock.now() : new Date(input.to);
    const from = input.from === undefined ? new Date(to.getTime() - shown) : new Date(input.from);
    const length = to.getTime() - from.getTime();
    if (length <= 0 || length > longest) throw new PulseError(LedgerRangeTooLong);
    const entries = await ports.projectEvents.ledger(project.id, from, to);
    const totals = { refused: 0, duplicate: 0, limited: 0, shifted: 0 };
    for (const { reason, count } of entries) totals[reason] += count;
    return {
      from: from.toISOString(),
      to: to.toISOString(),
      totals,
      entries: entries.map(({ hour, reason, code, count }) => ({
        hour: hour.toISOString(),
        reason,
        code: code === '' ? null : code,
        count,
      })),
    };
  },
});
