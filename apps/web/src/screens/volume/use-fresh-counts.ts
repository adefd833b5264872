import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { statsKey } from '../board/queries.ts';

/** However many events come, the counts are asked for so often at most. */
const every = 4_000;

/** @returns what is called when something has arrived, so that the chart asks again */
export function useFreshCounts(projectId: string): () => void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries({ queryKey: statsKey(projectId) });
    }, every);
  };
}
