import { isPulseError } from '@pulse/client';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { register, signIn } from '../../account/account.ts';
import { looksLikeEmail } from '../../account/email.ts';
import { invalidFields } from '../../account/invalid-fields.ts';
import { useAttempt } from '../../account/use-attempt.ts';
import { AttemptError } from '../../components/attempt-error.tsx';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { PasswordField, shortestPassword } from '../../components/password-field.tsx';
import { useWrongFields } from '../../components/use-wrong-fields.ts';
import { useMessages } from '../../messages/language.ts';

export type AccountFormKind = 'signIn' | 'register';
type FieldName = 'name' | 'email' | 'password';

export function AccountForm({ kind, onDone }: { kind: AccountFormKind; onDone: () => void }) {
  const { t, language } = useMessages();
  const [values, setValues] = useState<Record<FieldName, string>>({ name: '', email: '', password: '' });
  const { wrong, form, refuse, clear } = useWrongFields<FieldName>();
  const attempt = useAttempt();
  const registering = kind === 'register';
  const words: Readonly<Record<FieldName, string>> = {
    name: t('field.name.missing'),
    email: t('field.email.wrong'),
    password: registering
      ? t('field.password.short', { count: shortestPassword })
      : t('field.password.missing'),
  };
  const refuseFields = (fields: readonly FieldName[]) =>
    refuse(Object.fromEntries(fields.map((field) => [field, words[field]])));

  const change = (name: FieldName, value: string) => {
    setValues({ ...values, [name]: value });
    clear(name);
    // Whoever waits for one account may try another.
    if (name === 'email') attempt.reset();
  };

  const check = (): FieldName[] => {
    const found: FieldName[] = [];
    if (registering && values.name.trim() === '') found.push('name');
    if (!looksLikeEmail(values.email)) found.push('email');
    if (values.password.length < (registering ? shortestPassword : 1)) found.push('password');
    return found;
  };

  const send = async () => {
    const { password } = values;
    const email = values.email.trim();
    try {
      // Mails are written in the language of the page that somebody registers on.
      if (registering) await register({ email, password, name: values.name.trim(), language });
      else await signIn({ email, password });
    } catch (failure) {
      const fields = invalidFields(failure).filter((field): field is FieldName => field in values);
      if (isPulseError(failure, 'EMAIL_TAKEN')) refuse({ email: t('error.EMAIL_TAKEN') });
      else if (fields.length > 0) refuseFields(fields);
      else throw failure;
      return;
    }
    onDone();
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!refuseFields(check())) void attempt.run(send);
  };

  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-5">
      {registering && (
        <Field
          label={t('field.name')}
          value={values.name}
          onChange={(event) => change('name', event.target.value)}
          error={wrong.name}
          autoComplete="name"
          maxLength={100}
        />
      )}
      <Field
        label={t('field.email')}
        type="email"
        value={values.email}
        onChange={(event) => change('email', event.target.value)}
        error={wrong.email}
        autoComplete="email"
      />
      <div className="flex flex-col gap-2">
        <PasswordField
          label={t('field.password')}
          kind={registering ? 'new' : 'current'}
          value={values.password}
          onChange={(value) => change('password', value)}
          error={wrong.password}
        />
        {!registering && (
          <Link
            to="/account/{-$page}"
            params={{ page: 'forgot-password' }}
            state={{ email: values.email.trim() }}
            className="self-start rounded-md text-sm text-ink-soft underline underline-offset-4 hover:text-ink"
          >
            {t('signIn.forgot')}
          </Link>
        )}
      </div>
      <AttemptError attempt={attempt} />
      <Button type="submit" look="primary" size="large" busy={attempt.busy} disabled={attempt.wait > 0}>
        {t(registering ? 'landing.register' : 'landing.signIn')}
      </Button>
    </form>
  );
}
