import { changePoll } from '../../api/hosting.ts';
import type { Poll } from '../../api/poll.ts';
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
  return (order, moved) => {
    const place = order.indexOf(moved) + 1;
    const title = polls.find(({ id }) => id === moved)?.title ?? '';
    room.arrange(order);
    announce(t('host.moved', { title, place, total: order.length }));
    changePoll(moved, { position: place })
      .catch((error: unknown) => toast({ text: errorText(error, t), bad: true }))
      .then(() => room.readPlaces())
      .catch(() => undefined);
  };
}
