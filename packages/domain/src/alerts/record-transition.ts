import type { Ports } from '../ports.ts';
import type { AlertTransition } from './alert.ts';
import type { AlertEpisode, AlertNotice, EpisodeEnd } from './alert-episode.ts';
import type { AlertRule } from './alert-rule.ts';
import { recordNoticeJob } from './jobs/notice-job.ts';

type RecordingPorts = Pick<Ports, 'alertEpisodes' | 'alertNotices' | 'ids' | 'jobs'>;

const dateOf = (second: number) => new Date(second * 1_000);

/** Writes down that a rule has fired or recovered, and that people are to be told: with the state that it is in now. */
export async function recordTransition(
  rule: AlertRule,
  transition: AlertTransition,
  ports: RecordingPorts,
): Promise<void> {
  if (transition.kind === 'recovered') return endEpisode(rule, transition.at, 'recovered', ports);
  const episode: AlertEpisode = {
    id: ports.ids.next(),
    projectId: rule.projectId,
    ruleId: rule.id,
    episode: transition.episode,
    ruleName: rule.name,
    condition: rule.condition,
    count: transition.count,
    firedAt: dateOf(transition.at),
    endedAt: null,
    endedBy: null,
  };
  await ports.alertEpisodes.begin(episode);
  await tellOf(episode, 'fired', rule, ports);
}

/** Ends the episode that goes on, if one does; whoever was told that it began is told that it is over. */
export async function endEpisode(
  rule: AlertRule,
  second: number,
  by: EpisodeEnd,
  ports: RecordingPorts,
): Promise<void> {
  const episode = await ports.alertEpisodes.end(rule.id, { at: dateOf(second), by });
  if (episode) await tellOf(episode, 'recovered', rule, ports);
}

async function tellOf(
  episode: AlertEpisode,
  transition: AlertNotice['transition'],
  { channels, recipients }: AlertRule,
  ports: RecordingPorts,
): Promise<void> {
  const notice: AlertNotice = {
    id: ports.ids.next(),
    episodeId: episode.id,
    transition,
    channels,
    recipients,
  };
  if (await ports.alertNotices.insert(notice)) await recordNoticeJob(notice, ports);
}
