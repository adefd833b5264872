import type { SavedView } from '@pulse/client';
import { type EventFilter, levels } from '../tail/event-filter.ts';

export type ViewQuery = SavedView['view']['query'];

/** What a view keeps of the filters of the live section: nothing of what is not chosen. */
export function queryOf({ level, name }: EventFilter): ViewQuery {
  return {
    ...(level.length > 0 ? { level: [...level] } : {}),
    ...(name.length > 0 ? { name: [...name] } : {}),
  };
}

/** The other way round; what a later version may have put there besides is left out. */
export function filterOf(query: ViewQuery): EventFilter {
  const chosen = listOf(query.level);
  return { level: levels.filter((level) => chosen.includes(level)), name: listOf(query.name) };
}

/** The same filters, in whatever order they were chosen. */
export function isSameQuery(one: ViewQuery, other: ViewQuery): boolean {
  return normal(one) === normal(other);
}

function normal(query: ViewQuery): string {
  const entries = Object.entries(query).map(([name, value]) => [name, normalValue(value)] as const);
  return JSON.stringify(entries.filter(([, values]) => values.length > 0).sort(byName));
}

function normalValue(value: ViewQuery[string]): readonly unknown[] {
  if (typeof value === 'object' && !Array.isArray(value)) return Object.entries(value).sort(byName);
  return [...new Set(listOf(value))].sort();
}

const byName = ([one]: readonly [string, ...unknown[]], [other]: readonly [string, ...unknown[]]): number =>
  one < other ? -1 : 1;

function listOf(value: ViewQuery[string] | undefined): readonly string[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' && value !== '' ? [value] : [];
}
