import { type Poll, type PollResults, pollsCreate, pollsUpdate, type Session } from '@pulse/client';
import { Eye, Play, RotateCcw, Square } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { toast } from '../../components/toast.tsx';
import type { ResultVisibility } from '../../contract.ts';
import { errorText } from '../../messages/error-text.ts';
import { useMessages } from '../../messages/language.ts';
import { type PollTransition, pollTransitions } from '../../room/poll-transitions.ts';
import type { Room } from '../../room/room.ts';
import { isOver } from '../../room/session-status.ts';
import { draftOf, newPoll } from './poll-draft.ts';
import { PollMenu } from './poll-menu.tsx';

interface PollActionsProps {
  readonly room: Room;
  readonly session: Session;
  readonly poll: Poll;
  readonly results: PollResults | undefined;
  readonly onShow: (pollId: string) => void;
}

/** What can be done with a poll in its state; what can be taken back is done at once and offers an undo. */
export function PollActions({ room, session, poll, results, onShow }: PollActionsProps) {
  const { t } = useMessages();
  const [busy, setBusy] = useState(false);
  const live = session.status === 'live';
  const over = isOver(session);

  const run = async (action: () => Promise<Poll>, done?: string, undo?: () => void) => {
    setBusy(true);
    try {
      const changed = await action();
      room.adopt(changed);
      if (done) toast({ text: done, ...(undo ? { undo } : {}) });
      return changed;
    } catch (error) {
      toast({ text: errorText(error, t), bad: true });
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  const move = (action: PollTransition, done?: string, undo?: () => void) =>
    run(() => host.call(pollTransitions[action], { pollId: poll.id }), done, undo);

  const show = (resultVisibility: ResultVisibility) =>
    host.call(pollsUpdate, { pollId: poll.id, resultVisibility });

  const duplicate = async () => {
    const copy = await run(
      () => host.call(pollsCreate, { sessionId: session.id, ...newPoll(draftOf(poll)) }),
      t('host.changed.duplicated'),
    );
    if (copy) onShow(copy.id);
  };

  const hidden = poll.resultVisibility !== 'always' && poll.status !== 'draft';
  const ended = poll.status === 'closed' || poll.status === 'revealed';
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line pt-5">
      {poll.status === 'draft' && !over && (
        <Button
          look="primary"
          busy={busy}
          disabled={!live}
          onClick={() => void move('open')}
          icon={<Play size={16} aria-hidden />}
        >
          {poll.round > 1 ? t('host.openRound', { round: poll.round }) : t('host.openPoll')}
        </Button>
      )}
      {poll.status === 'open' && (
        <Button
          look="primary"
          busy={busy}
          onClick={() => void move('close', t('host.changed.closed'), () => void move('open'))}
          icon={<Square size={14} aria-hidden />}
        >
          {t('host.closePoll')}
        </Button>
      )}
      {hidden && !over && (
        <Button
          look={ended ? 'primary' : 'secondary'}
          busy={busy}
          icon={<Eye size={16} aria-hidden />}
          onClick={() =>
            void run(
              () => show('always'),
              t('host.changed.shown'),
              () => void run(() => show(poll.resultVisibility)),
            )
          }
        >
          {t('host.showResults')}
        </Button>
      )}
      {poll.status === 'closed' && !over && (
        <>
          <Button busy={busy} disabled={!live} onClick={() => void move('open')}>
            {t('host.reopenPoll')}
          </Button>
          <Button busy={busy} onClick={() => void move('reveal')}>
            {t('host.reveal')}
          </Button>
        </>
      )}
      {ended && !over && (
        <Button
          busy={busy}
          onClick={() => void move('next-round')}
          icon={<RotateCcw size={16} aria-hidden />}
        >
          {t('host.nextRound')}
        </Button>
      )}
      <PollMenu
        room={room}
        poll={poll}
        results={results}
        onDuplicate={over ? undefined : () => void duplicate()}
      />
      {poll.status === 'draft' && !live && !over && (
        <p className="text-sm text-ink-faint">{t('host.needsLive')}</p>
      )}
    </div>
  );
}
