import { actorId } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { ProjectNotFound } from '../project.errors.ts';
import { ProjectReference } from '../project.schemas.ts';
import { loadProject } from '../project-subject.ts';
import { recordEventRemoval } from '../remove-events-job.ts';

export const deleteEvents = useCase({
  name: 'projects.deleteEvents',
  kind: 'command',
  summary: 'Delete everything that was sent to a project so far, with its counts, ledger and exports.',
  input: ProjectReference,
  output: z.null(),
  errors: [ProjectNotFound],
  permission: 'project:own',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'DELETE', path: '/projects/:projectId/events', status: 204, rootAlias: true },
  async handle({ subject: { project }, actor, caller, ports }) {
    const id = ports.ids.next();
    await ports.projects.eraseEvents(project.id, { id, requestedBy: actorId(actor) });
    await ports.audit.record(caller, {
      action: 'events.deleted',
      resource: { type: 'project', id: project.id },
      details: { deletionId: id },
    });
    await ports.exports.deleteAll(project.id);
    await recordEventRemoval(ports);
    return null;
  },
});
