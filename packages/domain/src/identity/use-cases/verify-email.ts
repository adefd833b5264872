import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { AccountTokenInvalid, EmailTaken } from '../identity.errors.ts';
import { AccountToken } from '../identity.schemas.ts';

const purposes = ['verify_email', 'change_email'] as const;

export const verifyEmail = useCase({
  name: 'auth.verifyEmail',
  kind: 'command',
  summary: 'Confirm an address by the link that was sent to it: the account’s own, or the one it is to get.',
  input: z.strictObject({ token: AccountToken }),
  output: z.strictObject({ email: z.string(), emailVerified: z.literal(true) }),
  errors: [AccountTokenInvalid, EmailTaken],
  permission: 'anyone',
  http: { method: 'POST', path: '/auth/verify-email', rootAlias: true },
  secretAnswer: true,
  async handle({ input, ports }) {
    const asked = await ports.accountTokens.look(input.token, purposes);
    if (!asked) throw new PulseError(AccountTokenInvalid);
    // The account is locked before its links, here as wherever they are voided: two links at once wait in one order.
    await ports.users.findWithPassword(asked.userId);
    const use = await ports.accountTokens.redeem(input.token, purposes);
    if (!use) throw new PulseError(AccountTokenInvalid);
    const user =
      use.purpose === 'change_email'
        ? await ports.accounts.changeEmail(use.userId, use.email)
        : await ports.accounts.verifyEmail(use.userId, use.email);
    if (!user) throw new PulseError(AccountTokenInvalid);
    // Links that were sent to the address it had must not open the account any more.
    if (use.purpose === 'change_email') {
      await ports.accountTokens.void(user.id, ['verify_email', 'change_email', 'reset_password']);
    }
    return { email: user.email, emailVerified: true } as const;
  },
});
