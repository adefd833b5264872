import type { User } from '@pulse/client';
import { useNavigate } from '@tanstack/react-router';
import { LogOut, ShieldCheck, SlidersHorizontal, UserRound } from 'lucide-react';
import { signOut } from '../account/account.ts';
import { useAccount } from '../account/use-account.ts';
import { useMessages } from '../messages/language.ts';
import { classNames } from './class-names.ts';
import { Menu } from './menu.tsx';
import { UserMenuPlace } from './user-menu-place.tsx';

/** Whose sign-in this is, and where what belongs to it is found. */
export function UserMenu() {
  const account = useAccount();
  return account.status === 'signed-in' ? <MenuOf user={account.user} /> : <UserMenuPlace />;
}

function MenuOf({ user: { name, email, roles } }: { readonly user: User }) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const leave = async () => {
    // First: a room of the account would send whoever is signed out to the sign-in form.
    await navigate({ to: '/' });
    await signOut();
  };
  const administration = {
    label: t('user.admin'),
    icon: <SlidersHorizontal size={16} />,
    onSelect: () => void navigate({ to: '/admin/{-$section}' }),
  };
  return (
    <Menu
      heading={
        <>
          <span dir="auto" className="block max-w-64 truncate font-medium">
            {name}
          </span>
          <span className="block max-w-64 truncate text-ink-soft">{email}</span>
        </>
      }
      items={[
        {
          label: t('user.account'),
          icon: <UserRound size={16} />,
          onSelect: () => void navigate({ to: '/account/{-$page}' }),
        },
        {
          label: t('user.security'),
          icon: <ShieldCheck size={16} />,
          onSelect: () => void navigate({ to: '/account/{-$page}', params: { page: 'security' } }),
        },
        ...(roles.includes('admin') ? [administration] : []),
        { label: t('landing.signOut'), icon: <LogOut size={16} />, onSelect: () => void leave() },
      ]}
      trigger={
        <button
          type="button"
          aria-label={t('user.menu', { name })}
          title={name}
          // A picture made of letters, no word that somebody could say to press it.
          data-initials={initials(name)}
          className={classNames(
            'before:content-[attr(data-initials)] inline-flex size-10 shrink-0 items-center justify-center rounded-full bg-accent-wash text-sm font-semibold text-accent',
            'hover:ring-2 hover:ring-accent data-[state=open]:ring-2 data-[state=open]:ring-accent',
          )}
        />
      }
    />
  );
}

/** Of the first and the last word; characters, not code units. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}
