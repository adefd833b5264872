import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/language.ts';
import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: string;
  readonly medium?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A modal dialog: focus stays inside, Escape closes, the page behind is inert. */
export function Dialog({ open, onClose, title, description, medium, wide, children }: DialogProps) {
  const { t } = useMessages();
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-overlay" />
        <Radix.Content
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
          onOpenAutoFocus={focusFirst}
          className={classNames(
            'fixed inset-x-4 top-1/2 z-50 mx-auto flex max-h-[calc(100dvh-2rem)] -translate-y-1/2 flex-col',
            'rounded-lg border border-line bg-surface text-ink shadow-raised',
            wide ? 'max-w-2xl' : medium ? 'max-w-lg' : 'max-w-md',
          )}
        >
          <header className="flex items-start justify-between gap-4 ps-6 pe-3 pt-4">
            <div className="pt-1.5">
              <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
              {description && (
                <Radix.Description className="mt-1 text-sm text-ink-soft">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton label={t('app.close')}>
                <X size={20} aria-hidden />
              </IconButton>
            </Radix.Close>
          </header>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** What one came for, a field or the harmless answer; the close button is first only in the document. */
function focusFirst(event: Event): void {
  if (!(event.currentTarget instanceof HTMLElement)) return;
  const first = event.currentTarget.querySelector<HTMLElement>(
    '[data-first], input:not([type="radio"]), select',
  );
  if (!first) return;
  event.preventDefault();
  first.focus();
}
