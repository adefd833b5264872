import { authVerifyEmail, isPulseError } from '@pulse/client';
import { Link } from '@tanstack/react-router';
import { CircleCheck, MailWarning, MailX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { renewAccount } from '../../account/account.ts';
import { hideToken, tokenOf } from '../../account/link-token.ts';
import { useAccount } from '../../account/use-account.ts';
import { useAttempt } from '../../account/use-attempt.ts';
import { AppHeader } from '../../components/app-header.tsx';
import { AttemptError } from '../../components/attempt-error.tsx';
import { Button, buttonClass } from '../../components/button.tsx';
import { Content } from '../../components/content.tsx';
import { ResendLink } from '../../components/resend-link.tsx';
import { useMessages } from '../../messages/language.ts';
import { pulse } from '../../pulse.ts';
import { LinkPage } from './link-page.tsx';
import { LinkRefused } from './link-refused.tsx';

/** `/account/verify-email#token=…`: confirms an address, the account's own or the one it is to get. */
export function VerifyEmailPage() {
  const { t } = useMessages();
  const account = useAccount();
  const [token] = useState(() => tokenOf(location.hash));
  const [email, setEmail] = useState<string>();
  const attempt = useAttempt();
  const first = useRef(true);
  const confirm = () =>
    attempt.run(async () => {
      if (token === undefined) return;
      const confirmed = await pulse.call(authVerifyEmail, { token });
      setEmail(confirmed.email);
      // The header and the account's rooms show the address.
      await renewAccount();
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the link is followed
  useEffect(() => {
    hideToken();
    if (!first.current) return;
    first.current = false;
    void confirm();
  }, []);

  if (email !== undefined) {
    const signedIn = account.status === 'signed-in';
    return (
      <LinkPage
        sign={CircleCheck}
        look="good"
        title={t('account.verify.done.title')}
        text={t('account.verify.done.text', { email })}
      >
        <Link to={signedIn ? '/' : '/login'} className={buttonClass('primary', 'large')}>
          {t(signedIn ? 'sessions.title' : 'landing.signIn')}
        </Link>
      </LinkPage>
    );
  }
  if (token === undefined || isPulseError(attempt.error, 'ACCOUNT_TOKEN_INVALID')) return <VerifyRefused />;
  if (isPulseError(attempt.error, 'EMAIL_TAKEN')) {
    return (
      <LinkPage
        sign={MailX}
        look="warning"
        title={t('account.verify.taken.title')}
        text={t('account.verify.taken.text')}
      >
        <Link to="/account/{-$page}" className={buttonClass('primary', 'large')}>
          {t('account.title')}
        </Link>
      </LinkPage>
    );
  }
  if (attempt.error === undefined) return <VerifySkeleton />;
  return (
    <LinkPage sign={MailWarning} look="warning" title={t('account.verify.title')}>
      <AttemptError attempt={attempt} />
      <Button look="primary" size="large" disabled={attempt.wait > 0} onClick={() => void confirm()}>
        {t('app.retry')}
      </Button>
    </LinkPage>
  );
}

/** Who is signed in gets another link at once, others sign in first. */
function VerifyRefused() {
  const { t } = useMessages();
  const account = useAccount();
  return (
    <LinkRefused>
      {account.status === 'signed-in' ? (
        <div className="flex flex-col gap-2">
          <ResendLink
            email={account.user.email}
            size="large"
            look="primary"
            label={t('account.link.another')}
          />
          <p className="text-sm text-pretty text-ink-soft">
            {t('account.verify.own')}{' '}
            <Link to="/account/{-$page}" className="font-medium text-accent underline underline-offset-4">
              {t('account.title')}
            </Link>
          </p>
        </div>
      ) : (
        <div className="flex flex-col gap-3">
          <p className="text-sm text-ink-soft">{t('account.verify.signIn')}</p>
          <Link to="/login" search={{ next: '/account' }} className={buttonClass('primary', 'large')}>
            {t('landing.signIn')}
          </Link>
        </div>
      )}
    </LinkRefused>
  );
}

function VerifySkeleton() {
  const { t } = useMessages();
  return (
    <>
      <AppHeader />
      <Content
        title={t('account.verify.title')}
        className="mx-auto flex w-full max-w-md flex-1 flex-col px-4 pt-8 pb-12 sm:pt-20"
      >
        <div role="status" className="flex flex-col gap-5 rounded-lg border border-line bg-surface p-6">
          <span className="sr-only">{t('account.verify.checking')}</span>
          <div className="skeleton size-10" />
          <div className="flex flex-col gap-1.5">
            <div className="skeleton h-8 w-2/3" />
            <div className="skeleton h-12" />
          </div>
          <div className="skeleton h-14" />
        </div>
      </Content>
    </>
  );
}
