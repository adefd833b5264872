import { FileJson, ShieldCheck, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { AppHeader } from '../../components/app-header.tsx';
import { Content } from '../../components/content.tsx';
import { SectionNav } from '../../components/section-nav.tsx';
import { useMessages } from '../../messages/language.ts';

/** Another one is a line here, in account-rooms.tsx, and its words. */
const signs = { profile: UserRound, security: ShieldCheck, data: FileJson } as const;

export type AccountRoom = keyof typeof signs;
export const accountRooms = Object.keys(signs) as readonly AccountRoom[];

interface AccountFrameProps {
  readonly room: AccountRoom;
  readonly user: ReactNode;
  readonly children: ReactNode;
}

/** What stands around every room of the account. */
export function AccountFrame({ room, user, children }: AccountFrameProps) {
  const { t } = useMessages();
  const entries = accountRooms.map((name) => ({
    link: { to: '/account/{-$page}', params: { page: name === 'profile' ? undefined : name } } as const,
    label: t(`account.${name}`),
    sign: signs[name],
    current: name === room,
  }));
  return (
    <>
      <AppHeader user={user}>
        <span className="font-semibold">{t('account.title')}</span>
      </AppHeader>
      <div className="mx-auto grid w-full max-w-4xl flex-1 grid-rows-[auto_1fr] gap-x-10 gap-y-4 px-4 py-4 sm:px-6 md:grid-cols-[12rem_minmax(0,1fr)] md:grid-rows-[1fr] md:py-10">
        <SectionNav label={t('account.title')} entries={entries} />
        <Content title={`${t(`account.${room}`)} · ${t('account.title')}`} className="min-w-0">
          {children}
        </Content>
      </div>
    </>
  );
}
