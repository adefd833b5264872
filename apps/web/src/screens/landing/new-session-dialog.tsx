import { sessionsCreate } from '@pulse/client';
import { useNavigate } from '@tanstack/react-router';
import { host } from '../../account/account.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useMessages } from '../../messages/language.ts';
import { emptySession, sessionSettings } from '../session/session-draft.ts';
import { SessionForm } from '../session/session-form.tsx';

export function NewSessionDialog({ onClose }: { onClose: () => void }) {
  const { t, language } = useMessages();
  const navigate = useNavigate();
  return (
    <Dialog open onClose={onClose} title={t('newSession.title')} medium>
      <SessionForm
        initial={emptySession(language)}
        hasPasscode={false}
        action={t('newSession.create')}
        onCancel={onClose}
        onSubmit={async (draft) => {
          const session = await host.call(sessionsCreate, sessionSettings(draft));
          await navigate({ to: '/sessions/$sessionId', params: { sessionId: session.id } });
        }}
      />
    </Dialog>
  );
}
