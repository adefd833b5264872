import { type Project, projectsDelete, projectsDeleteEvents } from '@pulse/client';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { toast } from '../../components/toast.tsx';
import { useMessages } from '../../messages/language.ts';
import { deletionsKey, ledgerKey, projectsKey, retentionKey, statsKey } from '../board/queries.ts';
import { DeleteProjectDialog } from './delete-project-dialog.tsx';

/** What cannot be taken back. */
export function DangerZone({ project }: { readonly project: Project }) {
  const { t } = useMessages();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'deleteEvents' | 'deleteProject'>();
  const { id: projectId, name } = project;

  const deleteEvents = async () => {
    await host.call(projectsDeleteEvents, { projectId });
    client.removeQueries({ queryKey: statsKey(projectId) });
    client.removeQueries({ queryKey: ledgerKey(projectId) });
    void client.invalidateQueries({ queryKey: deletionsKey(projectId) });
    void client.invalidateQueries({ queryKey: retentionKey(projectId) });
    toast({ text: t('settings.deletedEvents') });
  };
  const deleteProject = async () => {
    await host.call(projectsDelete, { projectId });
    await navigate({ to: '/board' });
    client.removeQueries({ queryKey: [...projectsKey, projectId] });
    toast({ text: t('settings.deletedProject', { name }) });
  };
  return (
    <>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {(['deleteEvents', 'deleteProject'] as const).map((action) => (
          <li key={action} className="flex flex-wrap items-center gap-x-6 gap-y-3 p-5 sm:px-6">
            <p className="min-w-60 flex-1 text-sm text-pretty text-ink-soft">
              {t(`settings.${action}.text`)}
            </p>
            <Button look="danger" onClick={() => setAsking(action)}>
              {t(`settings.${action}`)}
            </Button>
          </li>
        ))}
      </ul>
      {asking === 'deleteEvents' && (
        <ConfirmDialog
          title={t('settings.deleteEvents.title', { name })}
          text={t('settings.deleteEvents.confirm')}
          action={t('settings.deleteEvents')}
          onConfirm={deleteEvents}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'deleteProject' && (
        <DeleteProjectDialog name={name} onConfirm={deleteProject} onClose={() => setAsking(undefined)} />
      )}
    </>
  );
}
