import { isPulseError, type Project } from '@pulse/client';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense } from 'react';
import { useAccount } from '../../account/use-account.ts';
import { AppHeader } from '../../components/app-header.tsx';
import { buttonClass } from '../../components/button.tsx';
import { Content } from '../../components/content.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { Toasts } from '../../components/toast.tsx';
import { UserMenu } from '../../components/user-menu.tsx';
import { useMessages, withMessages } from '../../messages/language.ts';
import { NotFoundScreen } from '../not-found/not-found-screen.tsx';
import { LiveSection } from '../tail/live-section.tsx';
import { BoardNav, type BoardSection } from './board-nav.tsx';
import { SectionSkeleton } from './board-section.tsx';
import { boardWords } from './board-words.ts';
import { projectQuery, queries } from './queries.ts';

/** Whoever opens a board wants to see what arrives; the other sections are loaded when they are asked for. */
const sections: Readonly<Record<BoardSection, ComponentType<{ readonly project: Project }>>> = {
  live: LiveSection,
  insights: lazy(async () => ({
    default: (await withMessages(boardWords.insights, () => import('../insights/insights-section.tsx')))
      .InsightsSection,
  })),
  alerts: lazy(async () => ({
    default: (await withMessages(boardWords.alerts, () => import('../alerts/alerts-section.tsx')))
      .AlertsSection,
  })),
  losses: lazy(async () => ({ default: (await import('../losses/losses-section.tsx')).LossesSection })),
  exports: lazy(() =>
    withMessages(boardWords.sharing, async () => ({
      default: (await import('../exports/exports-section.tsx')).ExportsSection,
    })),
  ),
  connect: lazy(async () => ({ default: (await import('../connect/connect-section.tsx')).ConnectSection })),
  keys: lazy(async () => ({ default: (await import('../project-keys/keys-section.tsx')).KeysSection })),
  webhooks: lazy(async () => ({
    default: (await withMessages(boardWords.webhooks, () => import('../webhooks/webhooks-section.tsx')))
      .WebhooksSection,
  })),
  settings: lazy(async () => ({
    default: (
      await withMessages(boardWords.retention, () => import('../project-settings/settings-section.tsx'))
    ).SettingsSection,
  })),
};

const isSection = (name: string): name is BoardSection => name in sections;

/** `/board/:id/…`: what arrives at a project, and how it is set up. */
export function BoardScreen() {
  const { projectId, section = 'live' } = useParams({ from: '/board/$projectId/{-$section}' });
  const account = useAccount();
  if (account.status === 'signed-out') {
    return <Navigate to="/login" search={{ next: location.pathname }} replace />;
  }
  if (!isSection(section)) return <NotFoundScreen />;
  return (
    <QueryClientProvider client={queries}>
      {account.status === 'signed-in' ? (
        <Board key={projectId} projectId={projectId} section={section} />
      ) : (
        <Frame projectId={projectId} section={section} project={undefined} />
      )}
      <Toasts />
    </QueryClientProvider>
  );
}

interface BoardProps {
  readonly projectId: string;
  readonly section: BoardSection;
}

function Board({ projectId, section }: BoardProps) {
  const { t } = useMessages();
  const query = useQuery(projectQuery(projectId));
  if (!query.isError || query.data) {
    return <Frame projectId={projectId} section={section} project={query.data} />;
  }
  return (
    <>
      <AppHeader user={<UserMenu />} />
      <Content title={t('error.title')} className="m-auto">
        {isPulseError(query.error) && (query.error.status === 404 || query.error.status === 400) ? (
          <Notice level={1} title={t('board.absent.title')} text={t('board.absent.text')}>
            <Link to="/board" className={buttonClass('primary')}>
              {t('projects.title')}
            </Link>
          </Notice>
        ) : (
          <ErrorNotice level={1} error={query.error} onRetry={() => void query.refetch()} />
        )}
      </Content>
    </>
  );
}

/** @param project undefined while it is being loaded */
function Frame({ projectId, section, project }: BoardProps & { readonly project: Project | undefined }) {
  const { t } = useMessages();
  const Section = sections[section];
  return (
    <>
      <AppHeader user={<UserMenu />}>
        <nav aria-label={t('desk.nav')} className="flex min-w-0 items-center gap-2 text-sm">
          <Link
            to="/board"
            activeOptions={{ exact: true }}
            className="shrink-0 rounded-md text-ink-soft hover:text-ink"
          >
            {t('desk.boards')}
          </Link>
          <span aria-hidden className="text-ink-faint">
            /
          </span>
          {project ? (
            <span className="truncate text-base font-semibold">{project.name}</span>
          ) : (
            <span className="skeleton h-5 w-28" />
          )}
        </nav>
      </AppHeader>
      <BoardNav projectId={projectId} current={section} />
      <Content
        title={project ? `${t(`board.${section}`)} · ${project.name}` : t('app.loading')}
        className="mx-auto w-full max-w-6xl flex-1 px-4 py-6 sm:px-6 sm:py-8"
      >
        {project ? (
          <Suspense fallback={<SectionSkeleton />}>
            <Section project={project} />
          </Suspense>
        ) : (
          <SectionSkeleton />
        )}
      </Content>
    </>
  );
}
