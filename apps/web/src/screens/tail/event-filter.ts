import type { Event } from '@pulse/client';

export const levels = [
  'debug',
  'info',
  'warn',
  'error',
  'fatal',
] as const satisfies readonly Event['level'][];
export type Level = Event['level'];

/** What of a project's events somebody wants to see; the server does the filtering. */
export interface EventFilter {
  /** Every level when empty. */
  readonly level: readonly Level[];
  /** Every name when empty. */
  readonly name: readonly string[];
}

export const noFilter: EventFilter = { level: [], name: [] };

/** A time from one moment to before another, ISO 8601. */
export interface TimeRange {
  readonly from: string;
  readonly to: string;
}

/** What the server is told: nothing of what is not chosen. */
export function filterInput({ level, name }: EventFilter): {
  readonly level?: readonly Level[];
  readonly name?: readonly string[];
} {
  return { ...(level.length > 0 ? { level } : {}), ...(name.length > 0 ? { name } : {}) };
}

export function isFiltered({ level, name }: EventFilter): boolean {
  return level.length > 0 || name.length > 0;
}

/** Chosen or no longer, in the order of the levels. */
export function withLevel(filter: EventFilter, level: Level): EventFilter {
  const chosen = filter.level.includes(level);
  return {
    ...filter,
    level: levels.filter((each) => (each === level ? !chosen : filter.level.includes(each))),
  };
}

export function withName(filter: EventFilter, name: string): EventFilter {
  const trimmed = name.trim();
  return trimmed === '' || filter.name.includes(trimmed)
    ? filter
    : { ...filter, name: [...filter.name, trimmed] };
}

export function withoutName(filter: EventFilter, name: string): EventFilter {
  return { ...filter, name: filter.name.filter((each) => each !== name) };
}
