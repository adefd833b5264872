import type { Webhook } from '@pulse/client';

export type NoticeType = Webhook['types'][number];
export const noticeTypes = ['alert.fired', 'alert.recovered'] as const satisfies readonly NoticeType[];

/** A webhook as it is filled in. */
export interface WebhookDraft {
  readonly url: string;
  /** What it is told of: everything, kinds of later versions too, or some. */
  readonly every: boolean;
  readonly types: readonly NoticeType[];
}

export type WebhookProblem = 'urlMissing' | 'urlWrong' | 'typesMissing';

export function draftOfWebhook(webhook: Webhook | undefined): WebhookDraft {
  if (!webhook) return { url: '', every: true, types: [] };
  return { url: webhook.url, every: webhook.types.length === 0, types: webhook.types };
}

/** What can be seen without asking the server; whether it may be reached is the server's to say. */
export function webhookProblems({ url, every, types }: WebhookDraft): ReadonlySet<WebhookProblem> {
  const problems = new Set<WebhookProblem>();
  if (url.trim() === '') problems.add('urlMissing');
  else if (!/^https?:$/.test(URL.parse(url.trim())?.protocol ?? '')) problems.add('urlWrong');
  if (!every && types.length === 0) problems.add('typesMissing');
  return problems;
}

export const webhookSettings = ({ url, every, types }: WebhookDraft) => ({
  url: url.trim(),
  types: every ? [] : types,
});
