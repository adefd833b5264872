import { type Message, messagesModerate } from '@pulse/client';
import { useCallback, useMemo } from 'react';
import { announce } from '../../components/announcer.tsx';
import { toast } from '../../components/toast.tsx';
import { errorText } from '../../messages/error-text.ts';
import { useMessages } from '../../messages/language.ts';
import type { MessageKey } from '../../messages/message.ts';
import type { Room } from '../../room/room.ts';
import { createStore, type Store } from '../../store.ts';
import type { Conversation } from '../conversation/conversation.ts';

type State = 'active' | 'answered' | 'pinned' | 'archived' | 'deleted';

export interface Moderation {
  /** Moves a message at once, and offers the way back. */
  readonly move: (message: Message, state: Exclude<State, 'deleted'>) => void;
  /** Takes a message from the queue; the server hears of it once that can be taken back no more. */
  readonly dismiss: (message: Message) => void;
  /** Takes a message out of sight at once, and away for good once that can be taken back no more. */
  readonly remove: (message: Message) => void;
  /** Taken from the queue here, and not yet on the server. */
  readonly dismissed: Store<ReadonlySet<string>>;
}

const done = {
  active: 'moderation.done.active',
  answered: 'moderation.done.answered',
  pinned: 'moderation.done.pinned',
  archived: 'moderation.done.archived',
} as const satisfies Record<Exclude<State, 'deleted'>, MessageKey>;

/** What the staff does with messages. Nothing becomes pending again on the server, so a dismissal waits here. */
export function useModeration(room: Room, conversation: Conversation): Moderation {
  const { t } = useMessages();
  const dismissed = useMemo(() => createStore<ReadonlySet<string>>(new Set()), []);

  const send = useCallback(
    async (message: Message, state: State): Promise<boolean> => {
      try {
        conversation.messages.adopt(
          await room.client.call(messagesModerate, { messageId: message.id, state }),
        );
        return true;
      } catch (error) {
        toast({ text: errorText(error, t), bad: true });
        return false;
      }
    },
    [room, conversation, t],
  );

  return useMemo(() => {
    const keep = (id: string, away: boolean) => {
      const ids = new Set(dismissed.get());
      if (away) ids.add(id);
      else ids.delete(id);
      dismissed.set(ids);
    };
    const isPending = ({ id }: Message) =>
      conversation.messages.state.get().messages.byId.get(id)?.state === 'pending';
    return {
      dismissed,
      move: async (message, state) => {
        if (!(await send(message, state))) return;
        const before = message.state;
        if (before === 'pending') announce(t('moderation.done.approved'));
        else if (before !== 'deleted') {
          toast({ text: t(done[state]), undo: () => void send(message, before) });
        }
      },
      dismiss: (message) => {
        keep(message.id, true);
        toast({
          text: t('moderation.done.dismissed'),
          undo: () => keep(message.id, false),
          settle: () => {
            // Somebody else may have let it through meanwhile.
            const settled = isPending(message) ? send(message, 'archived') : Promise.resolve(true);
            void settled.finally(() => keep(message.id, false));
          },
        });
      },
      remove: async (message) => {
        const before = message.state;
        if (before !== 'archived' && !(await send(message, 'archived'))) return;
        toast({
          text: t('moderation.done.deleted'),
          ...(before === 'pending' || before === 'deleted' ? {} : { undo: () => void send(message, before) }),
          settle: () => void send(message, 'deleted'),
        });
      },
    };
  }, [dismissed, conversation, send, t]);
}
