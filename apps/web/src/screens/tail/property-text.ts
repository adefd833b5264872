import type { BoardSearch } from '../board/board-search.ts';

/** A value that a property may be compared with. */
export type PropertyValue = string | number | boolean | null;
export type Properties = Readonly<Record<string, PropertyValue>>;

/**
 * Reads `plan=pro`, as somebody types it: numbers, `true`, `false` and `null` are what they look like, anything in quotes
 * is a text.
 *
 * @returns undefined when it is none
 */
export function readProperty(text: string): readonly [path: string, value: PropertyValue] | undefined {
  const place = text.indexOf('=');
  const path = text.slice(0, Math.max(0, place)).trim();
  const typed = text.slice(place + 1).trim();
  return place < 1 || path === '' || typed === '' ? undefined : [path, readValue(typed)];
}

function readValue(typed: string): PropertyValue {
  if (!/^(-?\d|true$|false$|null$|".*"$)/s.test(typed)) return typed;
  try {
    return JSON.parse(typed) as PropertyValue;
  } catch {
    return typed; // 10.0.0.1, 2026-11-28
  }
}

/** The same as it is shown: a text in quotes when it could be taken for something else. */
export function valueText(value: unknown): string {
  return typeof value === 'string' && readValue(value) === value && value !== ''
    ? value
    : JSON.stringify(value);
}

/** What properties must be equal to, as an address has it; undefined when nothing is asked of them. */
export function propertiesOf({ property = [] }: BoardSearch): Properties | undefined {
  const read = property.map(readProperty).filter((entry) => entry !== undefined);
  return read.length > 0 ? Object.fromEntries(read) : undefined;
}

/** The same, as an address has it. */
export function propertySearch(
  properties: Properties,
): Pick<BoardSearch, 'property'> | { readonly property: undefined } {
  const texts = Object.entries(properties).map(([path, value]) => `${path}=${valueText(value)}`);
  return { property: texts.length > 0 ? texts : undefined };
}
