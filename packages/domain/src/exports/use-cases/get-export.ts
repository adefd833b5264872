import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { ExportNotFound } from '../export.errors.ts';
import { ExportReference, ExportView, exportView } from '../export.schemas.ts';
import { requireExport } from '../require-export.ts';

export const getExport = useCase({
  name: 'exports.get',
  kind: 'query',
  summary: 'How far writing an export has come.',
  input: ExportReference,
  output: ExportView,
  errors: [ProjectNotFound, ExportNotFound],
  permission: 'export:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/exports/:exportId', rootAlias: true },
  async handle({ input, ports }) {
    return exportView(await requireExport(input, ports));
  },
});
