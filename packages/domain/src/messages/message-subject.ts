import type { Subject } from '@pulse/core';
import type { Ports } from '../ports.ts';
import { type Session, sessionResource } from '../sessions/index.ts';
import type { Message } from './message.ts';

export interface MessageSubject extends Subject {
  readonly message: Message;
  readonly session: Session;
}

/**
 * Subject loader of every use case that names its message. It takes no lock: hundreds up-vote one question at once,
 * and the row that they meet at is held for the last statement of each alone.
 */
export async function loadMessage({
  input,
  ports,
}: {
  readonly input: { readonly messageId: string };
  readonly ports: Ports;
}): Promise<MessageSubject | undefined> {
  const found = await ports.messages.find(input.messageId);
  return found && { ...found, resource: sessionResource(found.session) };
}
