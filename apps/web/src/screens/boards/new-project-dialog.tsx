import { projectsCreate } from '@pulse/client';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { useFocusOnWrong } from '../../components/use-focus-on-wrong.ts';
import { useMessages } from '../../messages/language.ts';

/** Asks for a name alone: the time zone is that of the browser, the rest can be changed later. */
export function NewProjectDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const form = useFocusOnWrong(attempt);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    const missed = name.trim() === '';
    setMissing(missed);
    if (missed) {
      setAttempt(attempt + 1);
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const project = await host.call(projectsCreate, { name: name.trim(), timeZone });
      await navigate({ to: '/board/$projectId/{-$section}', params: { projectId: project.id } });
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} title={t('project.new.title')}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => void create(event)}
        className="flex flex-col gap-5 p-6"
      >
        <Field
          label={t('project.name')}
          hint={t('project.name.hint')}
          placeholder={t('project.name.placeholder')}
          error={missing ? t('project.name.missing') : undefined}
          value={name}
          maxLength={200}
          onChange={(event) => {
            setName(event.target.value);
            setMissing(false);
          }}
        />
        <ErrorLine error={error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {t('project.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
