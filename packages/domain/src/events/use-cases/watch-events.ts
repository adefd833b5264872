import type { LabelFilter, Subscription } from '@pulse/core';
import { z } from 'zod';
import { loadProject, ProjectNotFound, ProjectReference, projectChannel } from '../../projects/index.ts';
import { narrowToShare } from '../../shares/index.ts';
import { useCase } from '../../use-case.ts';
import { eventFilters, valuesOf } from '../event.schemas.ts';

export const watchEvents = useCase({
  name: 'events.watch',
  kind: 'stream',
  summary: 'Follow the events of a project, all of them or those of some levels or names.',
  input: ProjectReference.extend(eventFilters),
  output: z
    .unknown()
    .describe('An event, or a snapshot: the project, its last events, how many were skipped.'),
  errors: [ProjectNotFound],
  permission: 'event:watch',
  absent: ProjectNotFound,
  subject: loadProject,
  channel: { prefix: 'project', inputKey: 'projectId', path: '/realtime/:projectId' },
  async handle({ input, subject: { project }, actor, ports }): Promise<Subscription> {
    const asked = { level: valuesOf(input.level), name: valuesOf(input.name) };
    const { level, name } = await narrowToShare(asked, actor, ports);
    const filter: LabelFilter | undefined =
      level || name ? { ...(level ? { level } : {}), ...(name ? { name } : {}) } : undefined;
    // Whoever may follow the events sees all of each.
    const channel = projectChannel(project.id);
    return { channel, viewer: { role: 'staff' }, resource: channel, filter };
  },
});
