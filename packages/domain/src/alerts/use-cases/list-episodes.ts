import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { AlertNotFound } from '../alert.errors.ts';
import { AlertReference, EpisodeView, episodeView } from '../alert.schemas.ts';
import { requireAlert } from '../require-alert.ts';

export const listEpisodes = useCase({
  name: 'alerts.episodes',
  kind: 'query',
  summary: 'List when an alert fired, the latest first.',
  input: AlertReference.extend(pageInput),
  output: pageOf(EpisodeView),
  errors: [ProjectNotFound, AlertNotFound],
  permission: 'alert:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/alerts/:alertId/episodes', rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    const { rule } = await requireAlert(input, ports);
    const page = await ports.alertEpisodes.list(
      { projectId: project.id, ruleId: rule.id },
      { limit: input.limit ?? defaultPageSize, cursor: input.cursor },
    );
    return { items: page.items.map(episodeView), nextCursor: page.nextCursor };
  },
});
