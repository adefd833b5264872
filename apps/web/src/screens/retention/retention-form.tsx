import { type Project, projectsUpdate } from '@pulse/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useDeferredValue, useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Field } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { toast } from '../../components/toast.tsx';
import { useFocusOnWrong } from '../../components/use-focus-on-wrong.ts';
import { useMessages } from '../../messages/language.ts';
import { deletionsKey, projectQuery, retentionKey } from '../board/queries.ts';
import { previewQuery } from './preview-query.ts';
import { readDays } from './retention-days.ts';
import { RetentionPreviewText } from './retention-preview-text.tsx';

/** For how many days events are kept; asks once before fewer remove some. */
export function RetentionForm({ project }: { readonly project: Project }) {
  const { t } = useMessages();
  const client = useQueryClient();
  const [typed, setTyped] = useState(String(project.retentionDays));
  const [attempt, setAttempt] = useState(0);
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [asking, setAsking] = useState<{ readonly days: number; readonly due: number }>();
  const form = useFocusOnWrong(attempt);
  const { id: projectId } = project;
  const days = useDeferredValue(readDays(typed));

  const preview = useQuery({
    ...previewQuery(projectId, days ?? project.retentionDays),
    enabled: days !== undefined,
    placeholderData: (before) => before,
  });

  const save = async (retentionDays: number) => {
    const saved = await host.call(projectsUpdate, { projectId, retentionDays });
    client.setQueryData(projectQuery(projectId).queryKey, saved);
    void client.invalidateQueries({ queryKey: retentionKey(projectId) });
    void client.invalidateQueries({ queryKey: deletionsKey(projectId) });
    toast({ text: t('retention.saved', { count: saved.retentionDays }) });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = readDays(typed);
    setWrong(wanted === undefined);
    setError(undefined);
    if (wanted === undefined) {
      setAttempt(attempt + 1);
      return;
    }
    setBusy(true);
    try {
      const { due } = await client.fetchQuery({ ...previewQuery(projectId, wanted), staleTime: 0 });
      if (due > 0 && wanted < project.retentionDays) setAsking({ days: wanted, due });
      else await save(wanted);
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => void submit(event)}
      className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-5 sm:p-6"
    >
      <p className="text-sm text-pretty text-ink-soft">{t('retention.text')}</p>
      <div className="max-w-80">
        <Field
          label={t('retention.days')}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          error={wrong ? t('retention.days.wrong') : undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong(false);
          }}
        />
      </div>
      <RetentionPreviewText query={preview} shown={days !== undefined} />
      <ErrorLine error={error} />
      <Button type="submit" look="primary" busy={busy} className="self-end">
        {t('retention.save')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('retention.confirm.title', { count: asking.due })}
          text={t('retention.confirm.text')}
          action={t('retention.confirm.action')}
          onConfirm={() => save(asking.days)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </form>
  );
}
