import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { useMessages } from '../messages/language.ts';
import { IconButton } from './button.tsx';

interface DrawerProps {
  /** What is shown, in words: the drawer's name. */
  readonly title: ReactNode;
  /** Before the title. */
  readonly sign: ReactNode;
  readonly footer?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One thing of a list with everything that is known of it, at the side of the list; Escape closes. */
export function Drawer({ title, sign, footer, onClose, children }: DrawerProps) {
  const { t } = useMessages();
  const [cameFrom] = useState(() => document.activeElement);
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-overlay" />
        <Radix.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(closing) => {
            closing.preventDefault();
            if (cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
          }}
          className="arrive fixed inset-y-0 end-0 z-50 flex w-full flex-col border-s border-line bg-surface text-ink shadow-raised sm:max-w-xl"
        >
          <header className="flex items-center gap-3 border-b border-line py-2 ps-5 pe-3">
            {sign}
            <Radix.Title className="min-w-0 flex-1 truncate text-lg font-semibold">{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton label={t('app.close')}>
                <X size={20} aria-hidden />
              </IconButton>
            </Radix.Close>
          </header>
          <div className="flex flex-1 flex-col gap-5 overflow-y-auto p-5">{children}</div>
          {footer && <footer className="border-t border-line px-5 py-3">{footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Names and what they stand for, side by side. */
export function Entries({ children }: { readonly children: ReactNode }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-sm [&_dt]:text-ink-faint">
      {children}
    </dl>
  );
}

export function Entry({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd className="break-words">{children}</dd>
    </>
  );
}
