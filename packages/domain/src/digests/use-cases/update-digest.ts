import { InvalidInput, PulseError } from '@pulse/core';
import { z } from 'zod';
import { loadProject, ProjectNotFound, RecipientNoMember, refuseStrangers } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { DigestReference, DigestView, hour, recipients, weekday } from '../digest.schemas.ts';
import { scheduled } from '../reschedule.ts';
import { findDigest, viewDigest } from '../view-digest.ts';

export const updateDigest = useCase({
  name: 'digests.update',
  kind: 'command',
  summary: 'Switch a digest on or off, and say when it is due and who gets it; what is left out stays.',
  input: DigestReference.extend({
    enabled: z.boolean().optional(),
    hour: hour.optional(),
    weekday: weekday.optional().describe('1 is Monday, 7 is Sunday; of the weekly one alone.'),
    recipients: recipients.optional(),
  }),
  output: DigestView,
  errors: [ProjectNotFound, RecipientNoMember],
  permission: 'digest:manage',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'PATCH', path: '/projects/:projectId/digests/:digestId', rootAlias: true },
  async handle({ input, subject: { project }, actor, caller, ports }) {
    if (input.digestId === 'daily' && input.weekday !== undefined) {
      throw new PulseError(InvalidInput, { message: 'A daily digest has no weekday.' });
    }
    await refuseStrangers(project.id, input.recipients ?? null, ports);
    const before = await findDigest(project.id, input.digestId, ports, true);
    const changed = await scheduled(
      {
        ...before,
        enabled: input.enabled ?? before.enabled,
        hour: input.hour ?? before.hour,
        weekday: input.weekday ?? before.weekday,
        recipients: input.recipients === undefined ? before.recipients : input.recipients,
      },
      project.timeZone,
      ports,
    );
    await ports.digests.put(changed);
    await ports.audit.record(caller, {
      action: 'digest.updated',
      resource: { type: 'project', id: project.id },
      details: { digestId: changed.period, enabled: changed.enabled },
    });
    return viewDigest(changed, actor, ports);
  },
});
