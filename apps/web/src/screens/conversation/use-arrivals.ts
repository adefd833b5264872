import type { Message } from '@pulse/client';
import { useEffect, useRef } from 'react';
import { announce } from '../../components/announcer.tsx';
import type { MessageKind } from '../../contract.ts';
import { useMessages } from '../../messages/language.ts';
import type { Translate } from '../../messages/message.ts';
import type { ConversationPart } from './use-conversation.ts';

/** What comes within this time is told in one sentence. */
const gathering = 3_000;
const longestQuote = 140;

/** Tells screen readers what others have written since this part came on the screen. */
export function useArrivals(kind: MessageKind, { messages, me, reading }: ConversationPart): void {
  const { t } = useMessages();
  const words = useRef(t);
  words.current = t;
  const newest = useRef<string>(undefined);
  const waiting = useRef<readonly Message[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (reading.status !== 'ready' && newest.current === undefined) return;
    const known = newest.current;
    for (const { createdAt } of messages) {
      if (newest.current === undefined || createdAt > newest.current) newest.current = createdAt;
    }
    newest.current ??= '';
    if (known === undefined) return;
    const fresh = messages.filter(({ createdAt, authorId }) => createdAt > known && authorId !== me);
    if (fresh.length === 0) return;
    waiting.current = [...waiting.current, ...fresh];
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      announce(arrivalText(kind, waiting.current, words.current));
      waiting.current = [];
    }, gathering);
  }, [messages, reading.status, me, kind]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}

function arrivalText(kind: MessageKind, messages: readonly Message[], t: Translate): string {
  const [only] = messages;
  if (only && messages.length === 1) {
    const content =
      only.content.length > longestQuote ? `${only.content.slice(0, longestQuote)}…` : only.content;
    return t(`conversation.announce.${kind}`, { content });
  }
  return t(`conversation.announce.${kind}s`, { count: messages.length });
}
