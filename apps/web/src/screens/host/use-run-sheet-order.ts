import { type Poll, pollsUpdate } from '@pulse/client';
import { useRef } from 'react';
import { host } from '../../account/account.ts';
import { announce } from '../../components/announcer.tsx';
import { toast } from '../../components/toast.tsx';
import { errorText } from '../../messages/error-text.ts';
import { useMessages } from '../../messages/language.ts';
import type { Room } from '../../room/room.ts';

/** Moves a poll at once here, then on the server, whose order then counts. */
export function useRunSheetOrder(
  room: Room,
  polls: readonly Poll[],
): (order: readonly string[], moved: string) => void {
  const { t } = useMessages();
  // One at a time: two quick moves on their way together may arrive the other way round.
  const sending = useRef<Promise<void>>(Promise.resolve());
  return (order, moved) => {
    const place = order.indexOf(moved) + 1;
    const title = polls.find(({ id }) => id === moved)?.title ?? '';
    announce(t('host.moved', { title, place, total: order.length }));
    sending.current = sending.current
      .then(() => host.call(pollsUpdate, { pollId: moved, position: place }))
      .then(
        () => undefined,
        (error: unknown) => toast({ text: errorText(error, t), bad: true }),
      );
    room.arrange(order, sending.current);
  };
}
