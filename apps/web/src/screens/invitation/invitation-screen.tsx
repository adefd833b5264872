import { isPulseError, membersAccept } from '@pulse/client';
import { Link, useNavigate } from '@tanstack/react-router';
import { UsersRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { host, signOut } from '../../account/account.ts';
import { hideToken, tokenOf } from '../../account/link-token.ts';
import { useAccount } from '../../account/use-account.ts';
import { AppHeader } from '../../components/app-header.tsx';
import { Button, buttonClass } from '../../components/button.tsx';
import { Content } from '../../components/content.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import { InvitationRefused, isFinal } from './invitation-refused.tsx';
import { forgetInvitation, type KeptInvitation, keepInvitation, readInvitation } from './kept-invitation.ts';

/** `/invitation#token=…`: sign in or make an account, accept, and go where one is needed. */
export function InvitationScreen() {
  const { t } = useMessages();
  const [invitation] = useState(arrive);
  useEffect(hideToken, []);
  return (
    <>
      <AppHeader />
      <Content
        title={t('invitation.title')}
        className="mx-auto flex w-full max-w-md flex-1 flex-col px-4 pt-8 pb-12 sm:pt-20"
      >
        {invitation ? <Offer invitation={invitation} /> : <InvitationRefused code="INVITATION_NOT_FOUND" />}
      </Content>
    </>
  );
}

/** A link that was followed counts before one that was kept. */
function arrive(): KeptInvitation | undefined {
  const token = tokenOf(location.hash);
  if (token !== undefined) keepInvitation({ token, decided: false });
  return readInvitation();
}

function Offer({ invitation }: { readonly invitation: KeptInvitation }) {
  const { t } = useMessages();
  const account = useAccount();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const accept = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const { session } = await host.call(membersAccept, { token: invitation.token });
      forgetInvitation();
      await navigate({ to: '/sessions/$sessionId', params: { sessionId: session.id }, replace: true });
    } catch (failure) {
      setError(failure);
      setBusy(false);
      const useless =
        isPulseError(failure) && isFinal(failure.code) && failure.code !== 'INVITATION_FOR_ANOTHER';
      if (useless) forgetInvitation();
      // Tried once by itself: from here on it is a click.
      else keepInvitation({ ...invitation, decided: false });
    }
  };
  const first = useRef(true);
  const decided = invitation.decided && account.status === 'signed-in';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when both are known
  useEffect(() => {
    if (!decided || !first.current) return;
    first.current = false;
    void accept();
  }, [decided]);

  if (isPulseError(error) && isFinal(error.code)) {
    const another = async () => {
      keepInvitation({ ...invitation, decided: true });
      await signOut();
      await navigate({ to: '/login', search: { next: '/invitation' } });
    };
    return <InvitationRefused code={error.code} onAnother={() => void another()} />;
  }
  if (account.status === 'unknown' || (decided && error === undefined)) return <OfferSkeleton />;
  const decide = () => keepInvitation({ ...invitation, decided: true });
  return (
    <div className="flex flex-col gap-5 rounded-lg border border-line bg-surface p-6">
      <UsersRound size={40} aria-hidden className="text-accent" />
      <div className="flex flex-col gap-1.5">
        <h1 className="text-xl font-semibold">{t('invitation.title')}</h1>
        <p className="text-pretty text-ink-soft">
          {t(account.status === 'signed-in' ? 'invitation.text' : 'invitation.signIn')}
        </p>
      </div>
      {account.status === 'signed-in' ? (
        <>
          <p className="rounded-md bg-sunken px-3 py-2 text-sm text-ink-soft">
            {t('invitation.as', { name: account.user.name, email: account.user.email })}
          </p>
          <ErrorLine error={error} />
          <Button look="primary" size="large" busy={busy} onClick={() => void accept()}>
            {t('invitation.accept')}
          </Button>
        </>
      ) : (
        <div className="flex flex-col gap-2">
          <Link
            to="/login"
            search={{ next: '/invitation' }}
            onClick={decide}
            className={buttonClass('primary', 'large')}
          >
            {t('landing.signIn')}
          </Link>
          <Link
            to="/register"
            search={{ next: '/invitation' }}
            onClick={decide}
            className={buttonClass('secondary', 'large')}
          >
            {t('landing.register')}
          </Link>
        </div>
      )}
    </div>
  );
}

function OfferSkeleton() {
  const { t } = useMessages();
  return (
    <div role="status" className="flex flex-col gap-5 rounded-lg border border-line bg-surface p-6">
      <span className="sr-only">{t('app.loading')}</span>
      <div className="skeleton size-10" />
      <div className="skeleton h-8 w-2/3" />
      <div className="skeleton h-12" />
      <div className="skeleton h-14" />
    </div>
  );
}
