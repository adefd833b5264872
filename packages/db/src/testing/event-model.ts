import type {
  EventFilter,
  EventMatch,
  PropertyValue,
  StatsBucket,
  StatsQuery,
  StoredEvent,
} from '@pulse/domain';

/** What questions about events mean, as loops over all of them: what the database must answer. */

const hour = 3_600_000;
const day = 24 * hour;

export function passes(event: StoredEvent, filter: EventFilter): boolean {
  const { level, name, userId, sessionId, properties = {}, search, from, to } = filter;
  return (
    (level === undefined || level.includes(event.level)) &&
    (name === undefined || name.includes(event.name)) &&
    (userId === undefined || event.userId === userId) &&
    (sessionId === undefined || event.sessionId === sessionId) &&
    (from === undefined || event.receivedAt >= from) &&
    (to === undefined || event.receivedAt < to) &&
    Object.entries(properties).every(([path, value]) => hasProperty(event.properties, path, value)) &&
    (search === undefined || textsOf(event).some((text) => includesText(text, search)))
  );
}

export const isMatch = (event: StoredEvent, { name, properties }: EventMatch) =>
  passes(event, { name: [name], properties });

function hasProperty(properties: unknown, path: string, value: PropertyValue): boolean {
  return memberOf(properties, path) === value || nestedAt(properties, path) === value;
}

export function valueAt(properties: unknown, path: string): unknown {
  const own = memberOf(properties, path);
  return own === undefined ? nestedAt(properties, path) : own;
}

const nestedAt = (properties: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => memberOf(value, key), properties);

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

const includesText = (text: string, search: string) => text.toLowerCase().includes(search.toLowerCase());

function textsOf({ name, message, properties }: StoredEvent): string[] {
  return [name, message ?? '', ...leavesOf(properties).map(String)];
}

function leavesOf(value: unknown): (string | number | boolean)[] {
  if (typeof value !== 'object') return [value as string | number | boolean];
  return value === null ? [] : Object.values(value).flatMap(leavesOf);
}

/** Equals in the order of their bytes, as the database compares the names of fields. */
export function mostFrequent(values: readonly unknown[]): { value: unknown; count: number }[] {
  return [...Map.groupBy(values, (value) => JSON.stringify(value))]
    .map(([, same]) => ({ value: same[0], count: same.length }))
    .toSorted(
      (a, b) => b.count - a.count || Buffer.compare(Buffer.from(`${a.value}`), Buffer.from(`${b.value}`)),
    );
}

/** Hours from UTC to the clocks of a zone; none of these changes them. */
export const zones = { UTC: 0, 'Asia/Kathmandu': 5.75, 'Asia/Kolkata': 5.5, 'Etc/GMT+9': -9 } as const;

/** The series as a loop over the events counts it. */
export function seriesOf(events: readonly StoredEvent[], query: StatsQuery): readonly StatsBucket[] {
  const apart = new Set(
    mostFrequent(events.map(({ name }) => name))
      .slice(0, 20)
      .map(({ value }) => value),
  );
  const keyOf = ({ name, level }: StoredEvent) =>
    ({ name: apart.has(name) ? name : null, level, all: null })[query.by ?? 'all'];
  const ahead = zones[query.timeZone as keyof typeof zones] * hour;
  const startOf = ({ receivedAt }: StoredEvent) => {
    const begun = Math.floor(receivedAt.getTime() / hour) * hour;
    return query.interval === 'hour' ? begun : Math.floor((begun + ahead) / day) * day - ahead;
  };
  return [...Map.groupBy(events, startOf)]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([start, some]) => {
      const counts = [...Map.groupBy(some, keyOf)].map(([key, { length }]) => ({ key, count: length }));
      // As bytes, the others last.
      counts.sort(({ key: one }, { key: other }) =>
        one === null || other === null
          ? Number(one === null) - Number(other === null)
          : Buffer.compare(Buffer.from(one), Buffer.from(other)),
      );
      return counts.map(({ key, count }) => ({ start: new Date(start), key, count }));
    });
}

/** Of each beginning the nearest next steps; the longest within the window, of equal ones the first. */
export function longestChain(
  events: readonly StoredEvent[],
  steps: readonly EventMatch[],
  window: number,
): number[][] {
  const sorted = events.toSorted(
    (a, b) => a.timestamp.getTime() - b.timestamp.getTime() || a.position - b.position,
  );
  let longest: number[] = [];
  sorted.forEach((first, start) => {
    const [begin, ...others] = steps;
    if (!begin || !isMatch(first, begin)) return;
    const chain = [first.timestamp.getTime()];
    let place = start;
    for (const step of others) {
      place = sorted.findIndex((event, index) => index > place && isMatch(event, step));
      const next = sorted[place];
      if (!next || next.timestamp.getTime() - first.timestamp.getTime() > window) break;
      chain.push(next.timestamp.getTime());
    }
    if (chain.length > longest.length) longest = chain;
  });
  return longest.length > 0 ? [longest] : [];
}

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
