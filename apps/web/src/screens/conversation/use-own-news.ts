import { useEffect, useRef } from 'react';
import { announce } from '../../components/announcer.tsx';
import { useMessages } from '../../messages/language.ts';

interface OwnNews {
  /** Own messages that have no answer yet. */
  readonly pending: number;
  /** Own messages that the staff has not let through yet. */
  readonly waiting: number;
  readonly stuck: boolean;
  readonly refused: boolean;
}

/** Tells screen readers what became of what the viewer wrote: kept for later, or sent. A refusal speaks for itself. */
export function useOwnNews({ pending, waiting, stuck, refused }: OwnNews): void {
  const { t } = useMessages();
  const words = useRef(t);
  words.current = t;
  const before = useRef({ pending, waiting });
  useEffect(() => {
    if (pending > 0 && stuck) announce(words.current('conversation.waiting'));
    else if (waiting > before.current.waiting) announce(words.current('conversation.approval'));
    else if (pending < before.current.pending && !refused) announce(words.current('conversation.sent'));
    before.current = { pending, waiting };
  }, [pending, waiting, stuck, refused]);
}
