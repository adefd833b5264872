import { useMemo } from 'react';
import type { Room } from '../../room/room.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { StaffTools } from '../conversation/staff-tools.ts';
import { HiddenMessages } from './hidden-messages.tsx';
import { MessageMenu } from './message-menu.tsx';
import { useMeasures } from './use-measures.ts';
import type { Moderation } from './use-moderation.ts';

/** @param shown what of the room is looked at */
export function useStaffTools(
  room: Room,
  sessionId: string,
  conversation: Conversation,
  moderation: Moderation,
  shown: string,
): StaffTools | undefined {
  const measures = useMeasures(room, sessionId);
  return useMemo(() => {
    if (shown !== 'question' && shown !== 'chat') return undefined;
    const actions: StaffTools['actions'] = (message) => (
      <MessageMenu message={message} moderation={moderation} measures={measures} />
    );
    return {
      actions,
      hidden: <HiddenMessages conversation={conversation} kind={shown} actions={actions} />,
    };
  }, [conversation, moderation, measures, shown]);
}
