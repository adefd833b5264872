import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { EventQuery, filterOfQuery } from '../../events/index.ts';
import { loadProject, ProjectNotFound, ProjectReference } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { TooManyExports } from '../export.errors.ts';
import { ExportView, exportView } from '../export.schemas.ts';
import { exportFormats, maximumExports, maximumOpenExports } from '../export.ts';
import { tellProgress } from '../export-progress.ts';
import { type ExportJob, reportsQueue } from '../jobs/write-export.ts';

export const createExport = useCase({
  name: 'exports.create',
  kind: 'command',
  summary: 'Have a project’s events written to a file, those that there are now, the oldest first.',
  input: ProjectReference.extend({
    format: z.enum(exportFormats),
    filter: EventQuery.optional().describe('Which events; all of them unless told.'),
  }),
  output: ExportView,
  errors: [ProjectNotFound, TooManyExports],
  permission: 'export:create',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'POST', path: '/projects/:projectId/exports', status: 202, rootAlias: true },
  async handle({ input: { format, filter = {} }, subject: { project }, actor, ports }) {
    // The project is locked, so that the counts hold.
    const { all, open } = await ports.exports.count(project.id);
    if (open >= maximumOpenExports || all >= maximumExports) throw new PulseError(TooManyExports);
    const range = await ports.exports.positions(project.id, filterOfQuery(filter));
    const created = await ports.exports.insert({
      id: ports.ids.next(),
      projectId: project.id,
      createdBy: actor.kind === 'user' ? actor.userId : null,
      format,
      filter,
      begunAfter: range.after,
      through: range.through,
    });
    await ports.jobs.record({
      queue: reportsQueue,
      id: created.id,
      name: 'export',
      data: { exportId: created.id } satisfies z.input<typeof ExportJob>,
    });
    tellProgress(created, ports);
    return exportView(created);
  },
});
