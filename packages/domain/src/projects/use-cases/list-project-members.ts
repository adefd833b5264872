import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { useCase } from '../../use-case.ts';
import { ProjectNotFound } from '../project.errors.ts';
import { ProjectMemberView, ProjectReference, projectMemberView } from '../project.schemas.ts';
import { loadProject } from '../project-subject.ts';

export const listProjectMembers = useCase({
  name: 'projects.members',
  kind: 'query',
  summary: 'Who owns a project and who works with it, the owner first.',
  input: ProjectReference.extend(pageInput),
  output: pageOf(ProjectMemberView),
  errors: [ProjectNotFound],
  permission: 'project:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/members', rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    const page = await ports.projectMembers.list(project.id, {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
    });
    return {
      items: page.items.map((member) => projectMemberView(project.id, member)),
      nextCursor: page.nextCursor,
    };
  },
});
