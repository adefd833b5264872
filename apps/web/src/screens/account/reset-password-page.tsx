import { authResetPassword, isPulseError } from '@pulse/client';
import { Link } from '@tanstack/react-router';
import { CircleCheck, KeyRound } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { renewAccount } from '../../account/account.ts';
import { arriveByLink, forgetToken, hideToken } from '../../account/link-token.ts';
import { useAttempt } from '../../account/use-attempt.ts';
import { AttemptError } from '../../components/attempt-error.tsx';
import { Button, buttonClass } from '../../components/button.tsx';
import { PasswordField, shortestPassword } from '../../components/password-field.tsx';
import { useWrongFields } from '../../components/use-wrong-fields.ts';
import { useMessages } from '../../messages/language.ts';
import { pulse } from '../../pulse.ts';
import { LinkPage } from './link-page.tsx';
import { LinkRefused } from './link-refused.tsx';

/** `/account/reset-password#token=…`: a new password by the link of a mail. */
export function ResetPasswordPage() {
  const { t } = useMessages();
  const [token] = useState(() => arriveByLink('reset-password', location.hash));
  const [password, setPassword] = useState('');
  const [ended, setEnded] = useState<number>();
  const { wrong, form, refuse, clear } = useWrongFields<'password'>();
  const attempt = useAttempt();
  useEffect(hideToken, []);

  if (token === undefined || isPulseError(attempt.error, 'ACCOUNT_TOKEN_INVALID')) {
    return (
      <LinkRefused>
        <p className="text-sm text-pretty text-ink-soft">{t('account.reset.worked')}</p>
        <div className="flex flex-col gap-2">
          <Link
            to="/account/{-$page}"
            params={{ page: 'forgot-password' }}
            className={buttonClass('primary', 'large')}
          >
            {t('account.link.another')}
          </Link>
          <Link to="/login" className={buttonClass('secondary', 'large')}>
            {t('landing.signIn')}
          </Link>
        </div>
      </LinkRefused>
    );
  }
  if (ended !== undefined) {
    return (
      <LinkPage
        sign={CircleCheck}
        look="good"
        title={t('account.reset.done.title')}
        text={t('account.reset.done', { count: ended })}
      >
        <Link to="/login" className={buttonClass('primary', 'large')}>
          {t('landing.signIn')}
        </Link>
      </LinkPage>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const short = t('field.password.short', { count: shortestPassword });
    if (refuse(password.length < shortestPassword ? { password: short } : {})) return;
    void attempt.run(async () => {
      try {
        const { endedSignIns } = await pulse.call(authResetPassword, { token, password });
        setEnded(endedSignIns);
      } catch (failure) {
        if (isPulseError(failure, 'ACCOUNT_TOKEN_INVALID')) forgetToken('reset-password');
        throw failure;
      }
      forgetToken('reset-password');
      // The sign-in of this browser may have been one of them.
      await renewAccount();
    });
  };
  return (
    <LinkPage sign={KeyRound} title={t('account.reset.title')} text={t('account.reset.text')}>
      <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-5">
        <PasswordField
          label={t('account.password.new')}
          kind="new"
          value={password}
          onChange={(value) => {
            setPassword(value);
            clear('password');
          }}
          error={wrong.password}
        />
        <AttemptError attempt={attempt} />
        <Button type="submit" look="primary" size="large" busy={attempt.busy} disabled={attempt.wait > 0}>
          {t('account.reset.save')}
        </Button>
      </form>
    </LinkPage>
  );
}
