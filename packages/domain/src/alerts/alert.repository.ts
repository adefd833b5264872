import type { Page } from '@pulse/core';
import type { AlertMatch } from './alert.ts';
import type { AlertEpisode, AlertNotice, EpisodeEnd } from './alert-episode.ts';
import type { AlertRule } from './alert-rule.ts';
import type { AlertStanding, SecondCount } from './standing.ts';

interface PageInput {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A rule as lists show it. */
export interface ListedRule {
  readonly rule: AlertRule;
  /** The one that goes on. */
  readonly episode: AlertEpisode | null;
  /** Null when it is disabled. */
  readonly lookedAt: Date | null;
}

/** A rule that is enabled, and where it stands. */
export interface WatchingRule {
  readonly rule: AlertRule;
  readonly standing: AlertStanding;
}

export interface AlertRuleRepository {
  /** The oldest first. */
  list(projectId: string, page: PageInput): Promise<Page<ListedRule>>;
  count(projectId: string): Promise<number>;
  find(projectId: string, ruleId: string): Promise<ListedRule | undefined>;
  insert(rule: AlertRule, standing: AlertStanding): Promise<void>;
  /** Writes everything that can be changed. */
  update(rule: AlertRule): Promise<void>;
  /** Its episodes stay. */
  delete(ruleId: string): Promise<void>;
  watching(projectId: string): Promise<readonly WatchingRule[]>;
  standing(ruleId: string): Promise<AlertStanding>;
  saveStanding(ruleId: string, standing: AlertStanding): Promise<void>;
}

/** How far the rules of a project have been looked at. */
export interface AlertWatch {
  readonly projectId: string;
  /** Events up to here have been counted. */
  readonly position: number;
  readonly lastReceivedAt: Date;
  /** The database's clock, before anything else was read: in seconds since 1970. */
  readonly now: number;
}

/** Which events are counted, whatever the window. */
export type WatchedEvents = Omit<AlertMatch, 'windowSeconds'>;

/** Events that were received since the last look, counted. */
export interface Arrivals {
  /** `name` is null for those that are not counted apart. */
  readonly counts: readonly {
    readonly second: number;
    readonly level: string;
    readonly name: string | null;
    readonly count: number;
  }[];
  /** Up to where they are counted, and when that one was received; the time before when it has been removed. */
  readonly position: number;
  readonly lastReceivedAt: Date;
  /** There are more behind it. */
  readonly more: boolean;
}

export interface AlertWatches {
  /**
   * Keeps everybody else from looking until the transaction ends; begins to watch when nobody did.
   *
   * @returns the database's clock, in seconds since 1970
   */
  hold(projectId: string): Promise<number>;
  /** Ends watching when no rule is enabled any more. */
  release(projectId: string): Promise<void>;
  /**
   * Projects whose rules should be looked at: because it is time, or because something was received.
   *
   * @param received where something was; everywhere when undefined
   */
  due(received: readonly string[] | undefined): Promise<readonly string[]>;
  /** @returns undefined when there is nothing to watch, or somebody else looks */
  take(projectId: string): Promise<AlertWatch | undefined>;
  /**
   * Counts what matches, from the watch's position on, so much at a time that it takes some ten milliseconds.
   *
   * @param apart names that are counted apart
   */
  arrivals(watch: AlertWatch, match: WatchedEvents, apart: readonly string[]): Promise<Arrivals>;
  /** @param nextLook seconds since 1970 */
  looked(
    projectId: string,
    how: Pick<Arrivals, 'position' | 'lastReceivedAt'> & { readonly nextLook: number },
  ): Promise<void>;
  /**
   * What a rule would have counted, by the second.
   *
   * @returns the newest `limit` events at most; `from`: the first second that is complete
   */
  past(
    projectId: string,
    match: WatchedEvents,
    range: { readonly from: number; readonly to: number; readonly limit: number },
  ): Promise<{ readonly counts: readonly SecondCount[]; readonly from: number }>;
}

export interface AlertEpisodeRepository {
  /** Those of a rule, or of a whole project; the latest first. */
  list(
    of: { readonly projectId: string; readonly ruleId?: string },
    page: PageInput,
  ): Promise<Page<AlertEpisode>>;
  /**
   * Those of a project that began within a time, up to before its end.
   *
   * @returns how many; and so many of them, those that go on before the others, then the latest first
   */
  firedWithin(
    projectId: string,
    range: { readonly start: Date; readonly end: Date },
    limit: number,
  ): Promise<{ readonly count: number; readonly episodes: readonly AlertEpisode[] }>;
  begin(episode: AlertEpisode): Promise<void>;
  /** @returns undefined when none goes on */
  end(ruleId: string, how: { readonly at: Date; readonly by: EpisodeEnd }): Promise<AlertEpisode | undefined>;
}

export interface AlertNoticeRepository {
  /** @returns false when this transition of the episode has its notice */
  insert(notice: AlertNotice): Promise<boolean>;
  /** What has not been told of the episode that a notice is about, up to this notice, in order; locked. */
  takeUntold(
    noticeId: string,
  ): Promise<readonly { readonly notice: AlertNotice; readonly episode: AlertEpisode }[]>;
  markTold(noticeId: string): Promise<void>;
}
