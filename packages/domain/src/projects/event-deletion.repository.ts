import type { Page } from '@pulse/core';

/** Why events went: their time was up, somebody asked for it, or the whole project was deleted. */
export const deletionReasons = ['retention', 'request', 'project'] as const;
export type DeletionReason = (typeof deletionReasons)[number];

/** A removal of events, and the receipt of it. By retention one per project, UTC day and number of days kept. */
export interface EventDeletion {
  readonly id: string;
  readonly reason: DeletionReason;
  /** The account that asked for it. */
  readonly requestedBy: string | null;
  /** Days that events were kept; null unless by retention. */
  readonly retentionDays: number | null;
  /** What was received before is removed. */
  readonly receivedBefore: Date;
  /** Position of the last event that is removed. */
  readonly through: number;
  /** How many were removed so far: all of them, when it is finished. */
  readonly events: number;
  /** When the first and the last of them were received; null while there are none. */
  readonly firstReceivedAt: Date | null;
  readonly lastReceivedAt: Date | null;
  readonly startedAt: Date;
  /** Null while events are being removed; they are hidden all the same. */
  readonly finishedAt: Date | null;
}

/** What keeping events for so many days would mean now. */
export interface RetentionPreview {
  readonly receivedBefore: Date;
  /** Events that would be removed. */
  readonly due: number;
  /** Events that would stay. */
  readonly kept: number;
}

export interface EventDeletionRepository {
  /** Newest first. */
  list(
    projectId: string,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<EventDeletion>>;
  /** Exact, by the database's clock; undefined when there is no such project. */
  preview(projectId: string, days: number): Promise<RetentionPreview | undefined>;
}
