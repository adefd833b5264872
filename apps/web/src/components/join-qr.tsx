import { useMessages } from '../messages/language.ts';
import { joinLink } from './join-address.ts';
import { QrCode } from './qr-code.tsx';

export function JoinQr({ code, className = '' }: { code: string; className?: string }) {
  const { t } = useMessages();
  const link = joinLink(code);
  return <QrCode value={link} label={t('host.qr', { address: link })} className={className} />;
}
