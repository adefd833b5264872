import type { Account } from '@pulse/client';
import { CircleCheck, MailWarning } from 'lucide-react';
import { useState } from 'react';
import { announce } from '../../components/announcer.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { ResendLink } from '../../components/resend-link.tsx';
import { useMessages } from '../../messages/language.ts';
import { ChangeEmailDialog } from './change-email-dialog.tsx';

/** The address, whether it is proven, and the way to another. */
export function EmailCard({ account: { email, emailVerified, hasPassword } }: { readonly account: Account }) {
  const { t } = useMessages();
  const [changing, setChanging] = useState(false);
  const [sentTo, setSentTo] = useState<string>();
  return (
    <Card title={t('account.email')} text={t('account.email.text')}>
      <div className="flex flex-col items-start gap-3">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <span className="font-medium break-all">{email}</span>
          {emailVerified ? (
            <span className="inline-flex min-h-6 items-center gap-1 rounded-full bg-good-wash px-2.5 text-xs font-medium text-good">
              <CircleCheck size={14} aria-hidden /> {t('account.email.confirmed')}
            </span>
          ) : (
            <span className="inline-flex min-h-6 items-center gap-1 rounded-full bg-warning-wash px-2.5 text-xs font-medium text-warning">
              <MailWarning size={14} aria-hidden /> {t('account.email.unconfirmed')}
            </span>
          )}
        </p>
        <div className="flex flex-wrap items-center gap-2">
          {hasPassword && <Button onClick={() => setChanging(true)}>{t('account.email.change')}</Button>}
          {!emailVerified && <ResendLink email={email} label={t('confirm.resend')} />}
        </div>
        {!hasPassword && <p className="text-sm text-pretty text-ink-soft">{t('account.email.noPassword')}</p>}
        {sentTo !== undefined && sentTo !== email && (
          <p className="arrive rounded-md bg-sunken px-3 py-2 text-sm text-pretty">
            {t('account.email.sent', { email: sentTo })}
          </p>
        )}
      </div>
      {changing && (
        <ChangeEmailDialog
          present={email}
          onClose={() => setChanging(false)}
          onSent={(address) => {
            setChanging(false);
            setSentTo(address);
            announce(t('account.email.sent', { email: address }));
          }}
        />
      )}
    </Card>
  );
}
