import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { loadProject, ProjectNotFound, ProjectReference } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { EpisodeView, episodeView } from '../alert.schemas.ts';

export const listIncidents = useCase({
  name: 'alerts.incidents',
  kind: 'query',
  summary: 'List when any alert of a project fired, the latest first; those of deleted ones too.',
  input: ProjectReference.extend(pageInput),
  output: pageOf(EpisodeView),
  errors: [ProjectNotFound],
  permission: 'alert:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/incidents', rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    const page = await ports.alertEpisodes.list(
      { projectId: project.id },
      { limit: input.limit ?? defaultPageSize, cursor: input.cursor },
    );
    return { items: page.items.map(episodeView), nextCursor: page.nextCursor };
  },
});
