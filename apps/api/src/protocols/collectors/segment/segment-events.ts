import { InvalidInput, PulseError } from '@pulse/core';
import { withDerivedIds } from '../derived-ids.ts';
import type { IncomingEvent } from '../ingest.ts';
import { identifier, instant, isObject, present, storableFields, storableText } from '../storable.ts';

/** Fields that have a place of their own in our events. */
const movedFields = new Set([
  'messageId',
  'event',
  'userId',
  'timestamp',
  'originalTimestamp',
  'sentAt',
  'properties',
  'traits',
  'name',
  'category',
  'writeKey',
]);

/**
 * Messages of Segment's HTTP API as events.
 *
 * @param body of `/v1/batch`, or one message
 * @param type of a message at an address of its own, which does not repeat it
 * @throws PulseError INVALID_INPUT when there is no message
 * @see https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/
 */
export function segmentEvents(body: unknown, type: string | undefined): readonly IncomingEvent[] {
  if (!isObject(body)) throw new PulseError(InvalidInput, { message: 'The body must be a JSON object.' });
  if (type !== undefined) return withDerivedIds([segmentEvent({ ...body, type }, undefined)]);
  const { batch } = body;
  if (!Array.isArray(batch)) throw new PulseError(InvalidInput, { message: 'The body has no batch.' });
  return withDerivedIds(batch.map((message) => segmentEvent(message, body.sentAt)));
}

/** The key where it stands in the body: the SDK sends it twice, and pages in the body only. */
export function writeKeyOf(body: unknown): string | undefined {
  return isObject(body) && typeof body.writeKey === 'string' ? body.writeKey : undefined;
}

function segmentEvent(message: unknown, sentAtOfBatch: unknown): IncomingEvent {
  if (!isObject(message)) return { name: undefined };
  const { type, event, userId, anonymousId, context } = message;
  // Of a page or a screen, which have no other place for them.
  const called = present({ name: message.name, category: message.category });
  const said = [called, message.traits, message.properties].filter(isObject);
  const rest = Object.entries(message).filter(([name]) => !movedFields.has(name));
  const name = type === 'track' ? event : type;
  return {
    name: typeof name === 'string' ? storableText(name) : name,
    ...present({
      id: identifier(message.messageId),
      userId: identifier(userId) ?? identifier(anonymousId),
      sessionId: isObject(context) ? identifier(context.sessionId) : undefined,
      timestamp: instant(message.timestamp ?? message.originalTimestamp),
      sentAt: instant(message.sentAt ?? sentAtOfBatch),
      // What Segment says about a message must not collide with what the message says.
      properties: storableFields(Object.assign({}, ...said, { $segment: Object.fromEntries(rest) })),
    }),
  };
}
