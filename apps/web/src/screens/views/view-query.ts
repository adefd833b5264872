import type { SavedView } from '@pulse/client';
import { type BoardSearch, boardSearchOf } from '../board/board-search.ts';

export type ViewQuery = SavedView['view']['query'];

/** What a view keeps of what a section shows. */
export function queryOf(search: BoardSearch): ViewQuery {
  return Object.fromEntries(
    Object.entries(search as Readonly<Record<string, string | readonly string[]>>).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : [...value],
    ]),
  );
}

/** The other way round; what a later version may have put there besides is left out. */
export function searchOf(query: ViewQuery): BoardSearch {
  const { level, name, property } = query;
  const lists = Object.entries({ level, name, property }).filter(([, value]) => typeof value === 'string');
  return boardSearchOf({ ...query, ...Object.fromEntries(lists.map(([key, value]) => [key, [value]])) });
}

/** Whether a link could keep to it: to levels and names alone. */
export function isShareable(query: ViewQuery): boolean {
  const { level: _level, name: _name, ...others } = query;
  return isSameQuery(others, {});
}

/** The same filters, in whatever order they were chosen. */
export function isSameQuery(one: ViewQuery, other: ViewQuery): boolean {
  return normal(one) === normal(other);
}

function normal(query: ViewQuery): string {
  const entries = Object.entries(query).map(([name, value]) => [name, normalValue(name, value)] as const);
  return JSON.stringify(entries.filter(([, values]) => values.length > 0).sort(byName));
}

function normalValue(name: string, value: ViewQuery[string]): readonly unknown[] {
  if (typeof value === 'object' && !Array.isArray(value)) return Object.entries(value).sort(byName);
  // Steps are one after the other, and may be twice the same.
  return name === 'steps' ? listOf(value) : [...new Set(listOf(value))].sort();
}

const byName = ([one]: readonly [string, ...unknown[]], [other]: readonly [string, ...unknown[]]): number =>
  one < other ? -1 : 1;

function listOf(value: ViewQuery[string]): readonly string[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' && value !== '' ? [value] : [];
}
