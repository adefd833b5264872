import type { Mail, MailLanguage } from '../mails.ts';
import type { DigestContent } from './digest-content.ts';

/** A digest as a mail. Its links lead to the board, to its alerts, and to where the digest is switched off. */
export function digestMail(
  projectId: string,
  content: DigestContent,
  { email, language }: { readonly email: string; readonly language: MailLanguage },
): Mail {
  return {
    template: 'digest',
    to: email,
    language,
    data: {
      content,
      boardUrl: `/board/${projectId}`,
      alertsUrl: `/board/${projectId}/alerts`,
      settingsUrl: `/board/${projectId}/settings#digests`,
    },
  };
}
