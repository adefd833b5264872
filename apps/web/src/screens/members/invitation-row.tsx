import type { Invitation } from '@pulse/client';
import { Link2, Mail, X } from 'lucide-react';
import { IconButton } from '../../components/button.tsx';
import { RoleBadge } from '../../components/role-badge.tsx';
import { useMessages } from '../../messages/language.ts';

interface InvitationRowProps {
  readonly invitation: Invitation;
  readonly onWithdraw: () => void;
}

/** An invitation that can still be accepted: for whom, until when. */
export function InvitationRow({ invitation, onWithdraw }: InvitationRowProps) {
  const { t, language } = useMessages();
  const { email, role, expiresAt } = invitation;
  const who = email ?? t('members.byLink');
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(expiresAt));
  const Sign = email === null ? Link2 : Mail;
  return (
    <li className="flex min-h-14 items-center gap-3 py-2 ps-4 pe-2">
      <Sign size={18} aria-hidden className="shrink-0 text-ink-faint" />
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm">{who}</p>
        <p className="text-xs text-ink-faint">{t('members.until', { date })}</p>
      </div>
      <RoleBadge role={role} />
      <IconButton label={t('members.withdraw', { who })} onClick={onWithdraw}>
        <X size={18} aria-hidden />
      </IconButton>
    </li>
  );
}
