import { useEffect, useId, useRef } from 'react';
import { useMessages } from '../messages/language.ts';
import { Button } from './button.tsx';

interface ConfirmSheetProps {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/**
 * Asks once before something final, at the thumb's height. The browser's own <dialog>, which costs the
 * audience's phones no script.
 */
export function ConfirmSheet({ title, text, action, onConfirm, onCancel }: ConfirmSheetProps) {
  const { t } = useMessages();
  const id = useId();
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    sheet.current?.showModal();
  }, []);
  return (
    <dialog
      ref={sheet}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onClose={onCancel}
      className="m-auto mb-0 w-full max-w-md rounded-t-lg border border-line bg-surface p-6 text-ink shadow-raised backdrop:bg-overlay sm:mb-auto sm:rounded-lg"
    >
      <h2 id={`${id}-title`} className="text-lg font-semibold">
        {title}
      </h2>
      <p id={`${id}-text`} className="mt-2 text-ink-soft">
        {text}
      </p>
      <div className="mt-6 flex flex-col gap-2">
        <Button look="primary" size="large" onClick={onConfirm}>
          {action}
        </Button>
        <Button look="quiet" size="large" onClick={() => sheet.current?.close()}>
          {t('app.cancel')}
        </Button>
      </div>
    </dialog>
  );
}
