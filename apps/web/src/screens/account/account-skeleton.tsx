import { Section } from '../../components/section.tsx';
import { UserMenuPlace } from '../../components/user-menu-place.tsx';
import { useMessages } from '../../messages/language.ts';
import { AccountFrame, type AccountRoom } from './account-frame.tsx';

/** How high the cards of a room are, in the order in which they stand. */
const cards: Readonly<Record<AccountRoom, readonly string[]>> = {
  profile: ['h-84', 'h-48', 'h-32'],
  security: ['h-32', 'h-64'],
  data: ['h-44', 'h-40'],
};

/** A room whose script or account is still on its way. */
export function AccountSkeleton({ room }: { readonly room: AccountRoom }) {
  return (
    <AccountFrame room={room} user={<UserMenuPlace />}>
      <CardsSkeleton room={room} />
    </AccountFrame>
  );
}

export function CardsSkeleton({ room }: { readonly room: AccountRoom }) {
  const { t } = useMessages();
  return (
    <Section title={t(`account.${room}`)} text={t(`account.${room}.text`)}>
      <div role="status" className="flex flex-col gap-6">
        <span className="sr-only">{t('app.loading')}</span>
        {cards[room].map((height) => (
          <div key={height} className={`skeleton ${height}`} />
        ))}
      </div>
    </Section>
  );
}
