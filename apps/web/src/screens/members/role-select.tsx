import { useMessages } from '../../messages/language.ts';
import type { MemberRole } from './use-members.ts';

interface RoleSelectProps {
  readonly label: string;
  readonly role: MemberRole;
  readonly onRole: (role: MemberRole) => void;
}

export function RoleSelect({ label, role, onRole }: RoleSelectProps) {
  const { t } = useMessages();
  return (
    <select
      aria-label={label}
      value={role}
      onChange={(event) => onRole(event.target.value as MemberRole)}
      className="min-h-10 rounded-md border border-line bg-surface px-2 text-sm hover:border-line-strong"
    >
      <option value="host">{t('role.host')}</option>
      <option value="moderator">{t('role.moderator')}</option>
    </select>
  );
}
