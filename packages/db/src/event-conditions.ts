import type { PropertyValue } from '@pulse/domain';
import { type RawBuilder, sql } from 'kysely';

export type Condition = RawBuilder<boolean>;

export function allOf(conditions: readonly Condition[]): Condition {
  return sql<boolean>`(${sql.join(conditions, sql` AND `)})`;
}

/**
 * Whether a property is equal to a value. A key with dots is a key as it is, or a path: `order.total` is found in
 * `{"order.total": 40}` and in `{"order": {"total": 40}}`.
 */
export function hasProperty(path: string, value: PropertyValue): Condition {
  return anyOf(readingsOf(path, value).map((reading) => sql<boolean>`properties @> ${asJson(reading)}`));
}

/** The same by the index that a past day's partition has (see the migration of `event_property_index`). */
export function hasIndexedProperty(projectId: string, path: string, value: PropertyValue): Condition {
  const under = readingsOf(path, value).map((reading) => own(projectId, reading));
  return sql<boolean>`(properties IS NOT NULL AND ${anyOf(
    under.map((reading) => sql<boolean>`event_property_index(project_id, properties) @> ${asJson(reading)}`),
  )})`;
}

/** What a key or path leads to, as JSON; NULL where there is nothing. The key as it is goes before the path. */
export function propertyAt(path: string): RawBuilder<unknown> {
  const steps = path.split('.');
  if (steps.length === 1) return sql`properties -> ${path}::text`;
  return sql`coalesce(properties -> ${path}::text, properties #> ${steps}::text[])`;
}

/**
 * Whether a text is in the name, the message or a value of the properties, whatever the case, as far as the locale of the
 * database knows cases. The properties as a whole are looked at first, which is cheap: keys are in them too, so only where
 * the text is found there its place is.
 */
export function hasText(text: string): Condition {
  const pattern = likePattern(text);
  const escaped = likePattern(JSON.stringify(text).slice(1, -1));
  return sql<boolean>`(name COLLATE "default" ILIKE ${pattern} OR message ILIKE ${pattern}
    OR (properties::text ILIKE ${escaped} AND EXISTS (
      SELECT 1 FROM jsonb_path_query(properties, 'strict $.**') AS leaf
      WHERE jsonb_typeof(leaf) IN ('string', 'number', 'boolean') AND leaf #>> '{}' ILIKE ${pattern})))`;
}

/** What a key may mean, as the objects that have it: itself, and a path when it has dots. */
function readingsOf(path: string, value: PropertyValue): readonly object[] {
  const steps = path.split('.');
  const nested = steps.toReversed().reduce<unknown>((inner, step) => own(step, inner), value) as object;
  return steps.length === 1 ? [nested] : [own(path, value), nested];
}

/** Not a literal: `__proto__` is a key like any other, which no event has. */
function own(key: string, value: unknown): object {
  return Object.defineProperty({}, key, { value, enumerable: true });
}

const asJson = (value: object) => sql`${JSON.stringify(value)}::jsonb`;

function anyOf(conditions: readonly Condition[]): Condition {
  return sql<boolean>`(${sql.join(conditions, sql` OR `)})`;
}

/** For LIKE: the text anywhere. */
const likePattern = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
