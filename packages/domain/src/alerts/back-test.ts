import type { AlertTerms, AlertTransition } from './alert.ts';
import { advance, beginStanding, type SecondCount } from './standing.ts';

/** Episodes that a rule would have had, in order; the last may go on. */
export interface TestedEpisode {
  readonly firedAt: number;
  readonly recoveredAt: number | null;
  readonly count: number;
}

/**
 * What a rule would have told, had it been there: by the same steps as live.
 *
 * @param counts events that match, from a window before `from` on
 * @param from the first second about which it is told, since 1970
 * @param to the second after the last
 */
export function backTest(
  rule: AlertTerms,
  counts: readonly SecondCount[],
  { from, to }: { readonly from: number; readonly to: number },
): { readonly episodes: readonly TestedEpisode[]; readonly peak: number } {
  const standing = beginStanding(from - rule.condition.windowSeconds);
  // What is in the window when it begins fires then, as it does when a rule has watched before.
  const { transitions, peak } = advance(
    rule,
    { ...standing, state: { ...standing.state, changedIn: from - 1 } },
    counts,
    { until: to, now: to - 1 },
  );
  return { episodes: episodesOf(transitions), peak };
}

function episodesOf(transitions: readonly AlertTransition[]): readonly TestedEpisode[] {
  const episodes: TestedEpisode[] = [];
  for (const transition of transitions) {
    const { kind, at, count } = transition;
    if (kind === 'fired') episodes.push({ firedAt: at, recoveredAt: null, count });
    else {
      const last = episodes.pop();
      if (last) episodes.push({ ...last, recoveredAt: at });
    }
  }
  return episodes;
}
