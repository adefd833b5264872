import type { Clock } from '@pulse/core';
import { checkHeaders, type MailMessage, type MailSender } from './mail-sender.ts';

export interface KeptMail extends MailMessage {
  readonly sentAt: Date;
}

/** Where mails go in development when there is no SMTP server. */
export interface MailOutbox extends MailSender {
  /** The latest first. */
  list(): readonly KeptMail[];
  find(id: string): KeptMail | undefined;
}

/** Keeps the latest mails in memory. @param capacity beyond it the oldest is forgotten */
export function createMailOutbox({ clock, capacity }: { clock: Clock; capacity: number }): MailOutbox {
  const kept = new Map<string, KeptMail>();
  return {
    async send(message) {
      checkHeaders(message);
      kept.set(message.id, { ...message, sentAt: clock.now() });
      const oldest = kept.size > capacity ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
    },
    list: () => [...kept.values()].reverse(),
    find: (id) => kept.get(id),
  };
}
