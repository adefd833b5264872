import type { Member } from '@pulse/client';
import { UserMinus } from 'lucide-react';
import { IconButton } from '../../components/button.tsx';
import { RoleBadge } from '../../components/role-badge.tsx';
import { useMessages } from '../../messages/language.ts';
import { RoleSelect } from './role-select.tsx';
import type { MemberRole } from './use-members.ts';

interface MemberRowProps {
  readonly member: Member;
  /** undefined: whoever looks may not. */
  readonly onRole: ((role: MemberRole) => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}

export function MemberRow({ member, onRole, onRemove }: MemberRowProps) {
  const { t } = useMessages();
  const { name, email, role } = member;
  return (
    <li className="flex min-h-16 items-center gap-3 py-2 ps-4 pe-2">
      <div className="min-w-0 flex-1">
        <p dir="auto" className="truncate text-sm font-medium">
          {name}
        </p>
        <p className="truncate text-sm text-ink-faint">{email}</p>
      </div>
      {role === 'owner' || !onRole || !onRemove ? (
        <RoleBadge role={role} className="me-2" />
      ) : (
        <>
          <RoleSelect label={t('members.role.of', { name })} role={role} onRole={onRole} />
          <IconButton label={t('members.remove', { name })} onClick={onRemove}>
            <UserMinus size={18} aria-hidden />
          </IconButton>
        </>
      )}
    </li>
  );
}
