import { authForgotPassword } from '@pulse/client';
import { Link, useRouter } from '@tanstack/react-router';
import { KeyRound, MailCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { looksLikeEmail } from '../../account/email.ts';
import { invalidFields } from '../../account/invalid-fields.ts';
import { useAttempt } from '../../account/use-attempt.ts';
import { AttemptError } from '../../components/attempt-error.tsx';
import { Button, buttonClass } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { useWrongFields } from '../../components/use-wrong-fields.ts';
import { useMessages } from '../../messages/language.ts';
import { pulse } from '../../pulse.ts';
import { LinkPage } from './link-page.tsx';

/** `/account/forgot-password`: asks for a link. The answer does not tell who has an account. */
export function ForgotPasswordPage() {
  const { t } = useMessages();
  const router = useRouter();
  const [email, setEmail] = useState(() => router.state.location.state.email ?? '');
  const [sentTo, setSentTo] = useState<string>();
  const { wrong, form, refuse, clear } = useWrongFields<'email'>();
  const attempt = useAttempt();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (refuse(looksLikeEmail(email) ? {} : { email: t('field.email.wrong') })) return;
    void attempt.run(async () => {
      try {
        await pulse.call(authForgotPassword, { email: email.trim() });
      } catch (failure) {
        if (!invalidFields(failure).includes('email')) throw failure;
        refuse({ email: t('field.email.wrong') });
        return;
      }
      setSentTo(email.trim());
    });
  };

  if (sentTo !== undefined) {
    return (
      <LinkPage
        sign={MailCheck}
        look="good"
        title={t('account.forgot.sent.title')}
        text={t('account.forgot.sent.text', { email: sentTo })}
      >
        <p className="text-sm text-pretty text-ink-soft">{t('account.forgot.again')}</p>
        <div className="flex flex-col gap-2">
          <Link to="/login" className={buttonClass('primary', 'large')}>
            {t('landing.signIn')}
          </Link>
          <Button look="secondary" size="large" onClick={() => setSentTo(undefined)}>
            {t('account.forgot.other')}
          </Button>
        </div>
      </LinkPage>
    );
  }
  return (
    <LinkPage sign={KeyRound} title={t('account.forgot.title')} text={t('account.forgot.text')}>
      <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-5">
        <Field
          label={t('field.email')}
          type="email"
          value={email}
          onChange={(event) => {
            setEmail(event.target.value);
            clear('email');
          }}
          error={wrong.email}
          autoComplete="email"
        />
        <AttemptError attempt={attempt} />
        <Button type="submit" look="primary" size="large" busy={attempt.busy} disabled={attempt.wait > 0}>
          {t('account.forgot.send')}
        </Button>
        <Link
          to="/login"
          className="self-center rounded-md text-sm text-ink-soft underline underline-offset-4 hover:text-ink"
        >
          {t('landing.signIn')}
        </Link>
      </form>
    </LinkPage>
  );
}
