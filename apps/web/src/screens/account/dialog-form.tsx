import type { FormEvent, ReactNode, RefObject } from 'react';
import type { Attempt } from '../../account/use-attempt.ts';
import { AttemptError } from '../../components/attempt-error.tsx';
import { Button, type ButtonLook } from '../../components/button.tsx';
import { useMessages } from '../../messages/language.ts';

interface DialogFormProps {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly attempt: Attempt;
  readonly action: string;
  readonly look?: ButtonLook;
  readonly onSubmit: (event: FormEvent) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** The fields of a dialog, why it was refused, and its two ways out. */
export function DialogForm({
  form,
  attempt,
  action,
  look = 'primary',
  onSubmit,
  onCancel,
  children,
}: DialogFormProps) {
  const { t } = useMessages();
  return (
    <form
      ref={form}
      onSubmit={onSubmit}
      noValidate
      className="flex min-h-0 flex-col gap-5 overflow-y-auto p-6 pt-5"
    >
      {children}
      <AttemptError attempt={attempt} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{t('app.cancel')}</Button>
        <Button type="submit" look={look} busy={attempt.busy} disabled={attempt.wait > 0}>
          {action}
        </Button>
      </div>
    </form>
  );
}
