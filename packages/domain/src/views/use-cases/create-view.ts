import { PulseError } from '@pulse/core';
import { loadProject, ProjectNotFound, ProjectReference } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { accountOf } from '../require-view.ts';
import { maximumViews, type SavedView } from '../saved-view.ts';
import { TooManyViews } from '../view.errors.ts';
import { SavedViewView, savedViewView, ViewSettings } from '../view.schemas.ts';

export const createView = useCase({
  name: 'views.create',
  kind: 'command',
  summary: 'Save a section of a board with its filters under a name.',
  input: ProjectReference.extend({ ...ViewSettings, shared: ViewSettings.shared.optional() }),
  output: SavedViewView,
  errors: [ProjectNotFound, TooManyViews],
  permission: 'view:write',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'POST', path: '/projects/:projectId/views', status: 201, rootAlias: true },
  async handle({ input: { name, view, shared = false }, subject: { project }, actor, ports }) {
    // The project is locked, so that the count holds.
    if ((await ports.savedViews.count(project.id)) >= maximumViews) throw new PulseError(TooManyViews);
    const now = ports.clock.now();
    const saved: SavedView = {
      id: ports.ids.next(),
      projectId: project.id,
      createdBy: accountOf(actor),
      name: name.trim(),
      ...view,
      shared,
      createdAt: now,
      updatedAt: now,
    };
    await ports.savedViews.insert(saved);
    return savedViewView(saved);
  },
});
