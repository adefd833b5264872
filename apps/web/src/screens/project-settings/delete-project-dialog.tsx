import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';

interface DeleteProjectDialogProps {
  readonly name: string;
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for the name, which nobody types by mistake. */
export function DeleteProjectDialog({ name, onConfirm, onClose }: DeleteProjectDialogProps) {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const remove = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      await onConfirm();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('settings.deleteProject.title', { name })}
      description={t('settings.deleteProject.confirm')}
    >
      <form onSubmit={(event) => void remove(event)} className="flex flex-col gap-5 p-6">
        <Field
          label={t('settings.deleteProject.type')}
          placeholder={name}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
        <ErrorLine error={error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="destructive" busy={busy} disabled={typed.trim() !== name}>
            {t('settings.deleteProject')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
