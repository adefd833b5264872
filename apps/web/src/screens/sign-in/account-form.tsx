import { isPulseError } from '@pulse/client';
import { Eye, EyeOff } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { register, signIn } from '../../account/account.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import { invalidFields } from './invalid-fields.ts';

export type AccountFormKind = 'signIn' | 'register';
type FieldName = 'name' | 'email' | 'password';

const shortestPassword = 8;

export function AccountForm({ kind, onDone }: { kind: AccountFormKind; onDone: () => void }) {
  const { t } = useMessages();
  const [values, setValues] = useState<Record<FieldName, string>>({ name: '', email: '', password: '' });
  const [wrong, setWrong] = useState<ReadonlySet<FieldName>>(new Set());
  const [taken, setTaken] = useState(false);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const registering = kind === 'register';

  const change = (name: FieldName, value: string) => {
    setValues({ ...values, [name]: value });
    setWrong(new Set([...wrong].filter((other) => other !== name)));
    if (name === 'email') setTaken(false);
  };

  const check = (): Set<FieldName> => {
    const found = new Set<FieldName>();
    if (registering && values.name.trim() === '') found.add('name');
    if (!/^\S+@\S+\.\S+$/.test(values.email.trim())) found.add('email');
    if (registering ? values.password.length < shortestPassword : values.password === '')
      found.add('password');
    return found;
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = check();
    setWrong(found);
    setError(undefined);
    if (found.size > 0) return;
    setBusy(true);
    const email = values.email.trim();
    try {
      if (registering) await register({ email, password: values.password, name: values.name.trim() });
      else await signIn({ email, password: values.password });
      onDone();
    } catch (failure) {
      setBusy(false);
      const fields = invalidFields(failure).filter((field): field is FieldName => field in values);
      if (isPulseError(failure, 'EMAIL_TAKEN')) setTaken(true);
      else if (fields.length > 0) setWrong(new Set(fields));
      else setError(failure);
    }
  };

  const passwordError = registering
    ? t('field.password.short', { count: shortestPassword })
    : t('field.password.missing');
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-5">
      {registering && (
        <Field
          label={t('field.name')}
          value={values.name}
          onChange={(event) => change('name', event.target.value)}
          error={wrong.has('name') ? t('field.name.missing') : undefined}
          autoComplete="name"
          maxLength={100}
        />
      )}
      <Field
        label={t('field.email')}
        type="email"
        value={values.email}
        onChange={(event) => change('email', event.target.value)}
        error={taken ? t('error.EMAIL_TAKEN') : wrong.has('email') ? t('field.email.wrong') : undefined}
        autoComplete="email"
      />
      <Field
        label={t('field.password')}
        type={shown ? 'text' : 'password'}
        value={values.password}
        onChange={(event) => change('password', event.target.value)}
        hint={registering ? t('field.password.hint', { count: shortestPassword }) : undefined}
        error={wrong.has('password') ? passwordError : undefined}
        autoComplete={registering ? 'new-password' : 'current-password'}
        trailing={
          <IconButton
            label={t(shown ? 'field.password.hide' : 'field.password.show')}
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOff size={18} aria-hidden /> : <Eye size={18} aria-hidden />}
          </IconButton>
        }
      />
      <ErrorLine error={error} />
      <Button type="submit" look="primary" size="large" busy={busy}>
        {t(registering ? 'landing.register' : 'landing.signIn')}
      </Button>
    </form>
  );
}
