import { type Ids, PulseError, parseInput, scanRawInput } from '@pulse/core';
import { EventTooLarge } from './event.errors.ts';
import { EventInput } from './event.schemas.ts';
import { type IncomingEvent, judgeTimestamp, maximumEventBytes } from './event.ts';

/** A character of a text is at most six bytes in JSON, of what is JSON already at most three. */
const bytesOfText = 6;
const bytesOfJson = 3;
/** Braces, the names of the fields, and what has a short length anyway. */
const bytesOfRest = 4_096;

/**
 * @param raw whatever a batch has in one of its places
 * @throws PulseError INVALID_INPUT, UNKNOWN_FIELD, EVENT_TOO_LARGE
 */
export function judgeRawEvent(raw: unknown, now: number, ids: Ids): IncomingEvent {
  scanRawInput(raw);
  return judgeEvent(parseInput(EventInput, raw), now, ids);
}

/** @throws PulseError EVENT_TOO_LARGE */
export function judgeEvent(input: EventInput, now: number, ids: Ids): IncomingEvent {
  const properties = input.properties === undefined ? null : JSON.stringify(input.properties);
  if (isTooLarge(input, properties)) throw new PulseError(EventTooLarge);
  const time =
    input.timestamp === undefined
      ? { timestamp: null, shifted: false }
      : judgeTimestamp(
          Date.parse(input.timestamp),
          input.sentAt === undefined ? null : Date.parse(input.sentAt),
          now,
        );
  return {
    id: input.id ?? ids.next(),
    name: input.name,
    level: input.level ?? 'info',
    message: input.message ?? null,
    properties,
    userId: input.userId ?? null,
    sessionId: input.sessionId ?? null,
    ...time,
  };
}

/** Counted exactly only where it could be too much. */
function isTooLarge(input: EventInput, properties: string | null): boolean {
  const most =
    bytesOfRest + bytesOfText * (input.message?.length ?? 0) + bytesOfJson * (properties?.length ?? 0);
  return most > maximumEventBytes && Buffer.byteLength(JSON.stringify(input)) > maximumEventBytes;
}
