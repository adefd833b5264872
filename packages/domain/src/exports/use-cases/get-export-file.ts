import { FileDescription, PulseError } from '@pulse/core';
import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { ExportNotDone, ExportNotFound } from '../export.errors.ts';
import { ExportReference } from '../export.schemas.ts';
import type { ExportFormat } from '../export.ts';
import { gzipBytes, gzipOf } from '../gzip-chunks.ts';
import { requireExport } from '../require-export.ts';

const contentTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

export const getExportFile = useCase({
  name: 'exports.file',
  kind: 'query',
  summary: 'The file of an export that is done. REST sends it; other protocols describe it.',
  input: ExportReference,
  output: FileDescription,
  errors: [ProjectNotFound, ExportNotFound, ExportNotDone],
  permission: 'export:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/exports/:exportId/file', rootAlias: true },
  async handle({ input, ports }) {
    const exported = await requireExport(input, ports);
    if (exported.status !== 'done') throw new PulseError(ExportNotDone);
    return {
      name: `events-${exported.createdAt.toISOString().slice(0, 10)}.${exported.format}`,
      contentType: contentTypes[exported.format],
      bytes: exported.plainBytes,
      compressedBytes: gzipBytes(exported),
    };
  },
  async *file({ input, ports }) {
    const exported = await requireExport(input, ports);
    yield* gzipOf(ports.exports.chunks(exported), exported);
  },
});
