import { PulseError } from '@pulse/core';
import { userSubject } from '../../access-changes.ts';
import { LastAdmin, UserNotFound } from '../../identity/index.ts';
import { useCase } from '../../use-case.ts';
import { AccountChanges, AccountView, accountView } from '../admin.schemas.ts';

export const updateUser = useCase({
  name: 'admin.updateUser',
  kind: 'command',
  summary: 'Change the global roles of an account, or disable it; open connections follow within seconds.',
  input: AccountChanges,
  output: AccountView,
  errors: [UserNotFound, LastAdmin],
  permission: 'user:manage',
  http: { method: 'PATCH', path: '/admin/users/:userId' },
  async handle({ input: { userId, roles, disabled }, caller, ports }) {
    // Before anything is read: what was true before the lock was waited for may not be any more.
    await ports.accountAdministration.lockAdmins();
    const before = await ports.accountAdministration.find(userId);
    if (!before) throw new PulseError(UserNotFound);
    const administers =
      (roles ?? before.roles).includes('admin') && !(disabled ?? before.disabledAt !== null);
    if (!administers && (await ports.accountAdministration.countOtherAdmins(userId)) === 0)
      throw new PulseError(LastAdmin);
    const account = await ports.accountAdministration.update(userId, { roles, disabled });
    const resource = { type: 'user', id: userId };
    if (roles !== undefined) {
      const details = { from: before.roles, to: account.roles };
      await ports.audit.record(caller, { action: 'user.roles_changed', resource, details });
    }
    if (disabled !== undefined && disabled !== (before.disabledAt !== null)) {
      await ports.audit.record(caller, { action: disabled ? 'user.disabled' : 'user.enabled', resource });
    }
    ports.accessChanges.rights({ subject: userSubject(userId) });
    if (account.disabledAt !== null) ports.accessChanges.revoked(userSubject(userId));
    return accountView(account);
  },
});
