import { z } from 'zod';
import { keySubject, loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { requireView } from '../require-view.ts';
import { ViewNotFound } from '../view.errors.ts';
import { ViewReference } from '../view.schemas.ts';

export const deleteView = useCase({
  name: 'views.delete',
  kind: 'command',
  summary: 'Delete a view; links that were made of it end.',
  input: ViewReference,
  output: z.null(),
  errors: [ProjectNotFound, ViewNotFound],
  permission: 'view:write',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'DELETE', path: '/projects/:projectId/views/:viewId', status: 204, rootAlias: true },
  async handle({ input, actor, ports }) {
    const view = await requireView(input, { actor, ports });
    for (const shareId of await ports.shares.revokeOfView(view.id, ports.clock.now())) {
      ports.accessChanges.revoked(keySubject(shareId));
    }
    await ports.savedViews.delete(view.id);
    return null;
  },
});
