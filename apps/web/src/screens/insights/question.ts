import type { Project } from '@pulse/client';
import type { BoardSearch } from '../board/board-search.ts';
import type { BoardSearchChange } from '../board/use-board-search.ts';
import { propertiesOf } from '../tail/property-text.ts';
import type { ChartRange } from '../volume/chart-range.ts';

/** What every card of this section is given. */
export interface QuestionProps {
  readonly project: Project;
  /** Of events, the most frequent first. */
  readonly names: readonly string[];
  readonly search: BoardSearch;
  readonly change: (change: BoardSearchChange) => void;
}

const day = 86_400_000;
const days: Readonly<Record<ChartRange, number>> = { day: 1, week: 7, month: 30 };

/** When a range begins that ends now. */
export const beginOf = (range: ChartRange, now: number): string =>
  new Date(now - days[range] * day).toISOString();

/** An event of a funnel or grid: its name, and what its properties must be. */
export function matchOf(name: string, search: BoardSearch) {
  const properties = propertiesOf(search);
  return properties === undefined ? { name } : { name, properties };
}
