import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { PasswordWrong } from '../identity.errors.ts';
import { NewPassword, PresentPassword } from '../identity.schemas.ts';
import { accountOf, provePassword } from '../own-account.ts';

export const changePassword = useCase({
  name: 'auth.changePassword',
  kind: 'command',
  summary: 'Change your password; every other sign-in of the account ends.',
  input: z.strictObject({ currentPassword: PresentPassword, newPassword: NewPassword }),
  output: z.strictObject({ endedSignIns: z.int().min(0) }),
  errors: [PasswordWrong],
  permission: 'account:manage',
  http: { method: 'POST', path: '/auth/change-password', rootAlias: true },
  commit: 'grouped',
  secretAnswer: true,
  async handle({ input, actor, caller, ports }) {
    const { id, email, name, language } = await provePassword(input.currentPassword, caller, ports);
    const passwordHash = await ports.passwords.hash(input.newPassword);
    return ports.transaction(async (bound) => {
      await bound.accounts.setPassword(id, passwordHash);
      await bound.accountTokens.void(id, ['reset_password', 'change_email']);
      const endedSignIns = await bound.signIns.endAll(id, {
        except: accountOf(actor).signInId,
        reason: 'password_change',
      });
      await bound.mails.send({ template: 'password_changed', to: email, language, data: { name } });
      return { endedSignIns };
    });
  },
});
