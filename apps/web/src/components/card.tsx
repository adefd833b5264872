import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

interface CardProps {
  readonly title: string;
  readonly text?: string;
  /** Beside the title: what is done with all of it. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** One matter of a section: what it is, then its state and what can be done. */
export function Card({ title, text, action, children }: CardProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-lg border border-line bg-surface">
      <div
        className={classNames(
          'flex flex-wrap items-start gap-x-6 gap-y-3 px-5 pt-5 sm:px-6',
          children ? 'pb-4' : 'pb-5',
        )}
      >
        <div className="min-w-0 flex-1 basis-64">
          <h2 id={id} className="font-semibold">
            {title}
          </h2>
          {text && <p className="mt-0.5 text-sm text-pretty text-ink-soft">{text}</p>}
        </div>
        {action}
      </div>
      {children && <div className="px-5 pb-5 sm:px-6 sm:pb-6">{children}</div>}
    </section>
  );
}
