import type { InvitationMail } from '@pulse/domain';

type Invitation = Parameters<InvitationMail['send']>[0];

/** As many as anybody looks at; the inviter is given the link in any case. */
const keptMails = 100;

/** Keeps the newest invitations in memory, in place of a mail server. */
export function createInvitationOutbox(): InvitationMail & { readonly sent: readonly Invitation[] } {
  const sent: Invitation[] = [];
  return {
    sent,
    async send(invitation) {
      sent.push(invitation);
      if (sent.length > keptMails) sent.shift();
    },
  };
}
