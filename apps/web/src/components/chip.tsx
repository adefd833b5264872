import { X } from 'lucide-react';
import type { ReactNode } from 'react';

interface ChipProps {
  /** Of the button that takes it away. */
  readonly label: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** Something that was chosen and can be taken away. */
export function Chip({ label, onRemove, children }: ChipProps) {
  return (
    <span className="inline-flex min-h-9 max-w-full items-center gap-1.5 rounded-full border border-accent bg-accent-wash ps-3 text-sm text-ink">
      {children}
      <button
        type="button"
        aria-label={label}
        title={label}
        onClick={onRemove}
        className="inline-flex size-8 items-center justify-center rounded-full text-ink-soft hover:text-ink"
      >
        <X size={16} aria-hidden />
      </button>
    </span>
  );
}
