import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { keySubject } from '../api-key.ts';
import { ProjectNotFound } from '../project.errors.ts';
import { ProjectReference } from '../project.schemas.ts';
import { loadProject } from '../project-subject.ts';
import { recordEventRemoval } from '../remove-events-job.ts';

export const deleteProject = useCase({
  name: 'projects.delete',
  kind: 'command',
  summary: 'Delete a project with its keys and everything that was sent to it.',
  input: ProjectReference,
  output: z.null(),
  errors: [ProjectNotFound],
  permission: 'project:own',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'DELETE', path: '/projects/:projectId', status: 204, rootAlias: true },
  async handle({ subject: { project }, caller, ports }) {
    for (const { id } of await ports.apiKeys.listValid(project.id)) {
      ports.accessChanges.revoked(keySubject(id));
    }
    for (const shareId of await ports.shares.listValid(project.id)) {
      ports.accessChanges.revoked(keySubject(shareId));
    }
    await ports.projects.delete(project.id);
    // With its name: what somebody looks for when a project is missing.
    await ports.audit.record(caller, {
      action: 'project.deleted',
      resource: { type: 'project', id: project.id },
      details: { name: project.name },
    });
    await recordEventRemoval(ports);
    ports.accessChanges.rights({ resource: `project:${project.id}` });
    return null;
  },
});
