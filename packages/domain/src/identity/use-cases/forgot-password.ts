import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { EmailAddress } from '../identity.schemas.ts';
import { normalizeEmail } from '../user.ts';

export const forgotPassword = useCase({
  name: 'auth.forgotPassword',
  kind: 'command',
  summary:
    'Send a link to choose a new password, if there is an account with this address; the answer does not tell.',
  input: z.strictObject({ email: EmailAddress }),
  output: z.strictObject({ accepted: z.literal(true) }),
  errors: [],
  permission: 'anyone',
  example: { email: 'grace@example.org' },
  http: { method: 'POST', path: '/auth/forgot-password', rootAlias: true },
  commit: 'grouped',
  secretAnswer: true,
  async handle({ input, caller, ports }) {
    ports.attempts.mail(caller.address);
    await ports.accountRequests.passwordReset(normalizeEmail(input.email));
    return { accepted: true } as const;
  },
});
