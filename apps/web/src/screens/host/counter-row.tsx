import { type Counter, countersCreate, countersDelete, countersReset } from '@pulse/client';
import { RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { IconButton } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { toast } from '../../components/toast.tsx';
import { errorText } from '../../messages/error-text.ts';
import { useMessages } from '../../messages/language.ts';
import type { Room } from '../../room/room.ts';
import { useSessionRights } from './session-rights.ts';

interface CounterRowProps {
  readonly room: Room;
  readonly counter: Counter;
  /** The session is over: it stays as it was. */
  readonly over: boolean;
}

export function CounterRow({ room, counter, over }: CounterRowProps) {
  const { t, language } = useMessages();
  const [asking, setAsking] = useState(false);
  const { runs } = useSessionRights();
  const fail = (error: unknown) => toast({ text: errorText(error, t), bad: true });

  const remove = async () => {
    await host.call(countersDelete, { counterId: counter.id });
    room.dropCounter(counter.id);
  };
  const restore = async () => {
    const { name, step, minimum, maximum, limitPerParticipant, sessionId } = counter;
    room.adoptCounter(
      await host.call(countersCreate, { sessionId, name, step, minimum, maximum, limitPerParticipant }),
    );
  };
  /** At zero nothing is lost, and it can come back; otherwise who gave what would be gone for good. */
  const removeWithUndo = () =>
    remove().then(
      () =>
        toast({
          text: t('host.counters.deleted', { name: counter.name }),
          undo: () => void restore().catch(fail),
        }),
      fail,
    );

  return (
    <li className="flex min-h-12 items-center gap-1 ps-4 pe-1">
      <span className="min-w-0 flex-1 truncate text-sm">{counter.name}</span>
      <span className="tabular pe-1 text-lg font-semibold">
        {new Intl.NumberFormat(language).format(counter.value)}
      </span>
      {runs && (
        <>
          <IconButton
            label={t('host.counters.reset', { name: counter.name })}
            onClick={() => void host.call(countersReset, { counterId: counter.id }).catch(fail)}
            disabled={over || counter.value === 0}
          >
            <RotateCcw size={16} aria-hidden />
          </IconButton>
          <IconButton
            label={t('host.counters.delete', { name: counter.name })}
            onClick={() => (counter.value === 0 && !over ? void removeWithUndo() : setAsking(true))}
          >
            <Trash2 size={16} aria-hidden />
          </IconButton>
        </>
      )}
      {asking && (
        <ConfirmDialog
          title={t('host.counters.delete', { name: counter.name })}
          text={t('host.counters.delete.text', { count: counter.value })}
          action={t('host.counters.delete.confirm')}
          onConfirm={remove}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
