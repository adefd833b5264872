import { z } from 'zod';
import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { ExportNotFound } from '../export.errors.ts';
import { ExportReference } from '../export.schemas.ts';
import { isOpen } from '../export.ts';
import { tellProgress } from '../export-progress.ts';
import { requireExport } from '../require-export.ts';

export const deleteExport = useCase({
  name: 'exports.delete',
  kind: 'command',
  summary: 'Cancel an export that is being written; remove one that is not.',
  input: ExportReference,
  output: z.null(),
  errors: [ProjectNotFound, ExportNotFound],
  permission: 'export:delete',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'DELETE', path: '/projects/:projectId/exports/:exportId', status: 204, rootAlias: true },
  async handle({ input, ports }) {
    const exported = await requireExport(input, ports);
    if (isOpen(exported)) {
      await ports.exports.end(exported.id, { status: 'cancelled', error: null, at: ports.clock.now() });
      tellProgress(exported, ports);
    } else {
      await ports.exports.delete(exported.id);
    }
    return null;
  },
});
