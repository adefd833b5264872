import { type AdministeredAccount, type AdminUpdateUserInput, adminUpdateUser } from '@pulse/client';
import { CircleSlash, Ellipsis, ShieldCheck, UserCheck, UserX } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { useAccount } from '../../account/use-account.ts';
import { IconButton } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { Menu } from '../../components/menu.tsx';
import { toast } from '../../components/toast.tsx';
import { useMessages } from '../../messages/language.ts';
import { refusalText } from './refusal-text.ts';
import { UserRolesDialog } from './user-roles-dialog.tsx';

interface UserRowProps {
  readonly user: AdministeredAccount;
  readonly onChanged: () => void;
}

export function UserRow({ user, onChanged }: UserRowProps) {
  const { t, language } = useMessages();
  const account = useAccount();
  const [editing, setEditing] = useState(false);
  const { id: userId, name, email, roles, disabled } = user;
  const self = account.status === 'signed-in' && account.user.id === userId;
  const created = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(user.createdAt));

  const change = async (changes: Omit<AdminUpdateUserInput, 'userId'>) => {
    await host.call(adminUpdateUser, { userId, ...changes });
    onChanged();
  };
  const switchTo = (off: boolean) =>
    change({ disabled: off }).then(
      () =>
        toast({
          text: t(off ? 'admin.users.disabled' : 'admin.users.enabled', { name }),
          undo: () => void switchTo(!off),
        }),
      (error: unknown) => toast({ text: refusalText(error, t), bad: true }),
    );
  return (
    <li className="flex min-h-18 flex-wrap items-center gap-x-4 gap-y-1 py-2.5 ps-4 pe-2 sm:ps-5">
      <div className="min-w-0 flex-1 basis-52">
        <p
          dir="auto"
          className={classNames('truncate font-medium', disabled && 'text-ink-faint line-through')}
        >
          {name}
          {self && <span className="font-normal text-ink-faint"> · {t('admin.users.self')}</span>}
        </p>
        <p className="truncate text-sm text-ink-faint">
          {email}
          <span className="max-sm:hidden"> · {t('sessions.created', { date: created })}</span>
        </p>
      </div>
      <p className="flex flex-wrap gap-1.5">
        {disabled && (
          <span className="inline-flex min-h-6 items-center gap-1 rounded-full bg-bad-wash px-2.5 text-xs font-medium text-bad">
            <CircleSlash size={12} aria-hidden /> {t('admin.users.off')}
          </span>
        )}
        {roles.map((role) => (
          <span
            key={role}
            className={classNames(
              'inline-flex min-h-6 items-center rounded-full px-2.5 font-mono text-xs',
              role === 'admin' ? 'bg-accent-wash text-accent' : 'bg-sunken text-ink-soft',
            )}
          >
            {role}
          </span>
        ))}
      </p>
      <Menu
        items={[
          {
            label: t('admin.users.roles'),
            icon: <ShieldCheck size={16} />,
            onSelect: () => setEditing(true),
          },
          disabled
            ? {
                label: t('admin.users.enable'),
                icon: <UserCheck size={16} />,
                onSelect: () => void switchTo(false),
              }
            : {
                label: t('admin.users.disable'),
                icon: <UserX size={16} />,
                bad: true,
                blocked: self ? t('admin.users.notSelf') : undefined,
                onSelect: () => void switchTo(true),
              },
        ]}
        trigger={
          <IconButton label={t('admin.users.menu', { name })}>
            <Ellipsis size={18} aria-hidden />
          </IconButton>
        }
      />
      {editing && (
        <UserRolesDialog
          user={user}
          onClose={() => setEditing(false)}
          onSave={async (next) => {
            await change({ roles: next });
            toast({ text: t('admin.users.saved', { name }) });
          }}
        />
      )}
    </li>
  );
}
