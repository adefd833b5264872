import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/language.ts';
import { Logo } from './logo.tsx';
import { Preferences } from './preferences.tsx';

interface AppHeaderProps {
  /** What stands beside the mark; the product's name unless told. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** The menu of whoever is signed in; last, where it is looked for. */
  readonly user?: ReactNode;
}

export function AppHeader({ children, actions, user }: AppHeaderProps) {
  const { t } = useMessages();
  return (
    <header className="top-0 z-30 sm:sticky border-b border-line bg-surface">
      <div className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5 sm:px-6">
        <Link to="/" aria-label={t('app.home')} className="flex shrink-0 items-center gap-2.5 rounded-md">
          <Logo />
          {!children && <span className="text-lg font-semibold tracking-tight">{t('app.name')}</span>}
        </Link>
        {children}
        <div className="ms-auto flex flex-wrap items-center justify-end gap-2">
          {actions}
          <Preferences />
          {user}
        </div>
      </div>
    </header>
  );
}
