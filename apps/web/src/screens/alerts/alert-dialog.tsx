import { type Alert, alertsCreate, alertsUpdate, type Project } from '@pulse/client';
import { type FormEvent, useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { toast } from '../../components/toast.tsx';
import { useFocusOnWrong } from '../../components/use-focus-on-wrong.ts';
import { useMessages } from '../../messages/language.ts';
import { type AlertDraft, draftOf, newDraft, settingsOf, wrongParts } from './alert-draft.ts';
import { AudienceFields } from './audience-fields.tsx';
import { BackTest } from './back-test.tsx';
import { ConditionFields } from './condition-fields.tsx';

interface AlertDialogProps {
  readonly project: Project;
  /** The one to change; a new one when undefined. */
  readonly alert: Alert | undefined;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** What a rule watches and whom it tells; below, what it would have told of the past. */
export function AlertDialog({ project, alert, onSaved, onClose }: AlertDialogProps) {
  const { t } = useMessages();
  const [draft, setDraft] = useState<AlertDraft>(() => (alert ? draftOf(alert) : newDraft));
  const [tried, setTried] = useState(0);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const form = useFocusOnWrong(tried);
  const wrong = tried > 0 ? wrongParts(draft) : [];
  const change = (part: Partial<AlertDraft>) => setDraft((before) => ({ ...before, ...part }));

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const settings = settingsOf(draft);
    if (!settings) {
      setTried(tried + 1);
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      const input = { projectId: project.id, ...settings };
      if (alert) await host.call(alertsUpdate, { ...input, alertId: alert.id });
      else await host.call(alertsCreate, input);
      toast({ text: t('alerts.saved', { name: settings.name }) });
      onSaved();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={alert ? t('alert.edit.title', { name: alert.name }) : t('alert.new.title')}
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => void save(event)}
        className="flex min-h-0 flex-col gap-5 overflow-y-auto p-6"
      >
        <Field
          label={t('alert.name')}
          placeholder={t('alert.name.placeholder')}
          error={wrong.includes('name') ? t('alert.name.missing') : undefined}
          value={draft.name}
          maxLength={200}
          onChange={(event) => change({ name: event.target.value })}
        />
        <ConditionFields draft={draft} onChange={change} wrong={wrong.includes('threshold')} />
        <BackTest projectId={project.id} draft={draft} />
        <AudienceFields
          projectId={project.id}
          draft={draft}
          onChange={change}
          wrong={wrong.includes('recipients')}
        />
        {alert?.state === 'firing' && <p className="text-sm text-warning">{t('alert.endsEpisode')}</p>}
        <ErrorLine error={error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {t(alert ? 'alert.save' : 'alert.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
