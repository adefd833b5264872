import { QueryClientProvider } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useAccount } from '../../account/use-account.ts';
import { AppHeader } from '../../components/app-header.tsx';
import { Content } from '../../components/content.tsx';
import { DeskNav } from '../../components/desk-nav.tsx';
import { Toasts } from '../../components/toast.tsx';
import { UserMenu } from '../../components/user-menu.tsx';
import { useMessages } from '../../messages/language.ts';
import { queries } from '../board/queries.ts';
import { ProjectList, ProjectListSkeleton } from './project-list.tsx';

/** `/board`: the projects of whoever is signed in. */
export function BoardsScreen() {
  const { t } = useMessages();
  const account = useAccount();
  if (account.status === 'signed-out') return <Navigate to="/login" search={{ next: '/board' }} replace />;
  return (
    <QueryClientProvider client={queries}>
      <AppHeader user={<UserMenu />}>
        <DeskNav current="/board" />
      </AppHeader>
      <Content title={t('projects.title')} className="mx-auto w-full max-w-4xl px-4 py-8 sm:px-6 sm:py-12">
        {account.status === 'signed-in' ? <ProjectList /> : <ProjectListSkeleton />}
      </Content>
      <Toasts />
    </QueryClientProvider>
  );
}
