import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { QueryRangeTooLong } from './event.errors.ts';
import type { EventFilter } from './event.repository.ts';
import { eventFilters, valuesOf } from './event.schemas.ts';

const day = 24 * 3_600_000;
/** Days that a question about events may be about. */
const longestDays = 366;
/** Properties that one question may name. */
const mostProperties = 10;

/** A key of the properties, or a path to an inner one with dots between. */
export const propertyPath = z.string().min(1).max(200);

const propertyValue = z.union([z.string().max(32_768), z.number(), z.boolean(), z.null()]);

/** What properties must be equal to. In a query: `properties[plan]=pro&properties[order.total]=40`. */
export const propertyFilter = z
  .record(propertyPath, propertyValue)
  .refine((properties) => Object.keys(properties).length <= mostProperties, {
    error: `Name at most ${mostProperties} properties.`,
  })
  .describe(
    'What properties must be equal to, all of them: keys, or paths with dots (`order.total`), with texts, numbers, ' +
      'booleans or null. In a query `properties[plan]=pro&properties[order.total]=40`, a text that looks like a number ' +
      'in quotes.',
  );

/** What narrows a question about the events themselves down. */
export const queryFilters = {
  ...eventFilters,
  userId: z.string().min(1).max(200).optional().describe('Only those of this user.'),
  sessionId: z.string().min(1).max(200).optional().describe('Only those of this session of the app.'),
  properties: propertyFilter.optional(),
  search: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Text that is in the name, the message or the value of a property, in capitals or not.'),
};

export type QueryFilters = z.output<z.ZodObject<typeof queryFilters>>;

/** The same as what repositories take. */
export function filterOf(input: QueryFilters): EventFilter {
  const { level, name, userId, sessionId, properties, search } = input;
  return { level: valuesOf(level), name: valuesOf(name), userId, sessionId, properties, search };
}

export const moment = z.iso.datetime({ offset: true });

/** Which of a project's events somebody asks for: what a list takes, and an export. */
export const EventQuery = z.strictObject({
  ...queryFilters,
  from: moment.optional().describe('Received at this time or later.'),
  to: moment.optional().describe('Received before this time.'),
});

/** The same as what repositories take. */
export function filterOfQuery({ from, to, ...filters }: z.output<typeof EventQuery>): EventFilter {
  return {
    ...filterOf(filters),
    from: from === undefined ? undefined : new Date(from),
    to: to === undefined ? undefined : new Date(to),
  };
}

/** From when to when a question is, by receipt. */
export interface QueryRange {
  readonly from: Date;
  readonly to: Date;
}

/**
 * @param shownDays what is looked at when nothing is said
 * @throws PulseError QUERY_RANGE_TOO_LONG
 */
export function rangeOf(
  input: { readonly from?: string | undefined; readonly to?: string | undefined },
  now: Date,
  shownDays: number,
): QueryRange {
  const to = input.to === undefined ? now : new Date(input.to);
  const from = input.from === undefined ? new Date(to.getTime() - shownDays * day) : new Date(input.from);
  const length = to.getTime() - from.getTime();
  if (length <= 0 || length > longestDays * day) throw new PulseError(QueryRangeTooLong);
  return { from, to };
}

/** Whose way through events is followed. */
export const followedBy = z
  .enum(['userId', 'sessionId'])
  .optional()
  .describe('Whose events belong together; `userId` unless told. Events without one are left out.');

/** Events that somebody may have come with: by their name, and what their properties must be. */
export const eventMatch = z.strictObject({
  name: z.string().min(1).max(200),
  properties: propertyFilter.optional(),
});
