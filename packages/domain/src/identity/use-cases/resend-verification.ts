import { PulseError, Unauthenticated } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { refuseTooManyMails, sendVerification } from '../account-mails.ts';
import { accountOf } from '../own-account.ts';
import { isPlaceholderAddress } from '../user.ts';

export const resendVerification = useCase({
  name: 'auth.resendVerification',
  kind: 'command',
  summary: 'Send the link that confirms your address again; the ones before it stop working.',
  input: z.strictObject({}),
  output: z.strictObject({
    sent: z.boolean().describe('False when the address is confirmed already, or there is none.'),
  }),
  errors: [],
  permission: 'account:manage',
  http: { method: 'POST', path: '/auth/resend-verification', rootAlias: true },
  secretAnswer: true,
  async handle({ actor, ports }) {
    const user = await ports.users.findWithPassword(accountOf(actor).userId);
    if (!user) throw new PulseError(Unauthenticated);
    if (user.emailVerified || isPlaceholderAddress(user.email)) return { sent: false };
    await refuseTooManyMails(user.id, 'verify_email', ports);
    await ports.accountTokens.void(user.id, ['verify_email']);
    await sendVerification(user, 'verify_email', ports);
    return { sent: true };
  },
});
