import { z } from 'zod';
import { timestamp } from '../identifiers.ts';
import { eventLevels, type StoredEvent } from './event.ts';

/** ISO 8601 with any offset: SDKs write what their platform does. */
const anyTime = z.iso.datetime({ offset: true });
/** Spelt out, see identifiers.ts. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
const printable = /^[^\u0000-\u001f\u007f-\u009f]*$/;

/** Something that happened in an app, at most 32 KB as JSON. */
export const EventInput = z.strictObject({
  id: z
    .string()
    .min(1)
    .max(200)
    .regex(printable)
    .optional()
    .describe('The same one is stored once in a project; drawn here when left out.'),
  name: z.string().min(1).max(200).describe('What happened, e.g. `order.paid`.'),
  level: z.enum(eventLevels).optional().describe('`info` unless told.'),
  message: z.string().max(8_192).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  userId: z.string().max(200).optional(),
  sessionId: z.string().max(200).optional(),
  timestamp: anyTime
    .optional()
    .describe('When it happened; now unless told. One more than 10 minutes ahead is corrected and marked.'),
  sentAt: anyTime.optional().describe('When the sender’s clock said it was sending: what corrects it.'),
});

export type EventInput = z.output<typeof EventInput>;

export const EventView = z
  .strictObject({
    position: z.int().min(1).describe('Its place in the project, in the order of commits.'),
    id: z.string(),
    name: z.string(),
    level: z.enum(eventLevels),
    message: z.string().nullable(),
    properties: z.record(z.string(), z.unknown()).nullable(),
    userId: z.string().nullable(),
    sessionId: z.string().nullable(),
    timestamp: timestamp.describe('When it happened, by the sender.'),
    receivedAt: timestamp,
    shifted: z.boolean().describe('The sender’s clock was ahead: `timestamp` has been corrected.'),
  })
  .meta({ id: 'Event', description: 'Something that happened in an app, as it is stored.' });

export function eventView(event: StoredEvent): z.input<typeof EventView> {
  return {
    position: event.position,
    id: event.id,
    name: event.name,
    level: event.level,
    message: event.message,
    properties: event.properties as Record<string, unknown> | null,
    userId: event.userId,
    sessionId: event.sessionId,
    timestamp: event.timestamp.toISOString(),
    receivedAt: event.receivedAt.toISOString(),
    shifted: event.shifted,
  };
}

const nameFilter = z.string().min(1).max(200);

/** One value or several: in a query, `level=error&level=fatal`. */
export const eventFilters = {
  level: z
    .union([z.enum(eventLevels), z.array(z.enum(eventLevels)).min(1).max(eventLevels.length)])
    .optional()
    .describe('One level, or a list of them.'),
  name: z
    .union([nameFilter, z.array(nameFilter).min(1).max(50)])
    .optional()
    .describe('One name, or a list of them.'),
};

/** A filter's values, sorted and each once; undefined when there is no filter. */
export function valuesOf<Value extends string>(
  filter: Value | readonly Value[] | undefined,
): Value[] | undefined {
  return filter === undefined ? undefined : [...new Set([filter].flat() as Value[])].sort();
}
