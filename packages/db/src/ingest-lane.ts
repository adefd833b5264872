import type { Log } from '@pulse/core';
import type { IncomingEvent, Ingestion, IngestionResult, Loss, StoredEvent } from '@pulse/domain';
import type { Pool } from 'pg';
import { isConnectionError } from './connection-error.ts';
import { createLane, type Lane, type OnFlush } from './group-commit.ts';
import { columnsOf } from './ingest-columns.ts';
import { IngestLosses } from './ingest-losses.ts';

/** What a flush added to a project, for those who must be told: told after the commit. */
export interface FlushedEvents {
  readonly projectId: string;
  /** Position of the last one. */
  readonly head: number;
  /** The events, in order: made only for who asks. */
  entries(): readonly StoredEvent[];
}

/** There is no partition for what arrives now: the job that makes them ahead has not run for days. */
export class EventPartitionMissing extends Error {
  override readonly name = 'EventPartitionMissing';
  constructor(receivedAt: Date) {
    super(`There is no partition for events of ${receivedAt.toISOString()}.`);
  }
}

export interface IngestLane extends Lane<Ingestion, IngestionResult> {
  /** Counts a loss with the next flush, or with one of its own when there is none for a second. */
  countLoss(projectId: string, loss: Loss): void;
}

const statement = `SELECT project_id AS "projectId", head, received_at AS "receivedAt", duplicates
  FROM ingest_events($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`;

interface Row {
  readonly projectId: string | null;
  readonly head: number | null;
  readonly receivedAt: Date;
  /** Numbers of items, from 1. */
  readonly duplicates: readonly number[] | null;
}

/** An event costs about this much besides its texts. */
const bytesPerEvent = 512;
const defaultLossMilliseconds = 1_000;

/**
 * Events of everybody who sent some while the last flush was in flight, in one call of `ingest_events`. A result means
 * that the WAL has been flushed.
 */
export function createIngestLane(options: {
  readonly pool: Pool;
  readonly log: Log;
  readonly onFlushed: (events: FlushedEvents) => void;
  /** Told when a flush found no partition; its callers get {@link EventPartitionMissing}. */
  readonly onPartitionMissing?: () => void;
  readonly onFlush?: OnFlush;
  /** How long losses wait for a flush that takes them along; 1 s when absent. */
  readonly lossMilliseconds?: number;
}): IngestLane {
  const { pool, log, lossMilliseconds = defaultLossMilliseconds } = options;
  const losses = new IngestLosses();
  let lossTimer: NodeJS.Timeout | undefined;

  const lane = createLane<Ingestion, IngestionResult>({
    isConnectionError,
    onFlush: options.onFlush,
    weight: { of: weightOf, maximumBatch: 1024 * 1024, maximumQueue: 64 * 1024 * 1024 },
    async flush(ingestions) {
      const gathered = losses.take();
      const columns = columnsOf(ingestions, gathered);
      let rows: Row[];
      try {
        ({ rows } = await pool.query<Row>({
          name: 'ingest_events',
          text: statement,
          values: columns.values,
        }));
        const [row] = rows;
        if (row?.projectId === null) {
          options.onPartitionMissing?.();
          throw new EventPartitionMissing(row.receivedAt);
        }
      } catch (error) {
        for (const { projectId, ...loss } of gathered) losses.add(projectId, loss);
        throw error;
      }
      const byProject = new Map(rows.map((row) => [row.projectId, row]));
      const duplicates = new Set(rows.flatMap((row) => row.duplicates ?? []));
      for (const row of rows) announce(row, ingestions, duplicates, options.onFlushed);
      let item = 0;
      return ingestions.map(({ projectId, events }) => {
        const found = events.length === 0 || byProject.get(projectId)?.head != null;
        let repeated = 0;
        for (const _ of events) {
          item += 1;
          if (found && duplicates.has(item)) repeated += 1;
        }
        return { found, stored: found ? events.length - repeated : 0, duplicates: repeated };
      });
    },
  });

  function writeLosses(): void {
    lossTimer = undefined;
    const projectId = losses.someProject;
    if (projectId === undefined) return; // a flush took them along
    lane.submit({ projectId, events: [], losses: [] }).catch((error: unknown) => {
      log.warn({ err: error }, 'counting what was refused failed and will be tried again');
      scheduleLosses();
    });
  }

  function scheduleLosses(): void {
    lossTimer ??= setTimeout(writeLosses, lossMilliseconds).unref();
  }

  return {
    submit: lane.submit,
    countLoss(projectId, loss) {
      losses.add(projectId, loss);
      scheduleLosses();
    },
    async close() {
      clearTimeout(lossTimer);
      if (!losses.empty) writeLosses();
      await lane.close();
    },
    get queued() {
      return lane.queued;
    },
  };
}

function weightOf({ events }: Ingestion): number {
  let bytes = 0;
  for (const { message, properties } of events) {
    bytes += bytesPerEvent + (message?.length ?? 0) + (properties?.length ?? 0);
  }
  return bytes;
}

function announce(
  { projectId, head, receivedAt }: Row,
  ingestions: readonly Ingestion[],
  duplicates: ReadonlySet<number>,
  tell: (events: FlushedEvents) => void,
): void {
  if (projectId === null || head === null) return;
  const entries = (): readonly StoredEvent[] => {
    const stored: IncomingEvent[] = [];
    let item = 0;
    for (const ingestion of ingestions) {
      for (const event of ingestion.events) {
        item += 1;
        if (ingestion.projectId === projectId && !duplicates.has(item)) stored.push(event);
      }
    }
    return stored.map((event, index) => ({
      ...event,
      position: head - stored.length + 1 + index,
      properties: event.properties === null ? null : JSON.parse(event.properties),
      timestamp: event.timestamp === null ? receivedAt : new Date(event.timestamp),
      receivedAt,
    }));
  };
  tell({ projectId, head, entries });
}
