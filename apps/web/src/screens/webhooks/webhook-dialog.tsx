import { isPulseError, type NewWebhook, type Webhook, webhooksCreate, webhooksUpdate } from '@pulse/client';
import { type FormEvent, useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { useWrongFields } from '../../components/use-wrong-fields.ts';
import { useMessages } from '../../messages/language.ts';
import { TypeFields } from './type-fields.tsx';
import { draftOfWebhook, type WebhookDraft, webhookProblems, webhookSettings } from './webhook-draft.ts';

interface WebhookDialogProps {
  readonly projectId: string;
  /** The one that is changed; a new one when absent. */
  readonly webhook?: Webhook;
  /** A new one comes with its secret. */
  readonly onSaved: (saved: Webhook | NewWebhook) => void;
  readonly onClose: () => void;
}

/** Where notices go, and which. */
export function WebhookDialog({ projectId, webhook, onSaved, onClose }: WebhookDialogProps) {
  const { t } = useMessages();
  const [draft, setDraft] = useState(() => draftOfWebhook(webhook));
  const { wrong, form, refuse, clear } = useWrongFields<'url' | 'types'>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const change = (part: Partial<WebhookDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    clear('url' in part ? 'url' : 'types');
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setError(undefined);
    const problems = webhookProblems(draft);
    const url = problems.has('urlMissing')
      ? t('webhooks.url.missing')
      : problems.has('urlWrong')
        ? t('webhooks.url.wrong')
        : undefined;
    if (refuse({ url, types: problems.has('typesMissing') ? t('webhooks.types.missing') : undefined }))
      return;
    setBusy(true);
    try {
      const settings = { projectId, ...webhookSettings(draft) };
      onSaved(
        webhook
          ? await host.call(webhooksUpdate, { ...settings, webhookId: webhook.id })
          : await host.call(webhooksCreate, settings),
      );
    } catch (failure) {
      if (isPulseError(failure, 'URL_NOT_ALLOWED')) refuse({ url: t('webhooks.url.notAllowed') });
      else setError(failure);
      setBusy(false);
    }
  };
  return (
    <Dialog open medium onClose={onClose} title={t(webhook ? 'webhooks.edit.title' : 'webhooks.add.title')}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => void save(event)}
        className="flex flex-col gap-5 overflow-y-auto p-6"
      >
        <Field
          label={t('webhooks.url')}
          hint={t('webhooks.url.hint')}
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://example.org/hook"
          maxLength={2_048}
          error={wrong.url}
          value={draft.url}
          onChange={(event) => change({ url: event.target.value })}
        />
        <TypeFields draft={draft} error={wrong.types} onChange={change} />
        <ErrorLine error={error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {t(webhook ? 'webhooks.save' : 'webhooks.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
