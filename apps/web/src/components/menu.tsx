import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface MenuItem {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onSelect: () => void;
  /** Takes something away: in red, behind a line. */
  readonly bad?: boolean;
  /** Why it cannot be chosen now. */
  readonly blocked?: string | undefined;
}

interface MenuProps {
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[];
  /** What all of it is about. */
  readonly heading?: ReactNode;
}

/**
 * What is done rarely, behind a button: arrow keys, type-ahead and Escape work. It arrives with a movement and goes
 * without: one that is still going would swallow the next click on its button.
 */
export function Menu({ trigger, items, heading }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      {/* In place and not at the end of the page, where it would be outside of every landmark. */}
      <Radix.Content
        align="end"
        sideOffset={4}
        collisionPadding={8}
        className="z-40 data-[state=open]:arrive min-w-56 rounded-lg border border-line bg-surface p-1 text-sm text-ink shadow-raised"
      >
        {heading && (
          <Radix.Label className="mb-1 border-b border-line px-3 pt-1.5 pb-2.5">{heading}</Radix.Label>
        )}
        {items.map((item) => (
          <Radix.Item
            key={item.label}
            disabled={item.blocked !== undefined}
            onSelect={item.onSelect}
            className={classNames(
              'flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-3 py-1.5 outline-none select-none',
              'data-highlighted:bg-sunken data-disabled:cursor-default data-disabled:text-ink-faint',
              item.bad && 'text-bad data-highlighted:bg-bad-wash',
            )}
          >
            <span aria-hidden className="flex w-4 justify-center">
              {item.icon}
            </span>
            <span>
              {item.label}
              {item.blocked !== undefined && <span className="block text-xs">{item.blocked}</span>}
            </span>
          </Radix.Item>
        ))}
      </Radix.Content>
    </Radix.Root>
  );
}
