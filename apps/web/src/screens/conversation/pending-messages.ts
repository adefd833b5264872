import type { Message } from '@pulse/client';
import type { MessageKind } from '../../contract.ts';

/** A message that the server has not answered yet. */
export interface PendingMessage {
  /** Idempotency key: however often it is sent, it is posted once. */
  readonly key: string;
  readonly kind: MessageKind;
  readonly content: string;
  /** Sent at least once, so the server may have it already. */
  readonly attempted: boolean;
  /** The live channel has brought it before its answer came. */
  readonly messageId?: string;
}

export const parsePending = (stored: string | null): readonly PendingMessage[] => {
  if (stored === null) return [];
  try {
    const value: unknown = JSON.parse(stored);
    return Array.isArray(value) ? value.filter(isPending) : [];
  } catch {
    return [];
  }
};

function isPending(value: unknown): value is PendingMessage {
  if (typeof value !== 'object' || value === null) return false;
  const message = value as Partial<Record<keyof PendingMessage, unknown>>;
  return (
    typeof message.key === 'string' &&
    typeof message.content === 'string' &&
    (message.kind === 'chat' || message.kind === 'question')
  );
}

/**
 * Finds the pending message that a new message of the same author is: the first of its words that has left the
 * phone. Without that it would stand there twice until its answer comes.
 */
export function claim(pending: readonly PendingMessage[], message: Message): readonly PendingMessage[] {
  const own = pending.find(
    ({ attempted, messageId, kind, content }) =>
      attempted && messageId === undefined && kind === message.kind && content === message.content,
  );
  if (!own) return pending;
  return pending.map((other) => (other === own ? { ...own, messageId: message.id } : other));
}

/** The controls of C0 and C1 but the line break; the server refuses them, and no keyboard means them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what goes.
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** What is sent of what was typed or pasted: as the server keeps it, so that both can be compared. */
export function tidyContent(typed: string): string {
  return typed
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(controls, '')
    .replace(/\p{Surrogate}/gu, '')
    .trim();
}
