import { adminDeadLetters, adminRerunDeadLetter, type DeadLetter } from '@pulse/client';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { ListSkeleton, MoreButton } from '../../components/section.tsx';
import { toast } from '../../components/toast.tsx';
import { useMessages } from '../../messages/language.ts';
import { refusalText } from './refusal-text.ts';

/** Jobs that have failed for good, and running them again. */
export function DeadLetters() {
  const { t } = useMessages();
  const client = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: ['admin', 'dead-letters'],
    queryFn: ({ pageParam }) => host.call(adminDeadLetters, { limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const letters = query.data?.pages.flatMap((page) => page.items) ?? [];
  const refresh = () => client.invalidateQueries({ queryKey: ['admin'] });
  return (
    <section aria-labelledby="dead-letters" className="flex flex-col gap-3">
      <h2 id="dead-letters" className="font-semibold">
        {t('admin.deadLetters')}
      </h2>
      {query.isPending ? (
        <ListSkeleton />
      ) : query.isError && letters.length === 0 ? (
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      ) : letters.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface">
          <Notice title={t('admin.deadLetters.none')} text={t('admin.deadLetters.none.text')} />
        </div>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {letters.map((letter) => (
            <DeadLetterRow key={`${letter.queue} ${letter.id}`} letter={letter} onChanged={refresh} />
          ))}
        </ul>
      )}
      <MoreButton query={query} />
    </section>
  );
}

interface DeadLetterRowProps {
  readonly letter: DeadLetter;
  readonly onChanged: () => Promise<unknown>;
}

function DeadLetterRow({ letter, onChanged }: DeadLetterRowProps) {
  const { t, language } = useMessages();
  const [busy, setBusy] = useState(false);
  const { queue, id, name, reason, diedAt } = letter;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });

  const rerun = async () => {
    setBusy(true);
    try {
      await host.call(adminRerunDeadLetter, { queueId: queue, jobId: id });
      toast({ text: t('admin.deadLetters.again', { name }) });
    } catch (error) {
      toast({ text: refusalText(error, t), bad: true });
    }
    await onChanged();
    setBusy(false);
  };
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-5">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-mono text-sm font-medium">
          {queue} / {name}
        </p>
        <p dir="auto" className="text-sm break-words text-ink-soft">
          {reason}
        </p>
        <p className="tabular text-xs text-ink-faint">
          <time dateTime={diedAt}>{time.format(new Date(diedAt))}</time>
        </p>
      </div>
      <Button
        size="small"
        busy={busy}
        onClick={() => void rerun()}
        icon={<RotateCcw size={16} aria-hidden />}
      >
        {t('admin.deadLetters.rerun')}
        <span className="sr-only">
          : {queue} / {name}
        </span>
      </Button>
    </li>
  );
}
