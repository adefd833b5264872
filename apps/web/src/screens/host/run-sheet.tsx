import { Plus } from 'lucide-react';
import type { Poll } from '../../api/poll.ts';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { Notice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';

interface RunSheetProps {
  readonly polls: readonly Poll[];
  readonly shownId: string | undefined;
  readonly stageId: string | undefined;
  readonly onShow: (pollId: string) => void;
  /** undefined: the session is over. */
  readonly onAdd: (() => void) | undefined;
}

/** The polls in order; the chosen one is in the middle column. */
export function RunSheet({ polls, shownId, stageId, onShow, onAdd }: RunSheetProps) {
  const { t } = useMessages();
  return (
    <section aria-labelledby="run-sheet" className="flex flex-col">
      <div className="flex min-h-14 items-center justify-between ps-4 pe-3">
        <h2 id="run-sheet" className="text-sm font-semibold">
          {t('host.runSheet')}
        </h2>
        {onAdd && (
          <Button size="small" onClick={onAdd} icon={<Plus size={16} aria-hidden />}>
            {t('host.addPoll')}
          </Button>
        )}
      </div>
      {polls.length === 0 ? (
        <Notice title={t('host.noPolls.title')} text={t('host.noPolls.text')} />
      ) : (
        <ol className="flex flex-col gap-1 px-2 pb-4">
          {polls.map((poll, index) => (
            <li key={poll.id}>
              <RunSheetRow
                poll={poll}
                number={index + 1}
                shown={poll.id === shownId}
                onStage={poll.id === stageId}
                onShow={() => onShow(poll.id)}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface RowProps {
  readonly poll: Poll;
  readonly number: number;
  readonly shown: boolean;
  readonly onStage: boolean;
  readonly onShow: () => void;
}

function RunSheetRow({ poll, number, shown, onStage, onShow }: RowProps) {
  const { t } = useMessages();
  const open = poll.status === 'open';
  return (
    <button
      type="button"
      onClick={onShow}
      aria-current={shown || undefined}
      className={classNames(
        'flex w-full items-start gap-3 rounded-md border px-3 py-2.5 text-start text-sm',
        shown ? 'border-line bg-surface' : 'border-transparent hover:bg-sunken',
      )}
    >
      <span className="tabular w-5 shrink-0 pt-px text-end text-ink-faint">{number}</span>
      <span className="min-w-0 flex-1">
        <span className={classNames('line-clamp-2', shown ? 'font-medium text-ink' : 'text-ink')}>
          {poll.title}
        </span>
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
  );
}
