import { authChangeEmail, isPulseError } from '@pulse/client';
import { type FormEvent, useState } from 'react';
import { host } from '../../account/account.ts';
import { looksLikeEmail } from '../../account/email.ts';
import { invalidFields } from '../../account/invalid-fields.ts';
import { useAttempt } from '../../account/use-attempt.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { useWrongFields } from '../../components/use-wrong-fields.ts';
import { useMessages } from '../../messages/language.ts';
import { DialogForm } from './dialog-form.tsx';

interface ChangeEmailDialogProps {
  readonly present: string;
  readonly onSent: (email: string) => void;
  readonly onClose: () => void;
}

/** Asks for the new address, and for the password: not everybody at a device that was left open is its owner. */
export function ChangeEmailDialog({ present, onSent, onClose }: ChangeEmailDialogProps) {
  const { t } = useMessages();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { wrong, form, refuse, clear } = useWrongFields<'email' | 'password'>();
  const attempt = useAttempt();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const address = email.trim();
    const refused = refuse({
      ...(looksLikeEmail(address)
        ? address.toLowerCase() === present && { email: t('account.email.same') }
        : { email: t('field.email.wrong') }),
      ...(password === '' && { password: t('field.password.missing') }),
    });
    if (refused) return;
    void attempt.run(async () => {
      try {
        await host.call(authChangeEmail, { email: address, password });
      } catch (failure) {
        if (isPulseError(failure, 'PASSWORD_WRONG')) {
          refuse({ password: t('account.refused.PASSWORD_WRONG') });
        } else if (invalidFields(failure).includes('email')) refuse({ email: t('field.email.wrong') });
        else throw failure;
        return;
      }
      onSent(address);
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('account.email.change')}
      description={t('account.email.change.text')}
    >
      <DialogForm
        form={form}
        attempt={attempt}
        action={t('account.email.send')}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Field
          label={t('account.email.new')}
          type="email"
          value={email}
          onChange={(event) => {
            setEmail(event.target.value);
            clear('email');
          }}
          error={wrong.email}
          autoComplete="email"
        />
        <PasswordField
          label={t('account.password.present')}
          kind="current"
          value={password}
          onChange={(value) => {
            setPassword(value);
            clear('password');
          }}
          error={wrong.password}
        />
      </DialogForm>
    </Dialog>
  );
}
