import { authChangePassword, isPulseError } from '@pulse/client';
import { type FormEvent, useState } from 'react';
import { host } from '../../account/account.ts';
import { useAttempt } from '../../account/use-attempt.ts';
import { Dialog } from '../../components/dialog.tsx';
import { PasswordField, shortestPassword } from '../../components/password-field.tsx';
import { useWrongFields } from '../../components/use-wrong-fields.ts';
import { useMessages } from '../../messages/language.ts';
import { DialogForm } from './dialog-form.tsx';

interface ChangePasswordDialogProps {
  readonly email: string;
  /** @param endedSignIns how many other devices were signed out by it */
  readonly onChanged: (endedSignIns: number) => void;
  readonly onClose: () => void;
}

export function ChangePasswordDialog({ email, onChanged, onClose }: ChangePasswordDialogProps) {
  const { t } = useMessages();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const { wrong, form, refuse, clear } = useWrongFields<'current' | 'next'>();
  const attempt = useAttempt();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const refused = refuse({
      ...(current === '' && { current: t('field.password.missing') }),
      ...(next.length < shortestPassword && {
        next: t('field.password.short', { count: shortestPassword }),
      }),
    });
    if (refused) return;
    void attempt.run(async () => {
      const answer = { currentPassword: current, newPassword: next };
      try {
        const { endedSignIns } = await host.call(authChangePassword, answer);
        onChanged(endedSignIns);
      } catch (failure) {
        if (!isPulseError(failure, 'PASSWORD_WRONG')) throw failure;
        refuse({ current: t('account.refused.PASSWORD_WRONG') });
      }
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('account.password.change')}
      description={t('account.password.text')}
    >
      <DialogForm
        form={form}
        attempt={attempt}
        action={t('account.password.change')}
        onSubmit={submit}
        onCancel={onClose}
      >
        {/* Tells password managers whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          label={t('account.password.current')}
          kind="current"
          value={current}
          onChange={(value) => {
            setCurrent(value);
            clear('current');
          }}
          error={wrong.current}
        />
        <PasswordField
          label={t('account.password.new')}
          kind="new"
          value={next}
          onChange={(value) => {
            setNext(value);
            clear('next');
          }}
          error={wrong.next}
        />
      </DialogForm>
    </Dialog>
  );
}
