import type { Page } from '@pulse/core';
import type { EventFilter, StoredEvent } from '../events/index.ts';
import type { Export, ExportFailure, ExportFormat } from './export.ts';
import type { ChunkSums } from './gzip-chunks.ts';

export interface NewExport {
  readonly id: string;
  readonly projectId: string;
  readonly createdBy: string | null;
  readonly format: ExportFormat;
  readonly filter: unknown;
  readonly begunAfter: number;
  readonly through: number;
}

/** Positions of a project's events: those after one, up to another. */
export interface PositionRange {
  readonly after: number;
  readonly through: number;
}

/** What one commit adds to an export. */
export interface ExportAdvance {
  readonly from: Pick<Export, 'id' | 'writtenTo' | 'chunkCount'>;
  /** The position up to which everything has been looked at. */
  readonly writtenTo: number;
  readonly rows: number;
  readonly sums: ChunkSums;
  /** Undefined when no event of these positions matched. */
  readonly content: Uint8Array | undefined;
  readonly done: boolean;
  readonly at: Date;
}

export interface ExportRepository {
  /** Newest first. */
  list(
    projectId: string,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<Export>>;
  /** How many there are, and how many of them are still to be written. */
  count(projectId: string): Promise<{ readonly all: number; readonly open: number }>;
  find(projectId: string, exportId: string): Promise<Export | undefined>;
  /** For whoever writes it. */
  findById(exportId: string): Promise<Export | undefined>;
  /** Those that an account asked for and that moved since, the last ones first; of `ids` alone where they are told. */
  listOfAccount(
    userId: string,
    moved: { readonly since: Date; readonly ids?: readonly string[] | undefined; readonly limit: number },
  ): Promise<readonly Export[]>;
  /**
   * Where the events are that were received in this time, the head of the project at most. Other filters are left out:
   * looking for what is rare takes its time, and whoever asks for an export waits for this.
   */
  positions(projectId: string, filter: EventFilter): Promise<PositionRange>;
  insert(created: NewExport): Promise<Export>;
  /** Says that it is being written. @returns false when it is not to be, any more */
  begin(exportId: string, at: Date): Promise<boolean>;
  /** The events of these positions that the filter lets through, in order. */
  read(projectId: string, filter: EventFilter, range: PositionRange): Promise<readonly StoredEvent[]>;
  /**
   * Adds a chunk and moves on, in one commit.
   *
   * @returns false when somebody else has moved on meanwhile, or it is not to be written any more: nothing was added
   */
  advance(advance: ExportAdvance): Promise<boolean>;
  /** Ends one that is not done. Its chunks are removed, unless it may be gone on with. */
  end(
    exportId: string,
    end: { readonly status: 'failed' | 'cancelled'; readonly error: ExportFailure | null; readonly at: Date },
  ): Promise<void>;
  /** With its chunks. */
  delete(exportId: string): Promise<void>;
  /** All of a project: they hold what is erased. */
  deleteAll(projectId: string): Promise<void>;
  /** The chunks in order, each read when it is asked for. Throws when the export goes meanwhile. */
  chunks(exported: Pick<Export, 'id' | 'chunkCount'>): AsyncIterable<Uint8Array>;
}
