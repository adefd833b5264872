import type { ExportsCreateInput } from '@pulse/client';
import type { Level } from '../tail/event-filter.ts';

export const periods = ['all', 'day', 'week', 'month'] as const;
export type Period = (typeof periods)[number];

const day = 24 * 3_600_000;
const lengths: Readonly<Record<Exclude<Period, 'all'>, number>> = { day, week: 7 * day, month: 30 * day };

export interface ExportChoice {
  readonly format: ExportsCreateInput['format'];
  readonly level: readonly Level[];
  readonly name: string;
  readonly userId: string;
  readonly period: Period;
}

/** What the server is asked for: nothing of what is not chosen. */
export function exportInput(choice: ExportChoice, now: number): Omit<ExportsCreateInput, 'projectId'> {
  const { format, level, period } = choice;
  const name = choice.name.trim();
  const userId = choice.userId.trim();
  return {
    format,
    filter: {
      ...(level.length > 0 ? { level: [...level] } : {}),
      ...(name === '' ? {} : { name }),
      ...(userId === '' ? {} : { userId }),
      ...(period === 'all' ? {} : { from: new Date(now - lengths[period]).toISOString() }),
    },
  };
}
