import type { Poll } from '@pulse/client';
import { GripVertical } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { classNames } from '../../components/class-names.ts';
import { useMessages } from '../../messages/language.ts';

interface Handle {
  readonly onGrab: (event: PointerEvent) => void;
  /** One place up (-1) or down (1). */
  readonly onStep: (by: -1 | 1) => void;
}

interface RunSheetRowProps {
  readonly poll: Poll;
  readonly number: number;
  readonly shown: boolean;
  readonly onStage: boolean;
  readonly dragged: boolean;
  readonly onShow: () => void;
  /** undefined: the order is settled. */
  readonly handle: Handle | undefined;
}

/** A poll of the run sheet: a click shows it, its handle moves it. */
export function RunSheetRow({ poll, number, shown, onStage, dragged, onShow, handle }: RunSheetRowProps) {
  const { t } = useMessages();
  const open = poll.status === 'open';
  return (
    <div
      className={classNames(
        'group flex items-stretch rounded-md border',
        dragged
          ? 'border-accent bg-surface shadow-raised'
          : shown
            ? 'border-line bg-surface'
            : 'border-transparent hover:bg-sunken',
      )}
    >
      <button
        type="button"
        onClick={onShow}
        aria-current={shown || undefined}
        className="flex min-w-0 flex-1 items-start gap-3 rounded-md py-2.5 ps-3 text-start text-sm -outline-offset-2"
      >
        <span className="tabular w-5 shrink-0 pt-px text-end text-ink-faint">{number}</span>
        <span className="min-w-0 flex-1">
          <span className={classNames('line-clamp-2', shown && 'font-medium')}>{poll.title}</span>
          <span className="mt-1 flex flex-wrap items-center gap-x-2 text-xs text-ink-faint">
            <span
              className={classNames('inline-flex items-center gap-1.5', open && 'font-semibold text-accent')}
            >
              {open && <span aria-hidden className="size-1.5 rounded-full bg-accent" />}
              {t(`pollStatus.${poll.status}`)}
            </span>
            {onStage && !open && <span>· {t('host.onStage')}</span>}
            {poll.round > 1 && <span>· {t('results.round', { round: poll.round })}</span>}
          </span>
        </span>
      </button>
      {handle ? <DragHandle title={poll.title} {...handle} /> : <span className="w-3" />}
    </div>
  );
}

const steps: Readonly<Partial<Record<string, -1 | 1>>> = { ArrowUp: -1, ArrowDown: 1 };

function DragHandle({ title, onGrab, onStep }: Handle & { readonly title: string }) {
  const { t } = useMessages();
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onStep(by);
  };
  return (
    <button
      type="button"
      data-handle
      aria-label={t('host.move', { title })}
      title={t('host.move.hint')}
      onPointerDown={onGrab}
      onKeyDown={onKeyDown}
      className="flex w-8 shrink-0 touch-none items-center justify-center rounded-md text-ink-faint -outline-offset-2 hover:text-ink active:cursor-grabbing"
    >
      <GripVertical size={16} aria-hidden />
    </button>
  );
}
