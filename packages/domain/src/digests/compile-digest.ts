import type { Ports } from '../ports.ts';
import type { DigestPeriod } from './digest.ts';
import { alertsShown, composeContent, type DigestContent } from './digest-content.ts';
import { rangeBefore, rangeBeforeThat } from './digest-times.ts';

/** Counts what a digest that is due at a time has to say. */
export async function compileDigest(
  project: { readonly id: string; readonly name: string; readonly timeZone: string },
  period: DigestPeriod,
  dueAt: Date,
  { digests, alertEpisodes }: Pick<Ports, 'digests' | 'alertEpisodes'>,
): Promise<DigestContent> {
  const range = rangeBefore(dueAt, period, project.timeZone);
  const previous = rangeBeforeThat(range, period, project.timeZone);
  return composeContent({
    period,
    project,
    range,
    counts: await digests.count(project.id, range, previous),
    newErrors: await digests.newErrors(project.id, range),
    losses: await digests.losses(project.id, range),
    alerts: await alertEpisodes.firedWithin(project.id, range, alertsShown),
  });
}
