import { type Poll, pollsCreate, pollsDelete, pollsUpdate } from '@pulse/client';
import { host } from '../../account/account.ts';
import { toast } from '../../components/toast.tsx';
import { errorText } from '../../messages/error-text.ts';
import { useMessages } from '../../messages/language.ts';
import type { Room } from '../../room/room.ts';
import { draftOf, newPoll } from './poll-draft.ts';

/** Never asked: it can be made again exactly as it was. */
export const isUnasked = (poll: Poll): boolean => poll.status === 'draft' && poll.round === 1;

/** Deletes a poll that nobody was asked, with a way back to the same place of the run sheet. */
export function usePollRemoval(room: Room): (poll: Poll) => Promise<void> {
  const { t } = useMessages();
  const fail = (error: unknown) => toast({ text: errorText(error, t), bad: true });

  const restore = async (poll: Poll, place: number) => {
    const again = await host.call(pollsCreate, { sessionId: poll.sessionId, ...newPoll(draftOf(poll)) });
    room.adopt(again);
    room.adopt(await host.call(pollsUpdate, { pollId: again.id, position: place }));
    await room.readPlaces();
  };
  return async (poll) => {
    const place = room.state.get().polls.findIndex(({ id }) => id === poll.id) + 1;
    try {
      await host.call(pollsDelete, { pollId: poll.id });
      room.dropPoll(poll.id);
      toast({ text: t('host.changed.deleted'), undo: () => void restore(poll, place).catch(fail) });
    } catch (error) {
      fail(error);
    }
  };
}
