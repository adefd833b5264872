import type { AdministeredAccount, AdminUpdateUserInput } from '@pulse/client';
import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useMessages } from '../../messages/language.ts';
import { refusalText } from './refusal-text.ts';

type GlobalRole = NonNullable<AdminUpdateUserInput['roles']>[number];

const globalRoles: readonly GlobalRole[] = ['admin', 'manager', 'user', 'viewer'];

interface UserRolesDialogProps {
  readonly user: AdministeredAccount;
  readonly onSave: (roles: readonly GlobalRole[]) => Promise<void>;
  readonly onClose: () => void;
}

/** What an account is on the whole installation; at least one role. */
export function UserRolesDialog({ user, onSave, onClose }: UserRolesDialogProps) {
  const { t } = useMessages();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(user.roles));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const roles = globalRoles.filter((role) => chosen.has(role));
    if (roles.length === 0) {
      setProblem(t('admin.users.roles.none'));
      return;
    }
    setBusy(true);
    try {
      await onSave(roles);
      onClose();
    } catch (error) {
      setProblem(refusalText(error, t));
      setBusy(false);
    }
  };
  const choose = (role: GlobalRole, held: boolean) => {
    setProblem(undefined);
    setChosen(new Set(held ? [...chosen, role] : [...chosen].filter((other) => other !== role)));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('admin.users.roles.of', { name: user.name })}
      description={user.email}
    >
      <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4 p-6">
        <fieldset className="flex flex-col gap-1">
          <legend className="sr-only">{t('admin.users.roles')}</legend>
          {globalRoles.map((role) => (
            <label
              key={role}
              className="flex min-h-12 items-start gap-3 rounded-md px-2 py-2 hover:bg-sunken"
            >
              <input
                type="checkbox"
                checked={chosen.has(role)}
                onChange={(event) => choose(role, event.target.checked)}
                className="mt-0.5 size-4.5 accent-accent"
              />
              <span className="text-sm">
                <span className="block font-mono font-medium">{role}</span>
                <span className="text-ink-soft">{t(`admin.role.${role}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {problem && (
          <p role="alert" className="rounded-md bg-bad-wash px-3 py-2 text-sm text-bad">
            {problem}
          </p>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {t('session.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
