import type { Project } from '@pulse/client';
import { lazy, Suspense } from 'react';
import { useMessages, withMessages } from '../../messages/language.ts';
import { RowsSkeleton } from '../board/board-section.tsx';
import { boardWords } from '../board/board-words.ts';
import { Receipts } from '../retention/receipts.tsx';
import { RetentionForm } from '../retention/retention-form.tsx';
import { DangerZone } from './danger-zone.tsx';
import { ProjectForm } from './project-form.tsx';

const DigestSettings = lazy(() =>
  withMessages(boardWords.digests, async () => ({
    default: (await import('../digest-settings/digest-settings.tsx')).DigestSettings,
  })),
);

export function SettingsSection({ project }: { readonly project: Project }) {
  const { t } = useMessages();
  return (
    <div className="flex max-w-2xl flex-col gap-8">
      <h1 className="text-xl font-semibold">{t('settings.title')}</h1>
      <section aria-labelledby="settings-general" className="flex flex-col gap-3">
        <h2 id="settings-general" className="font-semibold">
          {t('settings.general')}
        </h2>
        <ProjectForm project={project} />
      </section>
      <Suspense fallback={<RowsSkeleton />}>
        <DigestSettings project={project} />
      </Suspense>
      <section aria-labelledby="settings-retention" className="flex flex-col gap-3">
        <h2 id="settings-retention" className="font-semibold">
          {t('retention.title')}
        </h2>
        <RetentionForm project={project} />
        <h3 className="mt-2 text-sm font-semibold">{t('receipts.title')}</h3>
        <p className="-mt-2 text-sm text-pretty text-ink-soft">{t('receipts.text')}</p>
        <Receipts project={project} />
      </section>
      <section aria-labelledby="settings-danger" className="flex flex-col gap-3">
        <h2 id="settings-danger" className="font-semibold">
          {t('settings.danger')}
        </h2>
        <DangerZone project={project} />
      </section>
    </div>
  );
}
