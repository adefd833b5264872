import { type KeyboardEvent, useRef } from 'react';
import { classNames } from './class-names.ts';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** How many are behind it, as written; keeps its width while it grows by a digit. */
  readonly count?: string | undefined;
  /** Something new is behind it, said in words. */
  readonly news?: string | undefined;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** Begins the ids of tabs and panels. */
  readonly name: string;
  /** For a narrow column at a desk. */
  readonly small?: boolean;
}

/** A row of tabs: one stop for the Tab key, arrows move and select. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, name, small }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps(event)[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = tabs.findIndex(({ id }) => id === selected);
    const to = Number.isFinite(step)
      ? (index + step + tabs.length) % tabs.length
      : step > 0
        ? tabs.length - 1
        : 0;
    const next = tabs[to];
    if (!next) return;
    onSelect(next.id);
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${name}-tab-${next.id}`)}`)?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
      className="flex min-w-0 flex-wrap gap-1"
    >
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${name}-tab-${tab.id}`}
          aria-selected={tab.id === selected}
          aria-controls={tab.id === selected ? `${name}-panel` : undefined}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
          className={classNames(
            'relative flex items-center rounded-md font-medium whitespace-nowrap',
            small ? 'min-h-8 gap-1 px-2 text-xs' : 'min-h-10 gap-1.5 px-3 text-sm',
            tab.id === selected
              ? 'bg-accent-wash text-accent'
              : 'text-ink-soft hover:bg-sunken hover:text-ink',
          )}
        >
          {tab.label}
          {tab.count !== undefined && <span className="tabular font-normal">{tab.count}</span>}
          {tab.news !== undefined && (
            <>
              <span aria-hidden className="absolute end-0.5 top-1 size-2 rounded-full bg-accent" />
              <span className="sr-only">{tab.news}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}

/** What a tab opens. */
export const tabPanel = (name: string, selected: string) => ({
  role: 'tabpanel',
  id: `${name}-panel`,
  'aria-labelledby': `${name}-tab-${selected}`,
});

/** Right is onward, except where the text runs the other way. */
function steps(event: KeyboardEvent): Readonly<Partial<Record<string, number>>> {
  const onward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
  return { ArrowRight: onward, ArrowLeft: -onward, Home: -Infinity, End: Infinity };
}
