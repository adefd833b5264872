import type { Account } from '@pulse/client';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../messages/language.ts';
import { PasswordCard } from './password-card.tsx';
import { SignInsCard } from './sign-ins-card.tsx';

export function SecurityRoom({ account }: { readonly account: Account }) {
  const { t } = useMessages();
  return (
    <Section title={t('account.security')} text={t('account.security.text')}>
      <PasswordCard email={account.email} />
      <SignInsCard />
    </Section>
  );
}
