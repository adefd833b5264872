import type { Ports } from '../ports.ts';
import { sessionChannel } from '../sessions/index.ts';
import { MessageModerated, MessagePosted, MessageRemoved } from './message.events.ts';
import { publicMessageView } from './message.schemas.ts';
import { isForEveryone, type Message } from './message.ts';

/**
 * Tells the audience and the staff what each may know of a moved message. To the audience one that comes into sight
 * is posted and one that goes out of it is removed: of anything else they do not hear.
 */
export async function announceModeration(
  before: Pick<Message, 'state'>,
  message: Message,
  ports: Pick<Ports, 'events'>,
): Promise<void> {
  const channel = sessionChannel(message.sessionId);
  const data = { message: publicMessageView(message) };
  const shown = isForEveryone(message);
  if (shown && !isForEveryone(before)) {
    await ports.events.record(MessagePosted, { channel, data });
    return;
  }
  if (!shown && isForEveryone(before)) {
    const { id: messageId, version } = message;
    await ports.events.record(MessageRemoved, { channel, data: { messageId, version } });
  }
  await ports.events.record(MessageModerated, { channel, data, audience: shown ? 'everyone' : 'staff' });
}
