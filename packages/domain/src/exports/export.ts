import type { StoredEvent } from '../events/index.ts';

export const exportFormats = ['csv', 'ndjson'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportStatuses = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type ExportStatus = (typeof exportStatuses)[number];

/**
 * Why an export failed: more events match than one file may have, or nobody could write it, whoever tried. Who comes later
 * may go on with one of the second kind.
 */
export const exportFailures = ['EXPORT_TOO_LARGE', 'EXPORT_FAILED'] as const;
export type ExportFailure = (typeof exportFailures)[number];

/** Written at a time. */
export const maximumOpenExports = 2;
/** Files that are kept, with those that are still written. */
export const maximumExports = 20;
/** Days that a file is kept after it is done. */
export const keptDays = 7;

/** How much one export may be. */
export interface ExportLimits {
  readonly rows: number;
  /** Compressed: what is stored. */
  readonly bytes: number;
}

export const exportLimits: ExportLimits = { rows: 2_000_000, bytes: 256 * 1024 * 1024 };

/** A file of a project's events, and how far writing it has come. */
export interface Export {
  readonly id: string;
  readonly projectId: string;
  /** The account that asked for it; null for a key, and for an account that is no more. */
  readonly createdBy: string | null;
  readonly format: ExportFormat;
  /** As it was asked for. */
  readonly filter: unknown;
  readonly status: ExportStatus;
  readonly error: ExportFailure | null;
  /** Events after this position are looked at, */
  readonly begunAfter: number;
  /** up to this one, */
  readonly through: number;
  /** and up to here they are in chunks. */
  readonly writtenTo: number;
  readonly rows: number;
  readonly chunkCount: number;
  /** Of the chunks together, compressed. */
  readonly bytes: number;
  readonly plainBytes: number;
  /** CRC-32 of what is decompressed. */
  readonly checksum: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly completedAt: Date | null;
}

export function isOpen({ status }: Pick<Export, 'status'>): boolean {
  return status === 'queued' || status === 'running';
}

/** 0 to 1, by the positions that have been looked at; it never falls. */
export function progressOf({ status, begunAfter, through, writtenTo }: Export): number {
  if (status === 'done') return 1;
  return through <= begunAfter ? 0 : Math.min((writtenTo - begunAfter) / (through - begunAfter), 1);
}

/** One event as a line of a file, in both formats with the same fields. */
export function exportedFields(event: StoredEvent) {
  return {
    position: event.position,
    id: event.id,
    name: event.name,
    level: event.level,
    message: event.message,
    userId: event.userId,
    sessionId: event.sessionId,
    timestamp: event.timestamp.toISOString(),
    receivedAt: event.receivedAt.toISOString(),
    shifted: event.shifted,
    properties: event.properties,
  };
}
