import { adminQueues } from '@pulse/client';
import { useQuery } from '@tanstack/react-query';
import { host } from '../../account/account.ts';
import { ErrorNotice } from '../../components/notice.tsx';
import { ListSkeleton, Section } from '../../components/section.tsx';
import { useMessages } from '../../messages/language.ts';
import { DeadLetters } from './dead-letters.tsx';

const lookAgainMilliseconds = 5_000;
const states = ['pending', 'delayed', 'dead'] as const;

/** What is done in the background: how much of it waits, and what has failed for good. */
export function QueuesSection() {
  const { t, language } = useMessages();
  const query = useQuery({
    queryKey: ['admin', 'queues'],
    queryFn: () => host.call(adminQueues, {}),
    refetchInterval: lookAgainMilliseconds,
  });
  const number = new Intl.NumberFormat(language);
  return (
    <Section title={t('admin.queues')} text={t('admin.queues.text')}>
      {query.isPending ? (
        <ListSkeleton />
      ) : query.data === undefined ? (
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <div className="overflow-x-auto rounded-lg border border-line bg-surface">
          <table className="w-full text-sm">
            <thead className="border-b border-line text-ink-faint">
              <tr>
                <th scope="col" className="px-4 py-3 text-start font-medium">
                  {t('admin.queues.queue')}
                </th>
                {states.map((state) => (
                  <th key={state} scope="col" className="px-4 py-3 text-end font-medium">
                    {t(`admin.queues.${state}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {query.data.map((queue) => (
                <tr key={queue.queue}>
                  <th scope="row" className="px-4 py-3 text-start font-mono font-medium">
                    {queue.queue}
                  </th>
                  {states.map((state) => (
                    <td
                      key={state}
                      className={`tabular px-4 py-3 text-end ${state === 'dead' && queue.dead > 0 ? 'font-medium text-bad' : ''}`}
                    >
                      {number.format(queue[state])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <DeadLetters />
    </Section>
  );
}
