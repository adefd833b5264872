import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { requireView } from '../require-view.ts';
import { ViewNotFound } from '../view.errors.ts';
import { SavedViewView, savedViewView, ViewReference } from '../view.schemas.ts';

export const getView = useCase({
  name: 'views.get',
  kind: 'query',
  summary: 'Get a view.',
  input: ViewReference,
  output: SavedViewView,
  errors: [ProjectNotFound, ViewNotFound],
  permission: 'view:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/views/:viewId', rootAlias: true },
  async handle({ input, actor, ports }) {
    return savedViewView(await requireView(input, { actor, ports }));
  },
});
