import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { userSubject } from '../../access-changes.ts';
import { identifier } from '../../identifiers.ts';
import { useCase } from '../../use-case.ts';
import { NoProjectMember, ProjectNotFound } from '../project.errors.ts';
import { ProjectReference } from '../project.schemas.ts';
import { loadProject, projectChannel } from '../project-subject.ts';

export const removeProjectMember = useCase({
  name: 'projects.removeMember',
  kind: 'command',
  summary: 'Take a role in a project away; what is watched by it is closed within seconds.',
  input: ProjectReference.extend({ userId: identifier }),
  output: z.null(),
  errors: [ProjectNotFound, NoProjectMember],
  permission: 'project:own',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'DELETE', path: '/projects/:projectId/members/:userId', status: 204, rootAlias: true },
  async handle({ input: { userId }, subject: { project }, caller, ports }) {
    if (!(await ports.projectMembers.remove(project.id, userId))) throw new PulseError(NoProjectMember);
    const resource = { type: 'project', id: project.id };
    await ports.audit.record(caller, { action: 'member.removed', resource, details: { userId } });
    ports.accessChanges.rights({ resource: projectChannel(project.id), subject: userSubject(userId) });
    return null;
  },
});
