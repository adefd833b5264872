import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { requireView } from '../require-view.ts';
import { ViewNotFound } from '../view.errors.ts';
import { SavedViewView, savedViewView, ViewReference, ViewSettings } from '../view.schemas.ts';

export const updateView = useCase({
  name: 'views.update',
  kind: 'command',
  summary: 'Change a view; what is left out stays. Links that were made of it show what they did.',
  input: ViewReference.extend({
    name: ViewSettings.name.optional(),
    view: ViewSettings.view.optional(),
    shared: ViewSettings.shared.optional(),
  }),
  output: SavedViewView,
  errors: [ProjectNotFound, ViewNotFound],
  permission: 'view:write',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'PATCH', path: '/projects/:projectId/views/:viewId', rootAlias: true },
  async handle({ input, actor, ports }) {
    const { id } = await requireView(input, { actor, ports });
    const { name, view, shared } = input;
    return savedViewView(await ports.savedViews.update(id, { name: name?.trim(), ...view, shared }));
  },
});
