import { Link, Navigate, useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { AccountQueries } from '../../account/account-queries.tsx';
import { useAccount } from '../../account/use-account.ts';
import { AppHeader } from '../../components/app-header.tsx';
import { buttonClass } from '../../components/button.tsx';
import { Content } from '../../components/content.tsx';
import { Notice } from '../../components/notice.tsx';
import { ListSkeleton } from '../../components/section.tsx';
import { Toasts } from '../../components/toast.tsx';
import { UserMenu } from '../../components/user-menu.tsx';
import { useMessages } from '../../messages/language.ts';
import { NotFoundScreen } from '../not-found/not-found-screen.tsx';
import { AdminNav, type AdminSection } from './admin-nav.tsx';
import { AuditSection } from './audit-section.tsx';
import { DecisionSection } from './decision-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { QueuesSection } from './queues-section.tsx';
import { RolesSection } from './roles-section.tsx';
import { UsersSection } from './users-section.tsx';

const sections: Readonly<Record<AdminSection, ComponentType>> = {
  users: UsersSection,
  roles: RolesSection,
  decisions: DecisionSection,
  audit: AuditSection,
  queues: QueuesSection,
  keys: KeysSection,
};

/** `/admin/…`: the whole installation, for administrators alone. */
export function AdminScreen() {
  const { t } = useMessages();
  const { section = 'users' } = useParams({ from: '/admin/{-$section}' });
  const account = useAccount();
  if (account.status === 'signed-out') {
    return <Navigate to="/login" search={{ next: location.pathname }} replace />;
  }
  if (!isSection(section)) return <NotFoundScreen />;
  if (account.status === 'signed-in' && !account.user.roles.includes('admin')) return <Forbidden />;
  const Section = sections[section];
  return (
    <AccountQueries>
      <AppHeader user={<UserMenu />}>
        <span className="font-semibold">{t('admin.title')}</span>
      </AppHeader>
      <div className="mx-auto grid w-full max-w-6xl flex-1 grid-rows-[auto_1fr] gap-x-10 gap-y-4 px-4 py-4 sm:px-6 md:grid-cols-[12rem_minmax(0,1fr)] md:grid-rows-[1fr] md:py-10">
        <AdminNav current={section} />
        <Content title={`${t(`admin.${section}`)} · ${t('admin.title')}`} className="min-w-0">
          {account.status === 'signed-in' ? <Section /> : <ListSkeleton />}
        </Content>
      </div>
      <Toasts />
    </AccountQueries>
  );
}

const isSection = (name: string): name is AdminSection => name in sections;

/** 403: what it is and who can help. Nothing was asked of the server, which would refuse it as well. */
function Forbidden() {
  const { t } = useMessages();
  return (
    <>
      <AppHeader user={<UserMenu />} />
      <Content title={t('admin.forbidden.title')} className="m-auto">
        <Notice level={1} title={t('admin.forbidden.title')} text={t('admin.forbidden.text')}>
          <Link to="/" className={buttonClass('primary')}>
            {t('app.back')}
          </Link>
        </Notice>
      </Content>
    </>
  );
}
