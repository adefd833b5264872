import type { EventMatch, FollowedBy } from '@pulse/domain';
import { type RawBuilder, sql } from 'kysely';
import { allOf, type Condition, hasProperty } from './event-conditions.ts';

/** Whether an event is of a name and has certain properties. */
export function isMatch({ name, properties = {} }: EventMatch): Condition {
  const conditions = Object.entries(properties).map(([path, value]) => hasProperty(path, value));
  return allOf([sql<boolean>`name = ${name}`, ...conditions]);
}

/** The names that several matches are about, for the index by name. */
export const namesOf = (matches: readonly EventMatch[]): string[] => [
  ...new Set(matches.map(({ name }) => name)),
];

/** Whose events belong together. */
export function personOf(by: FollowedBy): RawBuilder<string | null> {
  return by === 'userId' ? sql`user_id` : sql`session_id`;
}
