import type { UnitOfWork } from '@pulse/core';
import type { Ports } from '../../ports.ts';
import type { AlertWatch, Arrivals, WatchedEvents, WatchingRule } from '../alert.repository.ts';
import type { AlertCondition } from '../alert.ts';
import { recordTransition } from '../record-transition.ts';
import { advance, dueSecond, latenessSeconds, type SecondCount } from '../standing.ts';

/** A rule is looked at so often although nothing can have changed, so that people see that it is. */
const heartbeatSeconds = 60;

/**
 * Looks at the rules of a project: what was received since the last look is counted, and what follows from it is written
 * down with the jobs that tell of it, in one transaction. One node at a time does so; one that dies has done nothing.
 *
 * @returns whether there is more to be counted
 */
export async function lookAtAlerts(projectId: string, unitOfWork: UnitOfWork<Ports>): Promise<boolean> {
  return unitOfWork.transaction(async (ports) => {
    const watch = await ports.alertWatches.take(projectId);
    if (!watch) return false;
    const watching = await ports.alertRules.watching(projectId);
    const conditions = watching.map(({ rule }) => rule.condition);
    const names = [...new Set(conditions.flatMap(({ name }) => name))];
    const arrivals = await ports.alertWatches.arrivals(watch, joinMatches(conditions), names);
    const range = rangeOf(watch, arrivals);
    let nextLook = watch.now + heartbeatSeconds;
    for (const each of watching)
      nextLook = Math.min(nextLook, (await look(each, arrivals, range, ports)) ?? nextLook);
    const { position, lastReceivedAt, more } = arrivals;
    await ports.alertWatches.looked(projectId, {
      position,
      lastReceivedAt,
      nextLook: more ? watch.now : Math.max(nextLook, watch.now + 1),
    });
    return more;
  });
}

/** @returns the second in which the rule has to be looked at again, although nothing is received */
async function look(
  { rule, standing }: WatchingRule,
  arrivals: Arrivals,
  range: { readonly until: number; readonly now: number },
  ports: Ports,
): Promise<number | undefined> {
  const matching = countsOf(arrivals, rule.condition);
  const { standing: after, transitions } = advance(rule, standing, matching, range);
  for (const transition of transitions) await recordTransition(rule, transition, ports);
  // That nothing came of the seconds in between need not be written down: the next look finds it again.
  if (matching.length > 0 || transitions.length > 0) await ports.alertRules.saveStanding(rule.id, after);
  return dueSecond(rule, after);
}

/** Before what has not been counted yet, nothing is known. */
function rangeOf({ now }: AlertWatch, { more, lastReceivedAt }: Arrivals) {
  const last = Math.floor(lastReceivedAt.getTime() / 1_000);
  return {
    until: more ? Math.min(now - latenessSeconds, last) : now - latenessSeconds,
    now: more ? Math.min(now, last) : now,
  };
}

/** What any of the rules counts. */
function joinMatches(conditions: readonly AlertCondition[]): WatchedEvents {
  const join = <Value>(lists: readonly (readonly Value[])[]): Value[] =>
    lists.some((list) => list.length === 0) ? [] : [...new Set(lists.flat())];
  return {
    level: join(conditions.map(({ level }) => level)),
    name: join(conditions.map(({ name }) => name)),
  };
}

function countsOf({ counts }: Arrivals, { level, name }: AlertCondition): SecondCount[] {
  const [levels, names] = [new Set<string>(level), new Set<string | null>(name)];
  return counts
    .filter(
      (each) => (levels.size === 0 || levels.has(each.level)) && (names.size === 0 || names.has(each.name)),
    )
    .map(({ second, count }) => [second, count] as const);
}
