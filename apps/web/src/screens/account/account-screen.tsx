import { useParams } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense } from 'react';
import { NotFoundScreen } from '../not-found/not-found-screen.tsx';
import { accountRooms } from './account-frame.tsx';
import { AccountSkeleton } from './account-skeleton.tsx';
import { ForgotPasswordPage } from './forgot-password-page.tsx';
import { ResetPasswordPage } from './reset-password-page.tsx';
import { VerifyEmailPage } from './verify-email-page.tsx';

/** Who only follows a link of a mail does not load what the rooms need. */
const AccountRooms = lazy(() =>
  import('./account-rooms.tsx').then((module) => ({ default: module.AccountRooms })),
);

/** What can be opened without being signed in. */
const linked: Readonly<Partial<Record<string, ComponentType>>> = {
  'forgot-password': ForgotPasswordPage,
  'reset-password': ResetPasswordPage,
  'verify-email': VerifyEmailPage,
};

/** `/account/…`: one route for all, since each is paid for by every phone that loads the router. */
export function AccountScreen() {
  const { page } = useParams({ from: '/account/{-$page}' });
  const Linked = page === undefined ? undefined : linked[page];
  if (Linked) return <Linked />;
  const room = accountRooms.find((name) => name === (page ?? 'profile'));
  if (!room) return <NotFoundScreen />;
  return (
    <Suspense fallback={<AccountSkeleton room={room} />}>
      <AccountRooms room={room} />
    </Suspense>
  );
}
