import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { createSession } from '../../api/hosting.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';

export function NewSessionDialog({ onClose }: { onClose: () => void }) {
  const { t, language } = useMessages();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [people, setPeople] = useState<'anonymous' | 'named'>('anonymous');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return setMissing(true);
    setBusy(true);
    setError(undefined);
    try {
      const session = await createSession({
        title: title.trim(),
        anonymous: people === 'anonymous',
        language,
      });
      await navigate({ to: '/sessions/$sessionId', params: { sessionId: session.id } });
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };

  return (
    <Dialog open onClose={onClose} title={t('newSession.title')}>
      <form
        onSubmit={(event) => void submit(event)}
        noValidate
        className="flex flex-col gap-5 overflow-y-auto p-6 pt-4"
      >
        <Field
          label={t('newSession.name')}
          hint={t('newSession.name.hint')}
          error={missing ? t('newSession.name.missing') : undefined}
          placeholder={t('newSession.name.placeholder')}
          value={title}
          maxLength={200}
          onChange={(event) => {
            setTitle(event.target.value);
            setMissing(false);
          }}
        />
        <Choice
          label={t('newSession.people')}
          value={people}
          onChange={setPeople}
          choices={[
            { value: 'anonymous', label: t('newSession.anonymous'), hint: t('newSession.anonymous.hint') },
            { value: 'named', label: t('newSession.named'), hint: t('newSession.named.hint') },
          ]}
        />
        <ErrorLine error={error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {t('newSession.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
