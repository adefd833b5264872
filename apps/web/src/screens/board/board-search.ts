import { type Level, levels } from '../tail/event-filter.ts';
import { type ChartRange, chartRanges } from '../volume/chart-range.ts';

/**
 * What a board shows, as it is in its address: texts and lists of texts, so that a view can be linked and kept. What is
 * left out is as it is for whoever opens the section.
 */
export interface BoardSearch {
  readonly range?: ChartRange;
  readonly level?: readonly Level[];
  readonly name?: readonly string[];
  /** As it is typed: `plan=pro`, see property-text.ts. */
  readonly property?: readonly string[];
  /** A text that events have somewhere. */
  readonly search?: string;
  /** A time of the live section's, ISO 8601. */
  readonly from?: string;
  readonly to?: string;
  /** Of the breakdown: `name`, `level`, `userId`, `sessionId` or `properties.<path>`. */
  readonly by?: string;
  /** Names of the funnel's events. */
  readonly steps?: readonly string[];
  /** Whose way is followed. */
  readonly person?: 'userId' | 'sessionId';
  /** Of the retention grid: events and the length of a period. */
  readonly came?: string;
  readonly returned?: string;
  readonly interval?: 'day' | 'week';
}

type Reader<Value> = (value: unknown) => Value | undefined;

const longestText = 200;
const mostSteps = 8;
const mostNames = 50;
const mostProperties = 10;

const text: Reader<string> = (value) =>
  typeof value === 'string' && value !== '' && value.length <= longestText ? value : undefined;
const oneOf =
  <Value extends string>(choices: readonly Value[]): Reader<Value> =>
  (value) =>
    choices.find((choice) => choice === value);
const listOf =
  <Value>(read: Reader<Value>, most: number): Reader<readonly Value[]> =>
  (value) => {
    if (!Array.isArray(value)) return undefined;
    const items = value.map(read).filter((item) => item !== undefined);
    return items.length > 0 ? items.slice(0, most) : undefined;
  };

const dimension: Reader<string> = (value) =>
  /^(name|level|userId|sessionId|properties\..+)$/s.test(text(value) ?? '') ? text(value) : undefined;

const moment: Reader<string> = (value) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(text(value) ?? '') &&
  !Number.isNaN(Date.parse(text(value) ?? ''))
    ? text(value)
    : undefined;

const readers: { readonly [Key in keyof BoardSearch]-?: Reader<NonNullable<BoardSearch[Key]>> } = {
  range: oneOf(chartRanges),
  level: listOf(oneOf(levels), levels.length),
  name: listOf(text, mostNames),
  property: listOf(text, mostProperties),
  search: text,
  from: moment,
  to: moment,
  by: dimension,
  steps: listOf(text, mostSteps),
  person: oneOf(['userId', 'sessionId']),
  came: text,
  returned: text,
  interval: oneOf(['day', 'week']),
};

/** What of an address makes sense; anybody may have written it. */
export function boardSearchOf(search: Record<string, unknown>): BoardSearch {
  return Object.fromEntries(
    Object.entries(readers).flatMap(([key, read]) => {
      const value = (read as Reader<unknown>)(search[key]);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
