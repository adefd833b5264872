import { adminRoles, adminUpdateRole } from '@pulse/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { host } from '../../account/account.ts';
import { ErrorNotice } from '../../components/notice.tsx';
import { ListSkeleton, Section } from '../../components/section.tsx';
import { Tabs, tabPanel } from '../../components/tabs.tsx';
import { toast } from '../../components/toast.tsx';
import { useMessages } from '../../messages/language.ts';
import { PermissionTable } from './permission-table.tsx';
import { refusalText } from './refusal-text.ts';
import type { PermissionName, RoleName, Setting } from './role-rules.ts';

const queryKey = ['admin', 'roles'];

/** What each role may do, and what is changed of it here. */
export function RolesSection() {
  const { t } = useMessages();
  const client = useQueryClient();
  const name = useId();
  const [chosen, setChosen] = useState<RoleName>('user');
  const query = useQuery({ queryKey, queryFn: () => host.call(adminRoles) });
  const roles = query.data?.items ?? [];
  const role = roles.find((each) => each.role === chosen);

  const set = async (permission: PermissionName, effect: Setting, before: Setting) => {
    try {
      await host.call(adminUpdateRole, { roleId: chosen, changes: [{ permission, effect }] });
      toast({
        text: t('admin.roles.changed', { role: chosen, permission }),
        undo: () => void set(permission, before, effect),
      });
    } catch (error) {
      toast({ text: refusalText(error, t), bad: true });
    } finally {
      await client.invalidateQueries({ queryKey });
    }
  };
  return (
    <Section title={t('admin.roles')} text={t('admin.roles.text')}>
      {query.isPending ? (
        <ListSkeleton />
      ) : query.data === undefined ? (
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <>
          <Tabs
            label={t('admin.roles')}
            name={name}
            selected={chosen}
            onSelect={setChosen}
            tabs={roles.map((each) => ({
              id: each.role as RoleName,
              label: each.role,
              news: each.overrides.length > 0 ? t('admin.roles.overridden') : undefined,
            }))}
          />
          {role && (
            <div {...tabPanel(name, chosen)} className="flex flex-col gap-4">
              <p className="text-pretty text-ink-soft">{t(`admin.role.${chosen}`)}</p>
              {(chosen === 'admin' || chosen === 'owner') && (
                <p className="rounded-md bg-sunken px-3 py-2 text-sm text-ink-soft">
                  {t('admin.roles.fixed')}
                </p>
              )}
              <PermissionTable
                role={role}
                roles={roles}
                onSet={(permission, effect, before) => void set(permission, effect, before)}
              />
            </div>
          )}
        </>
      )}
    </Section>
  );
}
