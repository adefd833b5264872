import { SendHorizontal } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useId, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { inputClass } from '../../components/field.tsx';
import type { MessageKind } from '../../contract.ts';
import { useMessages } from '../../messages/language.ts';
import { longestMessage } from '../../room/message-calls.ts';
import { useStore } from '../../store.ts';
import type { Conversation, Refusal } from './conversation.ts';
import { tidyContent } from './pending-messages.ts';
import { refusalText } from './refusal-text.ts';

interface ComposerProps {
  readonly conversation: Conversation;
  readonly kind: MessageKind;
  /** Why the last one did not go; its text is here again. */
  readonly refusal: Refusal | undefined;
}

/** Where one writes. What is typed stays until it is sent, also while the part is closed. */
export function Composer({ conversation, kind, refusal }: ComposerProps) {
  const { t } = useMessages();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useStore(conversation.drafts)[kind];
  const content = tidyContent(text);
  const left = longestMessage - content.length;
  const sendable = content !== '' && left >= 0;

  const send = () => {
    if (!sendable) return;
    conversation.send(kind);
    // The button took the focus, and on a phone the keyboard with it.
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends the composition of a character in many scripts.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.shiftKey) return;
    // On a phone's keyboard Enter is the only way to a new line.
    if (!event.ctrlKey && !event.metaKey && !matchMedia('(pointer: fine)').matches) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
      className="@container flex flex-col gap-1.5 border-t border-line bg-surface px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]"
    >
      {refusal && (
        <p role="alert" id={`${id}-refusal`} className="rounded-md bg-bad-wash px-3 py-2 text-sm text-bad">
          {refusalText(refusal.error, t)}
        </p>
      )}
      <div className="flex items-end gap-2">
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          value={text}
          aria-label={t(`conversation.write.${kind}`)}
          placeholder={t(`conversation.write.${kind}.placeholder`)}
          aria-invalid={left < 0 || undefined}
          aria-describedby={refusal ? `${id}-refusal ${id}-left` : `${id}-left`}
          onChange={(event) => conversation.write(kind, event.target.value)}
          onKeyDown={onKeyDown}
          className={classNames(inputClass, 'field-sizing-content max-h-40 min-h-11 resize-none py-2.5')}
        />
        <Button
          type="submit"
          look="primary"
          disabled={!sendable}
          className="min-h-11 shrink-0"
          icon={<SendHorizontal size={18} aria-hidden className="rtl:-scale-x-100" />}
        >
          <span className="@max-xs:sr-only">{t('conversation.send')}</span>
        </Button>
      </div>
      <p
        id={`${id}-left`}
        className={classNames('tabular flex min-h-4 gap-3 text-xs', left < 0 ? 'text-bad' : 'text-ink-faint')}
      >
        {left < 0 ? (
          t('conversation.tooLong', { count: -left })
        ) : text !== '' ? (
          t('conversation.left', { count: left })
        ) : (
          <span className="hidden pointer-fine:@xs:inline">{t('conversation.keys')}</span>
        )}
      </p>
    </form>
  );
}
