import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger' | 'destructive';
export type ButtonSize = 'small' | 'medium' | 'large';

const looks: Readonly<Record<ButtonLook, string>> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong border border-transparent',
  secondary: 'bg-surface text-ink border border-line hover:bg-sunken hover:border-line-strong',
  quiet: 'text-ink-soft border border-transparent hover:bg-sunken hover:text-ink',
  danger: 'bg-surface text-bad border border-line hover:bg-bad-wash hover:border-bad',
  destructive: 'bg-bad text-surface border border-transparent hover:opacity-90',
};

const sizes: Readonly<Record<ButtonSize, string>> = {
  small: 'min-h-8 px-2.5 text-sm gap-1.5',
  medium: 'min-h-10 px-4 text-sm gap-2',
  large: 'min-h-14 px-6 text-base gap-2',
};

/** The classes of a button, for links that look like one. */
export function buttonClass(
  look: ButtonLook = 'secondary',
  size: ButtonSize = 'medium',
  more?: string,
): string {
  return classNames(
    'inline-flex items-center justify-center rounded-md font-medium whitespace-nowrap select-none',
    'disabled:opacity-50 disabled:pointer-events-none',
    looks[look],
    sizes[size],
    more,
  );
}

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  readonly icon?: ReactNode;
  /** Waiting for the server: cannot be pressed again and says so to screen readers. */
  readonly busy?: boolean;
}

export function Button({ look, size, icon, busy, className, children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={buttonClass(look, size, className)}
    >
      {icon}
      {children}
    </button>
  );
}

interface IconButtonProps extends ComponentProps<'button'> {
  readonly label: string;
}

/** A square button with only an icon; its label is read out and shown as a tooltip. */
export function IconButton({ label, className, children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={classNames(
        'inline-flex size-10 shrink-0 items-center justify-center rounded-md text-ink-soft',
        'hover:bg-sunken hover:text-ink disabled:opacity-40 disabled:pointer-events-none',
        className,
      )}
    >
      {children}
    </button>
  );
}
