import { MailWarning } from 'lucide-react';
import { ResendLink } from '../../components/resend-link.tsx';
import { useMessages } from '../../messages/language.ts';

/** Asks quietly to confirm the address; everything works meanwhile. */
export function ConfirmBanner({ email }: { readonly email: string }) {
  const { t } = useMessages();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-line bg-surface px-4 py-3 sm:px-5">
      <MailWarning size={20} aria-hidden className="shrink-0 text-warning" />
      <p className="min-w-0 flex-1 basis-60 text-sm text-pretty">{t('confirm.text', { email })}</p>
      <ResendLink email={email} label={t('confirm.resend')} size="small" />
    </div>
  );
}
