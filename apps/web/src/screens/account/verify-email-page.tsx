import { authVerifyEmail, isPulseError } from '@pulse/client';
import { Link } from '@tanstack/react-router';
import { CircleCheck, MailCheck, MailX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { renewAccount } from '../../account/account.ts';
import { arriveByLink, forgetToken, hideToken } from '../../account/link-token.ts';
import { useAccount } from '../../account/use-account.ts';
import { useAttempt } from '../../account/use-attempt.ts';
import { AttemptError } from '../../components/attempt-error.tsx';
import { Button, buttonClass } from '../../components/button.tsx';
import { ResendLink } from '../../components/resend-link.tsx';
import { useMessages } from '../../messages/language.ts';
import { pulse } from '../../pulse.ts';
import { LinkPage } from './link-page.tsx';
import { LinkRefused } from './link-refused.tsx';

/**
 * `/account/verify-email#token=…`: confirms an address, the account's own or the one it is to get. It takes a press:
 * mail systems that look for harm open links and run their scripts, and whoever reads the mail is to be the owner.
 */
export function VerifyEmailPage() {
  const { t } = useMessages();
  const account = useAccount();
  const [token] = useState(() => arriveByLink('verify-email', location.hash));
  const [email, setEmail] = useState<string>();
  const attempt = useAttempt();
  useEffect(hideToken, []);
  const confirm = () =>
    attempt.run(async () => {
      if (token === undefined) return;
      try {
        const confirmed = await pulse.call(authVerifyEmail, { token });
        setEmail(confirmed.email);
      } catch (failure) {
        if (isPulseError(failure, 'ACCOUNT_TOKEN_INVALID')) forgetToken('verify-email');
        throw failure;
      }
      forgetToken('verify-email');
      // The header and the account's rooms show the address.
      await renewAccount();
    });

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
  return (
    <LinkPage sign={MailCheck} title={t('account.verify.title')} text={t('account.verify.text')}>
      <AttemptError attempt={attempt} />
      <Button
        look="primary"
        size="large"
        busy={attempt.busy}
        disabled={attempt.wait > 0}
        onClick={() => void confirm()}
      >
        {t('account.verify.confirm')}
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
