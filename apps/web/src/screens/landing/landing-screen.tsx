import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useAccount } from '../../account/use-account.ts';
import { AppHeader } from '../../components/app-header.tsx';
import { buttonClass } from '../../components/button.tsx';
import { Content } from '../../components/content.tsx';
import { DeskNav } from '../../components/desk-nav.tsx';
import { UserMenuPlace } from '../../components/user-menu-place.tsx';
import { useMessages } from '../../messages/language.ts';
import { JoinForm } from '../join/join-form.tsx';
import { SessionListSkeleton } from './session-list-skeleton.tsx';

/** Phones that come to join do not load what hosts need. */
const SessionList = lazy(() =>
  import('./session-list.tsx').then((module) => ({ default: module.SessionList })),
);
const UserMenu = lazy(() =>
  import('../../components/user-menu.tsx').then((module) => ({ default: module.UserMenu })),
);

export function LandingScreen() {
  const { t } = useMessages();
  const account = useAccount();

  if (account.status === 'signed-in') {
    return (
      <>
        <AppHeader
          user={
            <Suspense fallback={<UserMenuPlace />}>
              <UserMenu />
            </Suspense>
          }
        >
          <DeskNav current="/" />
        </AppHeader>
        <Content title={t('sessions.title')} className="mx-auto w-full max-w-4xl px-4 py-8 sm:px-6 sm:py-12">
          <Suspense fallback={<SessionListSkeleton />}>
            <SessionList />
          </Suspense>
        </Content>
      </>
    );
  }
  return (
    <>
      <AppHeader
        actions={
          <Link to="/login" className={buttonClass('quiet')}>
            {t('landing.signIn')}
          </Link>
        }
      />
      <Content title="Pulse" className="flex flex-1 flex-col">
        {account.status === 'signed-out' && <Welcome />}
      </Content>
    </>
  );
}

function Welcome() {
  const { t } = useMessages();
  return (
    <div className="m-auto grid w-full max-w-5xl items-center gap-x-20 gap-y-10 px-4 py-8 sm:px-6 lg:grid-cols-[1fr_24rem] lg:py-16">
      <section aria-label={t('join.title')} className="order-first lg:order-last">
        <div className="rounded-lg border border-line bg-surface p-6">
          <h2 className="mb-4 text-lg font-semibold">{t('join.title')}</h2>
          <JoinForm />
        </div>
      </section>
      <section className="flex flex-col items-start gap-4">
        <HeadlineBars />
        <h1 className="max-w-[14ch] text-2xl font-semibold tracking-tight lg:text-3xl">
          {t('landing.headline')}
        </h1>
        <p className="max-w-prose text-lg text-pretty text-ink-soft">{t('landing.text')}</p>
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <Link to="/register" className={buttonClass('primary', 'large')}>
            {t('landing.register')}
          </Link>
          <Link to="/login" className={buttonClass('secondary', 'large')}>
            {t('landing.signIn')}
          </Link>
        </div>
        <p className="text-sm text-ink-faint">{t('landing.host.text')}</p>
      </section>
    </div>
  );
}

/** Decoration in the product's own words: three bars. */
function HeadlineBars() {
  return (
    <div aria-hidden className="hidden w-40 flex-col gap-1.5 lg:flex">
      {[92, 64, 38].map((width, index) => (
        <div
          key={width}
          className="h-3 rounded-md"
          style={{ width: `${width}%`, background: `var(--category-${index + 1})` }}
        />
      ))}
    </div>
  );
}
