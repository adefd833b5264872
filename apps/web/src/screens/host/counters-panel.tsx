import { countersCreate, type Session } from '@pulse/client';
import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import type { Room } from '../../room/room.ts';
import { isOver } from '../../room/session-status.ts';
import { useRoomState } from '../../room/use-room.ts';
import { CounterRow } from './counter-row.tsx';
import { useSessionRights } from './session-rights.ts';

/** Named numbers that everybody can move: raised hands, applause. */
export function CountersPanel({ room, session }: { room: Room; session: Session }) {
  const { t } = useMessages();
  const { counters } = useRoomState(room);
  const [adding, setAdding] = useState(false);
  const over = isOver(session);
  const { runs } = useSessionRights();

  return (
    <div className="flex flex-col gap-2">
      <div className="flex min-h-8 items-center justify-between">
        <h3 className="text-sm font-semibold">{t('host.counters')}</h3>
        {!adding && !over && runs && (
          <Button size="small" onClick={() => setAdding(true)} icon={<Plus size={16} aria-hidden />}>
            {t('host.counters.add')}
          </Button>
        )}
      </div>
      {adding && <NewCounterForm room={room} sessionId={session.id} onClose={() => setAdding(false)} />}
      {counters.length === 0 && !adding && (
        <p className="text-sm text-ink-faint">{t('host.counters.empty')}</p>
      )}
      {counters.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {counters.map((counter) => (
            <CounterRow key={counter.id} room={room} counter={counter} over={over} />
          ))}
        </ul>
      )}
    </div>
  );
}

function NewCounterForm({
  room,
  sessionId,
  onClose,
}: {
  room: Room;
  sessionId: string;
  onClose: () => void;
}) {
  const { t } = useMessages();
  const [name, setName] = useState('');
  const [once, setOnce] = useState(true);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    setBusy(true);
    try {
      room.adoptCounter(
        await host.call(countersCreate, {
          sessionId,
          name: name.trim(),
          ...(once ? { limitPerParticipant: 1 } : {}),
        }),
      );
      onClose();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };

  return (
    <form
      onSubmit={(event) => void submit(event)}
      className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4"
    >
      <Field
        label={t('host.counters.name')}
        placeholder={t('host.counters.placeholder')}
        value={name}
        maxLength={60}
        autoFocus
        onChange={(event) => setName(event.target.value)}
      />
      <label className="flex min-h-8 items-center gap-2.5 text-sm">
        <input
          type="checkbox"
          checked={once}
          onChange={(event) => setOnce(event.target.checked)}
          className="size-4 accent-accent"
        />
        {t('host.counters.once')}
      </label>
      <ErrorLine error={error} />
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" look="primary" size="small" busy={busy} disabled={name.trim() === ''}>
          {t('host.counters.create')}
        </Button>
      </div>
    </form>
  );
}
