import { QRCodeSVG } from 'qrcode.react';

interface QrCodeProps {
  readonly value: string;
  /** What it is, for who cannot see it. */
  readonly label: string;
  readonly className?: string;
}

/** Always dark on white, also on a dark page: many scanners do not read inverted codes. */
export function QrCode({ value, label, className }: QrCodeProps) {
  return (
    <div className={`rounded-lg bg-[#fff] p-3 ${className ?? ''}`}>
      <QRCodeSVG
        value={value}
        level="M"
        marginSize={0}
        bgColor="#ffffff"
        fgColor="#18181b"
        role="img"
        aria-label={label}
        className="block h-auto w-full"
      />
    </div>
  );
}
