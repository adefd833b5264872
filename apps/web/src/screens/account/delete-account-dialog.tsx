import { type Account, authDeleteMe, isPulseError } from '@pulse/client';
import { type FormEvent, useState } from 'react';
import { host } from '../../account/account.ts';
import { useAttempt } from '../../account/use-attempt.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { useWrongFields } from '../../components/use-wrong-fields.ts';
import { useMessages } from '../../messages/language.ts';
import { useDepart } from './departure.ts';
import { DialogForm } from './dialog-form.tsx';

interface DeleteAccountDialogProps {
  readonly account: Account;
  readonly onClose: () => void;
}

/** Says what goes, and wants the address typed and the password, if there is one: nothing brings an account back. */
export function DeleteAccountDialog({ account, onClose }: DeleteAccountDialogProps) {
  const { t } = useMessages();
  const depart = useDepart();
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState('');
  const { wrong, form, refuse, clear } = useWrongFields<'typed' | 'password'>();
  const attempt = useAttempt();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const refused = refuse({
      ...(typed.trim().toLowerCase() !== account.email && { typed: t('account.delete.type.wrong') }),
      ...(account.hasPassword && password === '' && { password: t('field.password.missing') }),
    });
    if (refused) return;
    void attempt.run(async () => {
      try {
        await host.call(authDeleteMe, account.hasPassword ? { password } : {});
      } catch (failure) {
        if (!isPulseError(failure, 'PASSWORD_WRONG')) throw failure;
        refuse({ password: t('account.refused.PASSWORD_WRONG') });
        return;
      }
      depart('deleted');
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('account.delete.title')}
      description={t('account.delete.final')}
      medium
    >
      <DialogForm
        form={form}
        attempt={attempt}
        action={t('account.delete.forever')}
        look="destructive"
        onSubmit={submit}
        onCancel={onClose}
      >
        <ul className="flex list-disc flex-col gap-1 ps-5 text-sm text-ink-soft marker:text-ink-faint">
          <li>{t('account.delete.sessions')}</li>
          <li>{t('account.delete.stays')}</li>
          <li>{t('account.delete.devices')}</li>
        </ul>
        <Field
          label={t('account.delete.type', { email: account.email })}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            clear('typed');
          }}
          error={wrong.typed}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        {account.hasPassword && (
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
        )}
      </DialogForm>
    </Dialog>
  );
}
