import type { Mail, MailLanguage } from '../mails.ts';
import type { Ports } from '../ports.ts';
import type { Recipient } from '../projects/index.ts';
import type { DigestContent } from './digest-content.ts';

/**
 * A digest as a mail. Its links lead to the board, to its alerts, and to where the digest is set up.
 *
 * @param unsubscribeUrl where this reader wants it no more, without signing in; the settings when absent
 */
export function digestMail(
  projectId: string,
  content: DigestContent,
  { email, language }: { readonly email: string; readonly language: MailLanguage },
  unsubscribeUrl?: string,
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
      ...(unsubscribeUrl === undefined ? {} : { unsubscribeUrl }),
    },
  };
}

/**
 * A digest as it is mailed to somebody. What is shown of it elsewhere does not have their link, which works for whoever
 * has it.
 */
export function addressedDigest(
  projectId: string,
  content: DigestContent,
  recipient: Recipient,
  { unsubscribeTokens }: Pick<Ports, 'unsubscribeTokens'>,
): Mail {
  const { userId } = recipient;
  const token = unsubscribeTokens.issue({ userId, projectId, period: content.period });
  return digestMail(projectId, content, recipient, `/unsubscribe?token=${token}`);
}
