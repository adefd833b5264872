import { type Caller, PulseError } from '@pulse/core';
import { z } from 'zod';
import { userSubject } from '../../access-changes.ts';
import type { Ports } from '../../ports.ts';
import { useCase } from '../../use-case.ts';
import { LastAdmin, PasswordWrong } from '../identity.errors.ts';
import { PresentPassword } from '../identity.schemas.ts';
import { accountOf, provePassword } from '../own-account.ts';

/** An account without a password is proven by its issuer alone, with each token. */
async function proveOwner(password: string | undefined, caller: Caller, ports: Ports) {
  const user = await ports.users.findWithPassword(accountOf(caller.actor).userId);
  return user?.passwordHash === null ? user : provePassword(password, caller, ports);
}

export const deleteMe = useCase({
  name: 'auth.deleteMe',
  kind: 'command',
  summary: 'Delete your account and the sessions that you own, at once and for good.',
  input: z.strictObject({
    password: PresentPassword.optional().describe('Absent for an account that has none.'),
  }),
  output: z.null(),
  errors: [PasswordWrong, LastAdmin],
  permission: 'account:manage',
  http: { method: 'DELETE', path: '/auth/me', status: 204, rootAlias: true, body: true },
  commit: 'grouped',
  secretAnswer: true,
  async handle({ input, caller, ports }) {
    const { id } = await proveOwner(input.password, caller, ports);
    await ports.transaction(async (bound) => {
      await bound.accountAdministration.lockAdmins();
      const administers = (await bound.users.find(id))?.roles.includes('admin') ?? false;
      if (administers && (await bound.accountAdministration.countOtherAdmins(id)) === 0) {
        throw new PulseError(LastAdmin);
      }
      await bound.audit.record(caller, { action: 'user.deleted', resource: { type: 'user', id } });
      await bound.signIns.endAll(id, { reason: 'deleted' });
      await bound.accounts.delete(id);
      bound.accessChanges.revoked(userSubject(id));
    });
    caller.refreshCookie?.clear();
    return null;
  },
});
