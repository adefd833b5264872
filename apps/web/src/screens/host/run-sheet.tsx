import type { Poll } from '@pulse/client';
import { Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import type { Room } from '../../room/room.ts';
import { RunSheetRow } from './run-sheet-row.tsx';
import { useReorder } from './use-reorder.ts';
import { useRunSheetOrder } from './use-run-sheet-order.ts';

interface RunSheetProps {
  readonly room: Room;
  readonly polls: readonly Poll[];
  readonly shownId: string | undefined;
  readonly stageId: string | undefined;
  readonly onShow: (pollId: string) => void;
  /** undefined: the session is over. */
  readonly onAdd: (() => void) | undefined;
}

/** The polls in order; the chosen one is in the middle column. */
export function RunSheet({ room, polls, shownId, stageId, onShow, onAdd }: RunSheetProps) {
  const { t } = useMessages();
  const ids = polls.map(({ id }) => id);
  const arrange = useRunSheetOrder(room, polls);
  const reorder = useReorder(ids, arrange);
  const moved = useRef<string>(undefined);

  // Moving a row in the document takes the focus from its handle; the next arrow key needs it there.
  useEffect(() => {
    if (moved.current === undefined) return;
    reorder.list.current?.querySelector<HTMLElement>(`[data-id="${moved.current}"] [data-handle]`)?.focus();
    moved.current = undefined;
  });
  const step = (id: string, by: number) => {
    const from = ids.indexOf(id);
    const to = from + by;
    if (to < 0 || to >= ids.length) return;
    moved.current = id;
    arrange(ids.toSpliced(from, 1).toSpliced(to, 0, id), id);
  };

  const shownOrder = reorder.order ?? ids;
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
        <ol ref={reorder.list} className="flex flex-col gap-1 px-2 pb-4">
          {polls.map((poll) => (
            <li key={poll.id} data-id={poll.id} style={{ order: shownOrder.indexOf(poll.id) }}>
              <RunSheetRow
                poll={poll}
                number={shownOrder.indexOf(poll.id) + 1}
                shown={poll.id === shownId}
                onStage={poll.id === stageId}
                dragged={poll.id === reorder.dragged}
                onShow={() => onShow(poll.id)}
                handle={
                  onAdd && polls.length > 1
                    ? {
                        onGrab: (event) => reorder.grab(event, poll.id),
                        onStep: (by) => step(poll.id, by),
                      }
                    : undefined
                }
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
