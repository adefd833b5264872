import type { RolePermissions } from '@pulse/client';
import { Check, Minus } from 'lucide-react';
import { classNames } from '../../components/class-names.ts';
import { useMessages } from '../../messages/language.ts';
import { type PermissionName, permissionGroups, type Setting, settingOf, settingsFor } from './role-rules.ts';

interface PermissionTableProps {
  readonly role: RolePermissions;
  readonly roles: readonly RolePermissions[];
  readonly onSet: (permission: PermissionName, effect: Setting, before: Setting) => void;
}

/** Every permission: whether the role holds it, why, and what may be set. */
export function PermissionTable({ role, roles, onSet }: PermissionTableProps) {
  const { t } = useMessages();
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <table className="w-full text-sm">
        <thead className="border-b border-line text-start text-xs text-ink-faint">
          <tr>
            <th scope="col" className="px-4 py-2.5 text-start font-medium">
              {t('admin.roles.permission')}
            </th>
            <th scope="col" className="w-20 px-2 py-2.5 text-start font-medium">
              {t('admin.roles.holds')}
            </th>
            <th scope="col" className="w-36 px-4 py-2.5 text-start font-medium">
              {t('admin.roles.setting')}
            </th>
          </tr>
        </thead>
        {permissionGroups(roles).map(({ about, permissions }) => (
          <tbody key={about} className="border-b border-line last:border-b-0">
            {permissions.map((permission) => (
              <PermissionRow
                key={permission}
                permission={permission}
                held={role.permissions.includes(permission)}
                setting={settingOf(role, permission)}
                settings={settingsFor(role, permission, roles)}
                onSet={onSet}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface PermissionRowProps {
  readonly permission: PermissionName;
  readonly held: boolean;
  readonly setting: Setting;
  readonly settings: readonly Setting[];
  readonly onSet: PermissionTableProps['onSet'];
}

function PermissionRow({ permission, held, setting, settings, onSet }: PermissionRowProps) {
  const { t } = useMessages();
  return (
    <tr className={classNames(setting !== 'default' && 'bg-accent-wash')}>
      <th scope="row" className="px-4 py-2 text-start font-normal">
        <span className="block text-pretty">{t(`admin.permission.${permission}`)}</span>
        <span className="font-mono text-xs text-ink-faint">{permission}</span>
      </th>
      <td className="px-2 py-2">
        <span
          className={classNames(
            'inline-flex items-center gap-1.5 font-medium',
            held ? 'text-good' : 'text-ink-faint',
          )}
        >
          {held ? <Check size={16} strokeWidth={3} aria-hidden /> : <Minus size={16} aria-hidden />}
          {t(held ? 'admin.yes' : 'admin.no')}
        </span>
      </td>
      <td className="px-4 py-2">
        {settings.length > 0 && (
          <select
            aria-label={t('admin.roles.set', { permission })}
            value={setting}
            onChange={(event) => onSet(permission, event.target.value as Setting, setting)}
            className="min-h-9 w-full rounded-md border border-line bg-surface px-2 hover:border-line-strong"
          >
            {settings.map((each) => (
              <option key={each} value={each}>
                {t(`admin.setting.${each}`)}
              </option>
            ))}
          </select>
        )}
      </td>
    </tr>
  );
}
