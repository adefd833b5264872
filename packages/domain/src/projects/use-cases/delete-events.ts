import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { ProjectNotFound } from '../project.errors.ts';
import { ProjectReference } from '../project.schemas.ts';
import { loadProject } from '../project-subject.ts';

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
  async handle({ subject: { project }, ports }) {
    await ports.projects.eraseEvents(project.id);
    await ports.exports.deleteAll(project.id);
    return null;
  },
});
