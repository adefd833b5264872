import { z } from 'zod';
import { EventQuery } from '../events/index.ts';
import { identifier, timestamp } from '../identifiers.ts';
import {
  type Export,
  exportFailures,
  exportFormats,
  exportStatuses,
  keptDays,
  progressOf,
} from './export.ts';
import { gzipBytes } from './gzip-chunks.ts';

export const ExportReference = z.strictObject({ projectId: identifier, exportId: identifier });

/** Read back from where it was kept: a later version may know more fields, and none fewer. */
export const ExportFilter = EventQuery;

export const ExportView = z
  .strictObject({
    id: identifier,
    format: z.enum(exportFormats),
    filter: z.record(z.string(), z.unknown()).describe('As it was asked for.'),
    status: z.enum(exportStatuses),
    error: z.enum(exportFailures).nullable().describe('Why it has failed.'),
    progress: z.number().min(0).max(1).describe('Of the events that are to be looked at.'),
    rows: z.int().describe('Events that are in the file so far.'),
    bytes: z.int().describe('Of the file so far, compressed.'),
    createdBy: identifier.nullable().describe('The account; null for a key.'),
    createdAt: timestamp,
    completedAt: timestamp.nullable(),
    expiresAt: timestamp.nullable().describe('When it will be removed; null while it is being written.'),
  })
  .meta({ id: 'Export', description: 'A file of a project’s events, and how far writing it has come.' });

/** As it is told to the account that asked for it, whichever project it is of. */
export const ExportProgress = ExportView.extend({ projectId: identifier });

export function exportProgress(exported: Export): z.input<typeof ExportProgress> {
  return { projectId: exported.projectId, ...exportView(exported) };
}

const day = 24 * 3_600_000;

export function exportView(exported: Export): z.input<typeof ExportView> {
  const { completedAt } = exported;
  return {
    id: exported.id,
    format: exported.format,
    filter: exported.filter as Record<string, unknown>,
    status: exported.status,
    error: exported.error,
    progress: progressOf(exported),
    rows: exported.rows,
    bytes: exported.bytes === 0 ? 0 : gzipBytes(exported),
    createdBy: exported.createdBy,
    createdAt: exported.createdAt.toISOString(),
    completedAt: completedAt?.toISOString() ?? null,
    expiresAt: completedAt ? new Date(completedAt.getTime() + keptDays * day).toISOString() : null,
  };
}
