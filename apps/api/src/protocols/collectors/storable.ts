export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** The input of a use case may be nested 32 deep (see raw-input.ts in core); an event's properties begin at 3. */
const maximumDepth = 24;
const refusedNames = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A value of any SDK as one that may be stored. Elsewhere odd input is refused; here it is in the midst of a batch
 * that its sender would throw away whole, and nobody who logs a text with a NUL has made a mistake. Changed are
 * characters that PostgreSQL or UTF-8 cannot hold (to U+FFFD), names of prototypes (into brackets), and what is
 * nested deeper than 24 levels (to a remark).
 */
export function storable(value: unknown, depth = 0): JsonValue {
  if (typeof value === 'string') return storableText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= maximumDepth) return '(nested too deeply)';
  if (Array.isArray(value)) return value.map((item) => storable(item, depth + 1));
  return storableFields(value, depth);
}

/** The same for the fields of an object. */
export function storableFields(value: object, depth = 0): Record<string, JsonValue> {
  const fields: Record<string, JsonValue> = {};
  for (const [name, inner] of Object.entries(value)) {
    fields[refusedNames.has(name) ? `[${name}]` : storableText(name)] = storable(inner, depth + 1);
  }
  return fields;
}

export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/** An identifier as SDKs have them, as text; undefined for none. */
export function identifier(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? storableText(value) : undefined;
}

/** A time as an ISO string; undefined for none. What is no time is handed on as it is, to be refused as one. */
export function instant(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string' && typeof value !== 'number') return storable(value);
  const milliseconds = new Date(value).getTime();
  return Number.isNaN(milliseconds) ? storable(value) : new Date(milliseconds).toISOString();
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields that have a value, for objects in which an absent field must not be there as undefined. */
export function present<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
  };
}
