import type { DigestContent } from './digest-content.ts';
import type { Day } from './zoned-days.ts';

/** How often. A project has one digest of each, and these are their ids. */
export const digestPeriods = ['daily', 'weekly'] as const;
export type DigestPeriod = (typeof digestPeriods)[number];

/** When a digest is due: at an hour of every day, or of one day in seven, on the clocks of its project. */
export interface DigestSchedule {
  readonly period: DigestPeriod;
  /** 0 to 23. */
  readonly hour: number;
  /** 1 is Monday, 7 is Sunday; null when daily. */
  readonly weekday: number | null;
}

/** What a project says by mail, and to whom. */
export interface Digest extends DigestSchedule {
  readonly projectId: string;
  readonly enabled: boolean;
  /** Accounts; null is the owner and every member, whoever they are when it is sent. */
  readonly recipients: readonly string[] | null;
  /** Accounts that want none of it, whoever the recipients are. */
  readonly declinedBy: readonly string[];
  /** Null while it is disabled. */
  readonly nextDueAt: Date | null;
}

/**
 * A digest that nobody has set up. Off: what arrives unasked is a nuisance. Early on working days, and on the first of
 * them, so that a week is a week of the calendar.
 */
export function digestUnset(projectId: string, period: DigestPeriod): Digest {
  return {
    projectId,
    period,
    enabled: false,
    hour: 8,
    weekday: period === 'weekly' ? 1 : null,
    recipients: null,
    declinedBy: [],
    nextDueAt: null,
  };
}

/** Why nobody was sent an edition: nothing arrived, nobody is to get it, or the digest was switched off meanwhile. */
export const skipReasons = ['quiet', 'nobody', 'disabled'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What a digest says once. There is one of each period and day, whatever is retried or rescheduled. */
export interface DigestEdition {
  readonly id: string;
  readonly projectId: string;
  readonly period: DigestPeriod;
  /** The day that it is about, or the first of seven. */
  readonly firstDay: Day;
  readonly dueAt: Date;
  readonly status: 'due' | 'sent' | 'skipped';
  /** Null unless it was skipped. */
  readonly reason: SkipReason | null;
  /** Mails that were written. */
  readonly recipients: number;
  /** Null until it has been compiled, and when it was switched off before. */
  readonly content: DigestContent | null;
  readonly completedAt: Date | null;
}
