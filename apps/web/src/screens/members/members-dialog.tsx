import type { Session } from '@pulse/client';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { Toasts } from '../../components/toast.tsx';
import { useMessages } from '../../messages/language.ts';
import { InvitationRow } from './invitation-row.tsx';
import { InviteForm } from './invite-form.tsx';
import { MemberRow } from './member-row.tsx';
import { useMembers } from './use-members.ts';

interface MembersDialogProps {
  readonly session: Session;
  /** The owner's: others see who is in it and no more. */
  readonly manages: boolean;
  readonly onClose: () => void;
}

/** Who helps to run a session: owner, hosts, moderators; and who has been invited to. */
export function MembersDialog({ session, manages, onClose }: MembersDialogProps) {
  const { t } = useMessages();
  const members = useMembers(session.id, manages);
  return (
    <Dialog open onClose={onClose} title={t('members.title')} description={t('members.text')} wide>
      <div className="mt-4 flex min-h-0 flex-col gap-6 overflow-y-auto border-t border-line px-6 py-5">
        {members.status === 'failed' ? (
          <ErrorNotice error={members.error} onRetry={members.read} />
        ) : members.status === 'reading' ? (
          <MembersSkeleton />
        ) : (
          <ul className="divide-y divide-line rounded-lg border border-line">
            {members.members.map((member) => (
              <MemberRow
                key={member.userId}
                member={member}
                onRole={manages ? (role) => members.changeRole(member, role) : undefined}
                onRemove={manages ? () => members.remove(member) : undefined}
              />
            ))}
          </ul>
        )}
        {members.invitations.length > 0 && (
          <section aria-labelledby="open-invitations">
            <h3 id="open-invitations" className="mb-2 text-sm font-semibold">
              {t('members.invitations')}
            </h3>
            <ul className="divide-y divide-line rounded-lg border border-line">
              {members.invitations.map((invitation) => (
                <InvitationRow
                  key={invitation.id}
                  invitation={invitation}
                  onWithdraw={() => members.withdraw(invitation)}
                />
              ))}
            </ul>
          </section>
        )}
        {manages && <InviteForm sessionId={session.id} onChanged={members.read} />}
        <p className="text-sm text-ink-faint">{t('members.observers')}</p>
      </div>
      <Toasts />
    </Dialog>
  );
}

function MembersSkeleton() {
  const { t } = useMessages();
  return (
    <div role="status" className="flex flex-col gap-px">
      <span className="sr-only">{t('app.loading')}</span>
      <div className="skeleton h-16" />
      <div className="skeleton h-16" />
    </div>
  );
}
