import type { Session } from '@pulse/client';
import { Pause, Play, Square } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { clearToast, toast } from '../../components/toast.tsx';
import { errorText } from '../../messages/error-text.ts';
import { useMessages } from '../../messages/language.ts';
import type { Room } from '../../room/room.ts';
import { isOver } from '../../room/session-status.ts';
import { type SessionTransition, sessionTransitions } from '../session/session-transitions.ts';

/** The session's life cycle: what can be done in its present state, the likeliest step in the accent. */
export function SessionActions({ room, session }: { room: Room; session: Session }) {
  const { t } = useMessages();
  const [busy, setBusy] = useState(false);
  const [ending, setEnding] = useState(false);

  const move = async (transition: SessionTransition) => {
    setBusy(true);
    try {
      room.adoptSession(await host.call(sessionTransitions[transition], { sessionId: session.id }));
      clearToast();
      if (transition === 'pause') toast({ text: t('host.changed.paused'), undo: () => void move('resume') });
    } catch (error) {
      toast({ text: errorText(error, t), bad: true });
    } finally {
      setBusy(false);
    }
  };

  const { status } = session;
  if (isOver(session)) return null;
  return (
    <>
      {status === 'draft' && (
        <Button busy={busy} onClick={() => void move('lobby')}>
          {t('host.lobby')}
        </Button>
      )}
      {(status === 'draft' || status === 'lobby') && (
        <Button
          look="primary"
          busy={busy}
          onClick={() => void move('start')}
          icon={<Play size={16} aria-hidden />}
        >
          {t('host.start')}
        </Button>
      )}
      {status === 'live' && (
        <Button busy={busy} onClick={() => void move('pause')} icon={<Pause size={16} aria-hidden />}>
          {t('host.pause')}
        </Button>
      )}
      {status === 'paused' && (
        <Button
          look="primary"
          busy={busy}
          onClick={() => void move('resume')}
          icon={<Play size={16} aria-hidden />}
        >
          {t('host.resume')}
        </Button>
      )}
      {status !== 'draft' && (
        <Button
          look="danger"
          busy={busy}
          onClick={() => setEnding(true)}
          icon={<Square size={14} aria-hidden />}
        >
          {t('host.end')}
        </Button>
      )}
      {ending && (
        <ConfirmDialog
          title={t('host.end.title')}
          text={t('host.end.text')}
          action={t('host.end.confirm')}
          onClose={() => setEnding(false)}
          onConfirm={async () => {
            clearToast();
            room.adoptSession(await host.call(sessionTransitions.end, { sessionId: session.id }));
          }}
        />
      )}
    </>
  );
}
