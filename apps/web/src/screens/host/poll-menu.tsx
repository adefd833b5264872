import { type Poll, type PollResults, pollsDelete } from '@pulse/client';
import { ArrowLeftRight, CopyPlus, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { host } from '../../account/account.ts';
import { IconButton } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Menu, type MenuItem } from '../../components/menu.tsx';
import { toast } from '../../components/toast.tsx';
import { useMessages } from '../../messages/language.ts';
import type { Room } from '../../room/room.ts';
import { EditPollDialog } from './edit-poll-dialog.tsx';
import { isUnasked, usePollRemoval } from './use-poll-removal.ts';

const RoundsDialog = lazy(() =>
  import('./rounds-dialog.tsx').then((module) => ({ default: module.RoundsDialog })),
);

interface PollMenuProps {
  readonly room: Room;
  readonly poll: Poll;
  readonly results: PollResults | undefined;
  /** undefined: the session is over. */
  readonly onDuplicate: (() => void) | undefined;
}

/** What is done with a poll besides running it. */
export function PollMenu({ room, poll, results, onDuplicate }: PollMenuProps) {
  const { t } = useMessages();
  const [showing, setShowing] = useState<'edit' | 'delete' | 'rounds'>();
  const remove = usePollRemoval(room);
  const close = () => setShowing(undefined);
  const hasVotes = poll.round > 1 || (results?.total ?? 0) > 0;

  const items: MenuItem[] = [
    { label: t('host.edit'), icon: <Pencil size={16} />, onSelect: () => setShowing('edit') },
    ...(onDuplicate
      ? [{ label: t('host.duplicate'), icon: <CopyPlus size={16} />, onSelect: onDuplicate }]
      : []),
    ...(poll.round > 1
      ? [
          {
            label: t('rounds.title'),
            icon: <ArrowLeftRight size={16} />,
            onSelect: () => setShowing('rounds'),
          },
        ]
      : []),
    {
      label: t('host.deletePoll'),
      icon: <Trash2 size={16} />,
      bad: true,
      blocked: poll.status === 'open' ? t('host.deletePoll.open') : undefined,
      // Without votes it is gone at once and can come back; with votes nothing brings them back.
      onSelect: () => (isUnasked(poll) && onDuplicate ? void remove(poll) : setShowing('delete')),
    },
  ];
  return (
    <>
      <Menu
        items={items}
        trigger={
          <IconButton label={t('host.pollMenu')} className="border border-line">
            <Ellipsis size={18} aria-hidden />
          </IconButton>
        }
      />
      {showing === 'edit' && (
        <EditPollDialog
          poll={poll}
          hasVotes={hasVotes}
          onClose={close}
          onChanged={(next) => room.adopt(next)}
        />
      )}
      {showing === 'rounds' && (
        <Suspense>
          <RoundsDialog poll={poll} results={results} onClose={close} />
        </Suspense>
      )}
      {showing === 'delete' && (
        <ConfirmDialog
          title={t('host.deletePoll.title', { title: poll.title })}
          text={t('host.deletePoll.text')}
          action={t('host.deletePoll')}
          onClose={close}
          onConfirm={async () => {
            await host.call(pollsDelete, { pollId: poll.id });
            toast({ text: t('host.changed.deleted') });
            room.dropPoll(poll.id);
          }}
        />
      )}
    </>
  );
}
