import { QRCodeSVG } from 'qrcode.react';
import { useMessages } from '../messages/language.ts';
import { joinLink } from './join-address.ts';

/** Always dark on white, also on a dark page: many scanners do not read inverted codes. */
export function JoinQr({ code, className }: { code: string; className?: string }) {
  const { t } = useMessages();
  const link = joinLink(code);
  return (
    <div className={`rounded-lg bg-[#fff] p-3 ${className ?? ''}`}>
      <QRCodeSVG
        value={link}
        level="M"
        marginSize={0}
        bgColor="#ffffff"
        fgColor="#18181b"
        role="img"
        aria-label={t('host.qr', { address: link })}
        className="block h-auto w-full"
      />
    </div>
  );
}
