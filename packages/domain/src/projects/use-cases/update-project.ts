import { moveDigests } from '../../digests/index.ts';
import { useCase } from '../../use-case.ts';
import { ProjectNotFound } from '../project.errors.ts';
import { ProjectReference, ProjectSettings, ProjectView, projectView } from '../project.schemas.ts';
import { loadProject } from '../project-subject.ts';
import { recordEventRemoval } from '../remove-events-job.ts';

export const updateProject = useCase({
  name: 'projects.update',
  kind: 'command',
  summary: 'Change the settings of a project; what is left out stays.',
  input: ProjectReference.extend({ ...ProjectSettings, name: ProjectSettings.name.optional() }),
  output: ProjectView,
  errors: [ProjectNotFound],
  permission: 'project:manage',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'PATCH', path: '/projects/:projectId', rootAlias: true },
  async handle({ input: { projectId, name, ...settings }, subject, ports }) {
    const project = await ports.projects.update(projectId, { ...settings, name: name?.trim() });
    if (project.timeZone !== subject.project.timeZone) await moveDigests(project, ports);
    if (project.retentionDays < subject.project.retentionDays) await recordEventRemoval(ports);
    return projectView(project);
  },
});
