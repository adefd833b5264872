import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { refuseTooManyMails, sendEmailChange } from '../account-mails.ts';
import { PasswordWrong } from '../identity.errors.ts';
import { EmailAddress, PresentPassword } from '../identity.schemas.ts';
import { provePassword } from '../own-account.ts';
import { normalizeEmail } from '../user.ts';

export const changeEmail = useCase({
  name: 'auth.changeEmail',
  kind: 'command',
  summary: 'Ask for another address; the account has it once the link sent there is followed.',
  input: z.strictObject({ email: EmailAddress, password: PresentPassword }),
  output: z.strictObject({ accepted: z.literal(true) }),
  errors: [PasswordWrong],
  permission: 'account:manage',
  http: { method: 'POST', path: '/auth/change-email', rootAlias: true },
  commit: 'grouped',
  secretAnswer: true,
  async handle({ input, caller, ports }) {
    const user = await provePassword(input.password, caller, ports);
    const email = normalizeEmail(input.email);
    await ports.transaction(async (bound) => {
      await bound.users.findWithPassword(user.id); // locked: many at once are counted one after the other
      await refuseTooManyMails(user.id, 'change_email', bound);
      await bound.accountTokens.void(user.id, ['change_email']);
      // The answer is the same for an address that is taken: it must not tell who has an account.
      if (!(await bound.users.findByEmail(email))) await sendEmailChange(user, email, bound);
      await bound.mails.send({
        template: 'email_change_notice',
        to: user.email,
        language: user.language,
        data: { name: user.name, newEmail: email },
      });
    });
    return { accepted: true } as const;
  },
});
