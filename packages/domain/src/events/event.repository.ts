import type { Page } from '@pulse/core';
import type { EventLevel, IncomingEvent, StoredEvent } from './event.ts';

/** Why something that was sent has not been stored as it came. */
export type LossReason = 'refused' | 'duplicate' | 'limited' | 'shifted';

/** Events that did not even get to the database. */
export interface Loss {
  readonly reason: Extract<LossReason, 'refused' | 'limited'>;
  /** Of the error they were refused with; empty when limited. */
  readonly code: string;
  readonly count: number;
}

/** What one call brings. */
export interface Ingestion {
  readonly projectId: string;
  readonly events: readonly IncomingEvent[];
  /** What else the call had, counted in the same commit. */
  readonly losses: readonly Loss[];
}

export interface IngestionResult {
  /** False when the project is gone; then nothing was stored. */
  readonly found: boolean;
  readonly stored: number;
  readonly duplicates: number;
}

export type PropertyValue = string | number | boolean | null;

export interface EventFilter {
  readonly level?: readonly EventLevel[] | undefined;
  readonly name?: readonly string[] | undefined;
  readonly userId?: string | undefined;
  readonly sessionId?: string | undefined;
  /** What properties must be equal to, by key or by path with dots. */
  readonly properties?: Readonly<Record<string, PropertyValue>> | undefined;
  /** In the name, the message or a value of the properties. */
  readonly search?: string | undefined;
  /** By receipt: from this time on. */
  readonly from?: Date | undefined;
  /** By receipt: before this time. */
  readonly to?: Date | undefined;
}

export interface StatsQuery {
  readonly from: Date;
  readonly to: Date;
  readonly interval: 'hour' | 'day';
  /** Where days begin. */
  readonly timeZone: string;
  readonly by: 'level' | 'name' | null;
  readonly level?: readonly EventLevel[] | undefined;
  readonly name?: readonly string[] | undefined;
}

export interface StatsBucket {
  readonly start: Date;
  /** The level or name that is counted; null for all together. */
  readonly key: string | null;
  readonly count: number;
}

export interface LedgerEntry {
  readonly hour: Date;
  readonly reason: LossReason;
  readonly code: string;
  readonly count: number;
}

export interface EventRepository {
  /** Commits on its own, grouped with what others bring meanwhile: an answer means that the WAL has been flushed. */
  ingest(ingestion: Ingestion): Promise<IngestionResult>;
  /** Counts a loss with one of the next commits, within about a second: refusing must not cost a write each. */
  countLoss(projectId: string, loss: Loss): void;
  /** The newest first, as far as everything that was acknowledged. */
  recent(projectId: string, filter: EventFilter, limit: number): Promise<readonly StoredEvent[]>;
  /**
   * Newest first, by position. Looks at a bounded number of events: a page may have few items, or none, and yet a cursor
   * to go on with.
   */
  list(
    projectId: string,
    filter: EventFilter,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<StoredEvent>>;
  /** From the rollups, buckets that are empty left out; in the order of time, then key. */
  stats(projectId: string, query: StatsQuery): Promise<readonly StatsBucket[]>;
  /** By hour, newest first. */
  ledger(projectId: string, from: Date, to: Date): Promise<readonly LedgerEntry[]>;
}
