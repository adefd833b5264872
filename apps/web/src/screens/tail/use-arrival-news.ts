import { useEffect, useRef } from 'react';
import { announce } from '../../components/announcer.tsx';
import { useMessages } from '../../messages/language.ts';

/** A busy board is not read out event by event: so often how many there were. */
const every = 10_000;

/** @returns what is told how many have come, and says so politely, together */
export function useArrivalNews(): (count: number) => void {
  const { t } = useMessages();
  const news = useRef<{ count: number; timer: ReturnType<typeof setTimeout> | undefined }>({
    count: 0,
    timer: undefined,
  });
  useEffect(() => () => clearTimeout(news.current.timer), []);
  return (count) => {
    const { current } = news;
    current.count += count;
    const say = () => {
      current.timer = undefined;
      if (current.count === 0) return;
      announce(t('tail.news', { count: current.count }));
      current.count = 0;
      current.timer = setTimeout(say, every);
    };
    if (current.timer === undefined) say();
  };
}
