import type { Page } from '@pulse/core';
import type { EventLevel } from '../events/index.ts';
import type { Digest, DigestEdition, DigestPeriod } from './digest.ts';
import type { DayRange } from './digest-times.ts';
import type { Day } from './zoned-days.ts';

/** What a digest counts, from the hourly counts that outlive events. */
export interface DigestCounts {
  /** Hours that had something, in the order of time. */
  readonly hours: readonly { readonly hour: Date; readonly count: number }[];
  readonly levels: readonly {
    readonly level: EventLevel;
    readonly count: number;
    readonly previousCount: number;
  }[];
  /** All of them, the most frequent first, then by what they were before, then by name. */
  readonly names: readonly {
    readonly name: string;
    readonly count: number;
    readonly previousCount: number;
  }[];
}

export interface DigestLosses {
  readonly refused: number;
  readonly limited: number;
  readonly duplicate: number;
}

/** An error by a name that had none before. */
export interface NewError {
  readonly name: string;
  /** The worse of the two. */
  readonly level: 'error' | 'fatal';
  readonly count: number;
  readonly firstSeen: Date;
}

/** A digest whose time has come. */
export interface DueDigest {
  readonly digest: Digest;
  readonly timeZone: string;
}

export interface DigestRepository {
  /** Those that somebody has set up. */
  list(projectId: string): Promise<readonly Digest[]>;
  /** @param lock hold the row until the transaction ends */
  find(projectId: string, period: DigestPeriod, lock?: boolean): Promise<Digest | undefined>;
  put(digest: Digest): Promise<void>;
  /** The time by the one clock that counts, which is the database's. */
  now(): Promise<Date>;
  /** Digests that are due, locked; those that another node has are left to it. */
  takeDue(now: Date, limit: number): Promise<readonly DueDigest[]>;
  /** When the next one is due, undefined when none is. */
  nextDueAt(): Promise<Date | undefined>;

  /** The first day of the edition that was issued last. */
  lastIssued(projectId: string, period: DigestPeriod): Promise<Day | undefined>;
  /** @returns false when there is one of this period and day */
  insertEdition(edition: DigestEdition): Promise<boolean>;
  /** @param lock hold the row until the transaction ends */
  findEdition(editionId: string, lock?: boolean): Promise<DigestEdition | undefined>;
  /** How it ended. */
  completeEdition(edition: DigestEdition): Promise<void>;
  /** Those that are completed, the latest day first. */
  listEditions(
    projectId: string,
    period: DigestPeriod,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<DigestEdition>>;

  count(projectId: string, range: DayRange, previous: DayRange): Promise<DigestCounts>;
  newErrors(projectId: string, range: DayRange): Promise<readonly NewError[]>;
  losses(projectId: string, range: DayRange): Promise<DigestLosses>;
}
