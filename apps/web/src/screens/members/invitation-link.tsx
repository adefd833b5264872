import type { NewInvitation } from '@pulse/client';
import { useId } from 'react';
import { CopyButton } from '../../components/copy-button.tsx';
import { inputClass } from '../../components/field.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import { useMessages } from '../../messages/language.ts';

/** The link of a new invitation, to copy or to scan. The server keeps its digest alone: this is the one time. */
export function InvitationLink({ invitation }: { readonly invitation: NewInvitation }) {
  const { t } = useMessages();
  const id = useId();
  // A server that does not know its public address tells the path alone.
  const link = new URL(invitation.acceptUrl, location.origin).href;
  return (
    <div className="arrive flex flex-wrap items-center gap-4 rounded-lg border border-line bg-ground p-4">
      <QrCode value={link} label={t('members.link.qr')} className="w-32 shrink-0 border border-line" />
      <div className="flex min-w-52 flex-1 flex-col items-start gap-2">
        <label htmlFor={id} className="text-sm font-medium">
          {t('members.link')}
        </label>
        <input
          id={id}
          readOnly
          value={link}
          aria-describedby={`${id}-note`}
          onFocus={(event) => event.target.select()}
          className={`${inputClass} font-mono text-xs`}
        />
        <p id={`${id}-note`} className="text-sm text-ink-soft">
          {t('members.link.text')}
        </p>
        <CopyButton text={link} />
      </div>
    </div>
  );
}
