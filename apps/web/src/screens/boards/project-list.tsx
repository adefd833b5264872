import { type Project, projectsList } from '@pulse/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { MoreButton } from '../../components/section.tsx';
import { useMessages } from '../../messages/language.ts';
import { projectsKey } from '../board/queries.ts';
import { NewProjectDialog } from './new-project-dialog.tsx';

export function ProjectList() {
  const { t } = useMessages();
  const [creating, setCreating] = useState(false);
  const query = useInfiniteQuery({
    queryKey: [...projectsKey, 'list'],
    queryFn: ({ pageParam }) => host.call(projectsList, { limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  if (query.isPending) return <ProjectListSkeleton />;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const projects = query.data.pages.flatMap(({ items }) => items);
  const create = (label: string) => (
    <Button look="primary" icon={<Plus size={18} aria-hidden />} onClick={() => setCreating(true)}>
      {label}
    </Button>
  );
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-semibold">{t('projects.title')}</h1>
        {projects.length > 0 && create(t('projects.new'))}
      </div>
      {projects.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface">
          <Notice title={t('projects.empty.title')} text={t('projects.empty.text')}>
            {create(t('projects.empty.action'))}
          </Notice>
        </div>
      ) : (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
          {projects.map((project) => (
            <ProjectRow key={project.id} project={project} />
          ))}
        </ul>
      )}
      <MoreButton query={query} />
      {creating && <NewProjectDialog onClose={() => setCreating(false)} />}
    </div>
  );
}

function ProjectRow({ project }: { readonly project: Project }) {
  const { t, language } = useMessages();
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(project.createdAt));
  return (
    <li>
      <Link
        to="/board/$projectId/{-$section}"
        params={{ projectId: project.id }}
        className="flex min-h-18 items-center gap-4 px-4 py-3 -outline-offset-2 hover:bg-sunken sm:px-6"
      >
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{project.name}</span>
          <span className="block truncate text-sm text-ink-faint">
            {t('projects.created', { date })} · {t('projects.kept', { count: project.retentionDays })}
          </span>
        </span>
        <ChevronRight size={18} aria-hidden className="shrink-0 text-ink-faint rtl:-scale-x-100" />
      </Link>
    </li>
  );
}

export function ProjectListSkeleton() {
  const { t } = useMessages();
  return (
    <div role="status" className="flex flex-col gap-6">
      <span className="sr-only">{t('app.loading')}</span>
      <div className="flex items-center justify-between">
        <div className="skeleton h-8 w-40" />
        <div className="skeleton h-10 w-36" />
      </div>
      <div className="flex flex-col gap-px">
        {['a', 'b', 'c'].map((row) => (
          <div key={row} className="skeleton h-18" />
        ))}
      </div>
    </div>
  );
}
