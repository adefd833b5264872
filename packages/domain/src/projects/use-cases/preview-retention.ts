import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { timestamp } from '../../identifiers.ts';
import { useCase } from '../../use-case.ts';
import { ProjectNotFound } from '../project.errors.ts';
import { ProjectReference, ProjectSettings } from '../project.schemas.ts';
import { loadProject } from '../project-subject.ts';

export const previewRetention = useCase({
  name: 'projects.previewRetention',
  kind: 'query',
  summary: 'How many events would go and how many would stay, if they were kept for so many days.',
  input: ProjectReference.extend({
    days: ProjectSettings.retentionDays.describe('What is set unless told.'),
  }),
  output: z
    .strictObject({
      days: z.int(),
      receivedBefore: timestamp.describe('So many days of 24 hours ago.'),
      due: z.int().describe('Events received before, which would be removed; exact.'),
      kept: z.int().describe('Events that would stay; exact.'),
    })
    .meta({ id: 'RetentionPreview', description: 'What keeping events for so many days would mean now.' }),
  errors: [ProjectNotFound],
  permission: 'project:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/retention-preview', rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    const days = input.days ?? project.retentionDays;
    const preview = await ports.eventDeletions.preview(project.id, days);
    if (!preview) throw new PulseError(ProjectNotFound); // deleted just now
    return { days, ...preview, receivedBefore: preview.receivedBefore.toISOString() };
  },
});
