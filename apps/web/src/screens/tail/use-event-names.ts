import { eventsStats } from '@pulse/client';
import { useQuery } from '@tanstack/react-query';
import { host } from '../../account/account.ts';
import { statsKey } from '../board/queries.ts';

/** The most frequent names of the last month, to choose from; undefined while they are not known. */
export function useEventNames(projectId: string): readonly string[] | undefined {
  const { data } = useQuery({
    queryKey: [...statsKey(projectId), 'names'],
    queryFn: () => host.call(eventsStats, { projectId, interval: 'day', by: 'name' }),
  });
  if (!data) return undefined;
  const counts = new Map<string, number>();
  for (const { key, count } of data.buckets) {
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([name]) => name);
}
