import { useEffect, useRef } from 'react';
import { announce } from '../../components/announcer.tsx';
import { useMessages } from '../../messages/language.ts';

/** Tells screen readers what became of what the viewer wrote: kept for later, or sent. A refusal speaks for itself. */
export function useOwnNews(pending: number, stuck: boolean, refused: boolean): void {
  const { t } = useMessages();
  const words = useRef(t);
  words.current = t;
  const before = useRef(pending);
  useEffect(() => {
    if (pending > 0 && stuck) announce(words.current('conversation.waiting'));
    else if (pending < before.current && !refused) announce(words.current('conversation.sent'));
    before.current = pending;
  }, [pending, stuck, refused]);
}
