import { useCase } from '../../use-case.ts';
import { ProjectNotFound } from '../project.errors.ts';
import { ProjectReference, ProjectView, projectView } from '../project.schemas.ts';
import { loadProject } from '../project-subject.ts';

export const getProject = useCase({
  name: 'projects.get',
  kind: 'query',
  summary: 'A project and its settings.',
  input: ProjectReference,
  output: ProjectView,
  errors: [ProjectNotFound],
  permission: 'project:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId', rootAlias: true },
  async handle({ subject: { project } }) {
    return projectView(project);
  },
});
