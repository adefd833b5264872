import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { AccountTokenInvalid } from '../identity.errors.ts';
import { AccountToken, NewPassword } from '../identity.schemas.ts';

export const resetPassword = useCase({
  name: 'auth.resetPassword',
  kind: 'command',
  summary:
    'Choose a new password by the link that was sent; it works once, and ends every sign-in of the account.',
  input: z.strictObject({ token: AccountToken, password: NewPassword }),
  output: z.strictObject({ endedSignIns: z.int().min(0) }),
  errors: [AccountTokenInvalid],
  permission: 'anyone',
  http: { method: 'POST', path: '/auth/reset-password', rootAlias: true },
  // Hashing waits its turn and must not hold a connection; who has no token gets no hash.
  commit: 'grouped',
  secretAnswer: true,
  async handle({ input, ports }) {
    const asked = await ports.accountTokens.look(input.token, ['reset_password']);
    if (!asked) throw new PulseError(AccountTokenInvalid);
    const passwordHash = await ports.passwords.hash(input.password);
    return ports.transaction(async (bound) => {
      // The account is locked before its links, here as wherever they are voided: two links at once wait in one order.
      const user = await bound.users.findWithPassword(asked.userId);
      const use = await bound.accountTokens.redeem(input.token, ['reset_password']);
      if (!use || !user) throw new PulseError(AccountTokenInvalid);
      await bound.accounts.setPassword(user.id, passwordHash);
      // Whoever followed the link reads the mails of this address.
      if (!user.emailVerified) await bound.accounts.verifyEmail(user.id, use.email);
      await bound.accountTokens.void(user.id, ['reset_password', 'change_email']);
      const endedSignIns = await bound.signIns.endAll(user.id, { reason: 'password_reset' });
      const { email, name, language } = user;
      await bound.mails.send({ template: 'password_changed', to: email, language, data: { name } });
      return { endedSignIns };
    });
  },
});
