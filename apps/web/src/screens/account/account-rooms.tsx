import type { Account } from '@pulse/client';
import { Link, Navigate } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { type ComponentType, useState } from 'react';
import { AccountQueries } from '../../account/account-queries.tsx';
import { useAccount } from '../../account/use-account.ts';
import { useOwnAccount } from '../../account/use-own-account.ts';
import { buttonClass } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { Section } from '../../components/section.tsx';
import { Toasts } from '../../components/toast.tsx';
import { UserMenu } from '../../components/user-menu.tsx';
import { useMessages } from '../../messages/language.ts';
import { AccountFrame, type AccountRoom } from './account-frame.tsx';
import { AccountSkeleton, CardsSkeleton } from './account-skeleton.tsx';
import { DataRoom } from './data-room.tsx';
import { type Departure, DepartureContext } from './departure.ts';
import { LinkPage } from './link-page.tsx';
import { ProfileRoom } from './profile-room.tsx';
import { SecurityRoom } from './security-room.tsx';

const rooms: Readonly<Record<AccountRoom, ComponentType<{ readonly account: Account }>>> = {
  profile: ProfileRoom,
  security: SecurityRoom,
  data: DataRoom,
};

/** What is behind `/account` for whoever is signed in. */
export function AccountRooms({ room }: { readonly room: AccountRoom }) {
  const account = useAccount();
  const [departed, setDeparted] = useState<Departure>();
  if (departed) return <Farewell after={departed} />;
  if (account.status === 'signed-out') {
    return <Navigate to="/login" search={{ next: location.pathname }} replace />;
  }
  if (account.status === 'unknown') return <AccountSkeleton room={room} />;
  return (
    <DepartureContext value={setDeparted}>
      <AccountQueries>
        <AccountFrame room={room} user={<UserMenu />}>
          <OpenRoom room={room} />
        </AccountFrame>
        <Toasts />
      </AccountQueries>
    </DepartureContext>
  );
}

function OpenRoom({ room }: { readonly room: AccountRoom }) {
  const { t } = useMessages();
  const { data, isError, error, refetch } = useOwnAccount();
  const Room = rooms[room];
  if (data) return <Room account={data} />;
  if (!isError) return <CardsSkeleton room={room} />;
  return (
    <Section title={t(`account.${room}`)} text={t(`account.${room}.text`)}>
      <div className="rounded-lg border border-line bg-surface">
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </div>
    </Section>
  );
}

/** The last words to an account that is deleted, or to a person who has signed out everywhere. */
function Farewell({ after }: { readonly after: Departure }) {
  const { t } = useMessages();
  return (
    <LinkPage
      sign={CircleCheck}
      look="good"
      title={t(`account.${after}.title`)}
      text={t(`account.${after}.text`)}
    >
      {after === 'signedOut' ? (
        <Link to="/login" className={buttonClass('primary', 'large')}>
          {t('landing.signIn')}
        </Link>
      ) : (
        <Link to="/" className={buttonClass('primary', 'large')}>
          {t('app.back')}
        </Link>
      )}
    </LinkPage>
  );
}
