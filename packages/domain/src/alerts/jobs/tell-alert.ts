import type { Mail } from '../../mails.ts';
import type { Ports } from '../../ports.ts';
import { mailRecipients, type Recipient, recipientsOf } from '../../projects/index.ts';
import { notifyWebhooks } from '../../webhooks/index.ts';
import { conditionView } from '../alert.schemas.ts';
import type { AlertEpisode, AlertNotice } from '../alert-episode.ts';

/**
 * Records the mails and the webhook deliveries of a notice, and that this has been done, in one transaction: a job that
 * runs twice tells once. An end is never recorded before the beginning: what is still to be told of the episode goes
 * first.
 */
export async function tellAlert({ noticeId }: { readonly noticeId: string }, ports: Ports): Promise<void> {
  await ports.transaction(async (bound) => {
    for (const { notice, episode } of await bound.alertNotices.takeUntold(noticeId)) {
      await tell(notice, episode, bound);
      await bound.alertNotices.markTold(notice.id);
    }
  });
}

async function tell(notice: AlertNotice, episode: AlertEpisode, ports: Ports): Promise<void> {
  const project = await ports.projects.find(episode.projectId);
  if (!project) return; // it went with its notices, a moment ago
  const told = { ...project, ...timesOf(episode) };
  if (notice.channels.includes('webhook')) await tellWebhooks(notice, episode, project.name, ports);
  if (notice.channels.includes('email')) await sendMails(notice, episode, told, ports);
}

function timesOf({ firedAt, endedAt }: AlertEpisode): { readonly seconds: number | null } {
  return { seconds: endedAt && (endedAt.getTime() - firedAt.getTime()) / 1_000 };
}

async function tellWebhooks(
  { id, transition }: AlertNotice,
  episode: AlertEpisode,
  projectName: string,
  ports: Ports,
): Promise<void> {
  const { firedAt, endedAt, endedBy, projectId } = episode;
  const fired = {
    projectId,
    projectName,
    alertId: episode.ruleId,
    alertName: episode.ruleName,
    episodeId: episode.id,
    episode: episode.episode,
    condition: conditionView(episode.condition),
    count: episode.count,
    firedAt: firedAt.toISOString(),
  };
  if (transition === 'fired') {
    await notifyWebhooks({ projectId, id, type: 'alert.fired', at: firedAt, data: fired }, ports);
  } else if (endedAt) {
    const data = { ...fired, endedAt: endedAt.toISOString(), endedBy, ...timesOf(episode) };
    await notifyWebhooks({ projectId, id, type: 'alert.recovered', at: endedAt, data }, ports);
  }
}

async function sendMails(
  { transition, recipients }: AlertNotice,
  episode: AlertEpisode,
  {
    name,
    timeZone,
    seconds,
  }: { readonly name: string; readonly timeZone: string; readonly seconds: number | null },
  ports: Ports,
): Promise<void> {
  const { projectId, condition, count, firedAt, endedBy } = episode;
  const data = {
    projectName: name,
    ruleName: episode.ruleName,
    condition,
    count,
    firedAt: firedAt.toISOString(),
    timeZone,
    boardUrl: `/board/${projectId}/alerts`,
  };
  const write = ({ email: to, language }: Recipient): Mail =>
    transition === 'fired'
      ? { template: 'alert_fired', to, language, data }
      : {
          template: 'alert_recovered',
          to,
          language,
          data: { ...data, seconds: seconds ?? 0, endedBy: endedBy ?? 'recovered' },
        };
  await mailRecipients(await recipientsOf(projectId, recipients, ports), write, ports);
}
