import type { AlertCondition } from './alert.ts';
import type { AlertChannel } from './alert-rule.ts';

/** Why an episode ended: by itself, or because somebody meanwhile did this to the rule. */
export const episodeEnds = ['recovered', 'changed', 'disabled', 'deleted'] as const;
export type EpisodeEnd = (typeof episodeEnds)[number];

/** From when to when a rule fired. It outlives the rule, so it has what that was then. */
export interface AlertEpisode {
  readonly id: string;
  readonly projectId: string;
  readonly ruleId: string;
  /** Counted from 1 for each rule. */
  readonly episode: number;
  readonly ruleName: string;
  readonly condition: AlertCondition;
  /** Events in the window when it fired. */
  readonly count: number;
  readonly firedAt: Date;
  /** Null while it goes on. */
  readonly endedAt: Date | null;
  readonly endedBy: EpisodeEnd | null;
}

/** What is told of an episode: one of each, whatever is tried again. */
export interface AlertNotice {
  /** The `webhook-id` too. */
  readonly id: string;
  readonly episodeId: string;
  readonly transition: 'fired' | 'recovered';
  /** As the rule had them then. */
  readonly channels: readonly AlertChannel[];
  readonly recipients: readonly string[] | null;
}
