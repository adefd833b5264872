import type { Ports } from '../ports.ts';
import type { Delivery } from './delivery.ts';
import { recordAttempt } from './jobs/attempt-job.ts';
import type { NoticeType, testNoticeType, Webhook } from './webhook.ts';

/** Something that a project's webhooks are told of. */
export interface Notice {
  readonly projectId: string;
  /** A UUID, chosen by the cause: the same one is the same notice, told once. Receivers get it as `webhook-id`. */
  readonly id: string;
  readonly type: NoticeType;
  /** When it happened. */
  readonly at: Date;
  /** JSON; what receivers find as `data`. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Tells every webhook of the project that wants such notices: in the transaction of the cause, so that each is told. */
export async function notifyWebhooks(notice: Notice, ports: Ports): Promise<void> {
  for (const webhook of await ports.webhooks.listening(notice.projectId, notice.type)) {
    await deliver(webhook, notice, ports);
  }
}

/** Records a notice for one webhook. @returns undefined when it has been told of it */
export async function deliver(
  webhook: Webhook,
  {
    id,
    type,
    at,
    data,
  }: Omit<Notice, 'type' | 'projectId'> & { readonly type: NoticeType | typeof testNoticeType },
  ports: Ports,
): Promise<Delivery | undefined> {
  const now = ports.clock.now();
  const delivery: Delivery = {
    id: ports.ids.next(),
    webhookId: webhook.id,
    noticeId: id,
    type,
    body: JSON.stringify({ type, timestamp: at.toISOString(), data }),
    status: 'pending',
    series: 1,
    attempts: 0,
    nextAttemptAt: now,
    createdAt: now,
    completedAt: null,
  };
  if (!(await ports.deliveries.insert(delivery))) return undefined;
  await recordAttempt(delivery, ports);
  return delivery;
}
