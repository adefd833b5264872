import {
  type Invitation,
  listAll,
  type Member,
  membersAdd,
  membersInvitations,
  membersList,
  membersRemove,
  membersUpdate,
  membersWithdraw,
} from '@pulse/client';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { host } from '../../account/account.ts';
import { toast } from '../../components/toast.tsx';
import { errorText } from '../../messages/error-text.ts';
import { useMessages } from '../../messages/language.ts';

export type MemberRole = Invitation['role'];

export interface Members {
  readonly status: 'reading' | 'ready' | 'failed';
  readonly error: unknown;
  readonly members: readonly Member[];
  /** Those that can still be accepted, newest first; none for who may not see them. */
  readonly invitations: readonly Invitation[];
  readonly read: () => void;
  readonly changeRole: (member: Member, role: MemberRole) => void;
  /** Takes the role away at once, and offers to give it back. */
  readonly remove: (member: Member) => void;
  /** Its link works until this can be taken back no more: a withdrawn one cannot be made again. */
  readonly withdraw: (invitation: Invitation) => void;
}

interface Known {
  readonly members: readonly Member[];
  readonly invitations: readonly Invitation[];
}

/** Who helps to run a session, and who has been asked to. */
export function useMembers(sessionId: string, manages: boolean): Members {
  const { t } = useMessages();
  const [known, setKnown] = useState<Known>();
  const [error, setError] = useState<unknown>();
  const [withdrawn, setWithdrawn] = useState<ReadonlySet<string>>(new Set());

  const read = useCallback(async () => {
    setError(undefined);
    try {
      setKnown(await readMembers(sessionId, manages));
    } catch (failure) {
      setError(failure);
    }
  }, [sessionId, manages]);
  useEffect(() => void read(), [read]);

  return useMemo(() => {
    const attempt = async (action: Promise<unknown>): Promise<boolean> => {
      try {
        await action;
        return true;
      } catch (failure) {
        toast({ text: errorText(failure, t), bad: true });
        return false;
      } finally {
        await read();
      }
    };
    const update = ({ userId }: Member, role: MemberRole) =>
      attempt(host.call(membersUpdate, { sessionId, userId, role }));
    const keep = (id: string, away: boolean) =>
      setWithdrawn((before) => {
        const ids = new Set(before);
        if (away) ids.add(id);
        else ids.delete(id);
        return ids;
      });
    return {
      status: known ? 'ready' : error === undefined ? 'reading' : 'failed',
      error,
      members: known?.members ?? [],
      invitations: (known?.invitations ?? []).filter(({ id }) => !withdrawn.has(id)),
      read: () => void read(),
      changeRole: async (member, role) => {
        const before = member.role;
        if (before === 'owner' || before === role || !(await update(member, role))) return;
        toast({
          text: t('members.changed', { name: member.name, role: t(`role.${role}`) }),
          undo: () => void update(member, before),
        });
      },
      remove: async (member) => {
        const { userId, role, name } = member;
        if (role === 'owner') return;
        if (!(await attempt(host.call(membersRemove, { sessionId, userId })))) return;
        toast({
          text: t('members.removed', { name }),
          undo: () => void attempt(host.call(membersAdd, { sessionId, userId, role })),
        });
      },
      withdraw: ({ id }) => {
        keep(id, true);
        toast({
          text: t('members.withdrawn'),
          undo: () => keep(id, false),
          settle: () =>
            void attempt(host.call(membersWithdraw, { sessionId, invitationId: id })).then(() =>
              keep(id, false),
            ),
        });
      },
    };
  }, [known, error, withdrawn, sessionId, read, t]);
}

async function readMembers(sessionId: string, manages: boolean): Promise<Known> {
  const all = { sessionId, limit: 100 };
  const members: Member[] = [];
  for await (const member of listAll(host, membersList, all)) members.push(member);
  const invitations: Invitation[] = [];
  if (manages) {
    for await (const invitation of listAll(host, membersInvitations, all)) invitations.push(invitation);
  }
  return { members, invitations };
}
