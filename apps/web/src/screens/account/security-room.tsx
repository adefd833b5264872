import type { Account } from '@pulse/client';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../messages/language.ts';
import { NoPasswordCard } from './no-password-card.tsx';
import { PasswordCard } from './password-card.tsx';
import { SignInsCard } from './sign-ins-card.tsx';

export function SecurityRoom({ account }: { readonly account: Account }) {
  const { t } = useMessages();
  return (
    <Section title={t('account.security')} text={t('account.security.text')}>
      {account.hasPassword ? (
        <PasswordCard email={account.email} />
      ) : (
        <NoPasswordCard email={account.email} />
      )}
      <SignInsCard />
    </Section>
  );
}
