import type { Account } from '@pulse/client';
import { Card } from '../../components/card.tsx';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../messages/language.ts';
import { AboutForm } from './about-form.tsx';
import { EmailCard } from './email-card.tsx';

export function ProfileRoom({ account }: { readonly account: Account }) {
  const { t } = useMessages();
  return (
    <Section title={t('account.profile')} text={t('account.profile.text')}>
      <AboutForm account={account} />
      <EmailCard account={account} />
      <ExternalIds account={account} />
    </Section>
  );
}

function ExternalIds({ account: { externalIds } }: { readonly account: Account }) {
  const { t } = useMessages();
  if (externalIds.length === 0) {
    return <Card title={t('account.external')} text={t('account.external.none')} />;
  }
  return (
    <Card title={t('account.external')} text={t('account.external.text')}>
      <ul className="divide-y divide-line rounded-md border border-line">
        {externalIds.map(({ issuer, externalId, email }) => (
          <li key={`${issuer} ${externalId}`} className="px-4 py-2.5">
            <p className="text-sm font-medium break-all">{issuer}</p>
            <p className="text-sm break-all text-ink-soft">
              {email !== null && <>{email} · </>}
              <span className="font-mono text-xs">{externalId}</span>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
