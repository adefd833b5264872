import { type Session, sessionsUpdate } from '@pulse/client';
import { host } from '../../account/account.ts';
import { Dialog } from '../../components/dialog.tsx';
import { toast } from '../../components/toast.tsx';
import { useMessages } from '../../messages/language.ts';
import { draftOfSession, sessionSettings } from './session-draft.ts';
import { SessionForm } from './session-form.tsx';

interface SessionSettingsDialogProps {
  readonly session: Session;
  readonly onChanged: (session: Session) => void;
  readonly onClose: () => void;
}

export function SessionSettingsDialog({ session, onChanged, onClose }: SessionSettingsDialogProps) {
  const { t } = useMessages();
  return (
    <Dialog open onClose={onClose} title={t('session.settings')} medium>
      <SessionForm
        initial={draftOfSession(session)}
        hasPasscode={session.hasPasscode}
        action={t('session.save')}
        onCancel={onClose}
        onSubmit={async (draft) => {
          const settings = sessionSettings(draft, session.projectId ?? '');
          onChanged(await host.call(sessionsUpdate, { sessionId: session.id, ...settings }));
          toast({ text: t('session.saved') });
          onClose();
        }}
      />
    </Dialog>
  );
}
