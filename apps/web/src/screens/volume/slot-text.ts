import type { Project } from '@pulse/client';
import type { ChartRange, Slot } from './chart-range.ts';

/** When a bar is: its hour as somebody here reads it, or the project's day. */
export function slotText(
  { from, to }: Slot,
  shown: ChartRange,
  { timeZone }: Pick<Project, 'timeZone'>,
  language: string,
): string {
  if (shown === 'month') {
    const day = { timeZone, weekday: 'short', day: 'numeric', month: 'short' } as const;
    return new Intl.DateTimeFormat(language, day).format(new Date(from));
  }
  const hours = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const clock = new Intl.DateTimeFormat(language, hours).formatRange(new Date(from), new Date(to));
  return `${new Intl.DateTimeFormat(language, day).format(new Date(from))}, ${clock}`;
}

/** At the foot of the chart, where there is little room. */
export function edgeText(
  iso: string,
  shown: ChartRange,
  { timeZone }: Pick<Project, 'timeZone'>,
  language: string,
): string {
  const format =
    shown === 'day'
      ? ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const)
      : ({ day: 'numeric', month: 'short', ...(shown === 'month' ? { timeZone } : {}) } as const);
  return new Intl.DateTimeFormat(language, format).format(new Date(iso));
}
