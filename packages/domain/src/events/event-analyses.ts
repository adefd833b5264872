import type { EventFilter, PropertyValue } from './event.repository.ts';
import type { QueryRange } from './event-query.schemas.ts';

/** `name`, `level`, `userId`, `sessionId`, or a property by its key or path. */
export type BreakdownDimension =
  | { readonly kind: 'field'; readonly field: 'name' | 'level' | 'userId' | 'sessionId' }
  | { readonly kind: 'property'; readonly path: string };

export interface BreakdownQuestion extends QueryRange {
  readonly by: BreakdownDimension;
  readonly filter: EventFilter;
  /** Values that are told apart. */
  readonly limit: number;
}

export interface Breakdown {
  /** From when on it was counted: the beginning of an hour where counts by hour were enough. */
  readonly from: Date;
  /** Most frequent first, equals in the order of their text. */
  readonly values: readonly { readonly value: unknown; readonly count: number }[];
  /** Events with one of the other values. */
  readonly others: number;
  /** Events that have no value at all. */
  readonly without: number;
}

export interface EventMatch {
  readonly name: string;
  readonly properties?: Readonly<Record<string, PropertyValue>> | undefined;
}

export type FollowedBy = 'userId' | 'sessionId';

export interface FunnelQuestion extends QueryRange {
  readonly steps: readonly EventMatch[];
  /** Within which all steps happen, from the first on. */
  readonly windowSeconds: number;
  readonly by: FollowedBy;
}

export interface FunnelStep {
  /** Who came as far as this step. */
  readonly count: number;
  /** From this step to the next, in the middle of those who took it; null for the last, and when nobody did. */
  readonly secondsToNext: number | null;
}

export interface RetentionQuestion extends QueryRange {
  readonly came: EventMatch;
  readonly returned: EventMatch;
  readonly interval: 'day' | 'week';
  /** Where days begin. */
  readonly timeZone: string;
  readonly by: FollowedBy;
}

/** Who came in one day or week. */
export interface Cohort {
  readonly start: Date;
  readonly size: number;
  /** How many of them returned, by periods after; those that have not begun are left out. The first is their own. */
  readonly returned: readonly number[];
}

/** Questions that read many events, each within a bounded time. All throw PulseError QUERY_TOO_BROAD beyond it. */
export interface EventAnalyses {
  breakdown(projectId: string, question: BreakdownQuestion): Promise<Breakdown>;
  /** For every step, in order. */
  funnel(projectId: string, question: FunnelQuestion): Promise<readonly FunnelStep[]>;
  /** For every period from the one that `from` is in to the one that ends with `to`. */
  retention(projectId: string, question: RetentionQuestion): Promise<readonly Cohort[]>;
}
