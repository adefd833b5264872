import {
  type Participant,
  participantsBan,
  participantsKick,
  participantsMute,
  participantsUnban,
  participantsUnmute,
} from '@pulse/client';
import { useCallback, useMemo } from 'react';
import { toast } from '../../components/toast.tsx';
import { errorText } from '../../messages/error-text.ts';
import { useMessages } from '../../messages/language.ts';
import type { Room } from '../../room/room.ts';

const calls = {
  mute: participantsMute,
  unmute: participantsUnmute,
  kick: participantsKick,
  ban: participantsBan,
  unban: participantsUnban,
} as const;

export type Measure = keyof typeof calls;

/** What takes a measure back; who was sent out joins again by themselves. */
const opposite: Readonly<Partial<Record<Measure, Measure>>> = {
  mute: 'unmute',
  unmute: 'mute',
  ban: 'unban',
  unban: 'ban',
};

export interface Measures {
  /** Does it at once, says so, and offers the way back where there is one. */
  readonly take: (measure: Measure, participantId: string) => void;
}

/** What the staff does about people in the audience. */
export function useMeasures(
  room: Room,
  sessionId: string,
  onChanged?: (changed: Participant) => void,
): Measures {
  const { t } = useMessages();
  const send = useCallback(
    async (measure: Measure, participantId: string): Promise<boolean> => {
      try {
        const changed = await room.client.call(calls[measure], { sessionId, participantId });
        onChanged?.(changed);
        return true;
      } catch (error) {
        toast({ text: errorText(error, t), bad: true });
        return false;
      }
    },
    [room, sessionId, onChanged, t],
  );
  return useMemo(
    () => ({
      take: async (measure, participantId) => {
        if (!(await send(measure, participantId))) return;
        const back = opposite[measure];
        toast({
          text: t(`people.done.${measure}`),
          ...(back ? { undo: () => void send(back, participantId) } : {}),
        });
      },
    }),
    [send, t],
  );
}
