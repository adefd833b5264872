import { type Project, projectsUpdate } from '@pulse/client';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { Field, FieldNote, SelectField } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { toast } from '../../components/toast.tsx';
import { useFocusOnWrong } from '../../components/use-focus-on-wrong.ts';
import { useMessages } from '../../messages/language.ts';
import { projectQuery } from '../board/queries.ts';
import {
  draftOfProject,
  type ProjectDraft,
  type ProjectProblem,
  projectProblems,
  projectSettings,
  timeZones,
} from './project-draft.ts';

export function ProjectForm({ project }: { readonly project: Project }) {
  const { t } = useMessages();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOfProject(project));
  const [problems, setProblems] = useState<ReadonlySet<ProjectProblem>>(new Set());
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const form = useFocusOnWrong(attempt);
  const zones = useMemo(() => timeZones(project.timeZone), [project.timeZone]);

  const change = (part: Partial<ProjectDraft>) => {
    setDraft({ ...draft, ...part });
    setProblems(new Set([...problems].filter((problem) => !(problem in part))));
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const found = projectProblems(draft);
    setProblems(found);
    setError(undefined);
    if (found.size > 0) {
      setAttempt(attempt + 1);
      return;
    }
    setBusy(true);
    try {
      const saved = await host.call(projectsUpdate, { projectId: project.id, ...projectSettings(draft) });
      client.setQueryData(projectQuery(project.id).queryKey, saved);
      toast({ text: t('settings.saved', { name: saved.name }) });
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => void save(event)}
      className="flex flex-col gap-5 rounded-lg border border-line bg-surface p-5 sm:p-6"
    >
      <Field
        label={t('settings.name')}
        value={draft.name}
        maxLength={200}
        error={problems.has('name') ? t('project.name.missing') : undefined}
        onChange={(event) => change({ name: event.target.value })}
      />
      <div className="flex flex-col gap-1.5">
        <SelectField
          label={t('settings.timeZone')}
          value={draft.timeZone}
          onChange={(timeZone) => change({ timeZone })}
          choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
        <FieldNote bad={false} text={t('settings.timeZone.hint')} />
      </div>
      <div className="max-w-80">
        <Field
          label={t('settings.quota')}
          hint={t('settings.quota.hint')}
          placeholder={t('settings.quota.none')}
          inputMode="numeric"
          value={draft.ingestPerSecond}
          error={problems.has('ingestPerSecond') ? t('settings.quota.wrong') : undefined}
          onChange={(event) => change({ ingestPerSecond: event.target.value })}
        />
      </div>
      <ErrorLine error={error} />
      <Button type="submit" look="primary" busy={busy} className="self-end">
        {t('settings.save')}
      </Button>
    </form>
  );
}
