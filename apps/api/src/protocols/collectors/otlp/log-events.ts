import { hash } from 'node:crypto';
import type { IncomingEvent } from '../ingest.ts';
import {
  identifier,
  isObject,
  type JsonValue,
  present,
  storable,
  storableFields,
  storableText,
} from '../storable.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What an event takes as its message; a longer body is among the properties, whole. */
const longestMessage = 8_192;

/**
 * The log records of an ExportLogsServiceRequest (in its JSON form) as events, in the order in which they stand.
 *
 * A record's id is its attribute `log.record.uid`, which is there for this, but which few set, and OTLP has no other.
 * Without it: an exporter that got no answer sends the same bytes again, kept from its first attempt, so that a record
 * is known by the hash of all of them and by its place among them. Two records that say the same are two, in one export
 * and in two (whose bytes differ). Only two exports that are equal to the last byte are taken for one; that takes
 * records without any difference, of the same nanosecond, each exported by itself. A hash of each record would also
 * survive that somebody groups them anew, but would take two for one far more often: SDKs in JavaScript count in
 * milliseconds, and a loop logs the same text several times in one.
 *
 * @param body the bytes of the request, unpacked
 * @see https://opentelemetry.io/docs/specs/otel/logs/data-model/
 */
export function logEvents(request: Fields, body: Buffer): readonly IncomingEvent[] {
  const digest = hash('sha256', body, 'base64url');
  const events: IncomingEvent[] = [];
  for (const ofResource of objectsIn(request.resourceLogs)) {
    const resource = attributesOf(ofResource.resource);
    for (const ofScope of objectsIn(ofResource.scopeLogs)) {
      const scope = scopeProperties(ofScope.scope);
      for (const record of objectsIn(ofScope.logRecords)) {
        events.push(logEvent(record, { ...resource, ...scope }, `otlp-${digest}-${events.length}`));
      }
    }
  }
  return events;
}

function logEvent(record: Fields, shared: Fields, id: string): IncomingEvent {
  const attributes = attributesOf(record);
  const body = plainValue(record.body);
  const bodyText = typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body);
  const isLong = bodyText !== undefined && bodyText.length > longestMessage;
  const eventName = identifier(record.eventName) ?? identifier(attributes['event.name']);
  return {
    id: identifier(attributes['log.record.uid']) ?? id,
    name: eventName ?? 'log',
    ...present({
      level: levelOf(record),
      message: bodyText === undefined ? undefined : storableText(bodyText.slice(0, longestMessage)),
      userId: identifier(attributes['user.id']) ?? identifier(attributes['enduser.id']),
      sessionId: identifier(attributes['session.id']),
      timestamp: timeOf(record.timeUnixNano) ?? timeOf(record.observedTimeUnixNano),
      properties: storableFields({
        ...shared,
        ...attributes,
        ...present({
          traceId: identifier(record.traceId),
          spanId: identifier(record.spanId),
          body: isLong ? bodyText : undefined,
        }),
      }),
    }),
  };
}

/** Names as the specification has them for formats without scopes. */
function scopeProperties(scope: unknown): Fields {
  if (!isObject(scope)) return {};
  return present({
    'otel.scope.name': identifier(scope.name),
    'otel.scope.version': identifier(scope.version),
    ...attributesOf(scope),
  });
}

/** Of four numbers each: TRACE, DEBUG, INFO, WARN, ERROR, FATAL. Without a number the text decides, if it is one of these. */
function levelOf({ severityNumber, severityText }: Fields): IncomingEvent['level'] {
  const names = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'];
  const levels = ['debug', 'debug', 'info', 'warn', 'error', 'fatal'] as const;
  const number = Number(severityNumber ?? 0);
  if (number >= 1) return levels[Math.floor((number - 1) / 4)] ?? 'fatal';
  return typeof severityText === 'string' ? levels[names.indexOf(severityText.toUpperCase())] : undefined;
}

/** Nanoseconds since 1970, as a decimal string or a number; 0 is none. */
function timeOf(nanoseconds: unknown): string | undefined {
  if (typeof nanoseconds !== 'string' && typeof nanoseconds !== 'number') return undefined;
  const milliseconds = Math.floor(Number(nanoseconds) / 1e6);
  const time = new Date(milliseconds);
  return milliseconds === 0 || Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

function attributesOf(owner: unknown): Readonly<Record<string, JsonValue>> {
  return isObject(owner) ? fieldsOf(owner.attributes) : {};
}

function fieldsOf(keyValues: unknown): Readonly<Record<string, JsonValue>> {
  const pairs = objectsIn(keyValues).map(
    ({ key, value }) => [String(key ?? ''), plainValue(value) ?? null] as const,
  );
  return Object.fromEntries(pairs);
}

/** An AnyValue as plain JSON. What is nested too deeply becomes a remark on the way, so that this ends. */
function plainValue(value: unknown, depth = 0): JsonValue | undefined {
  if (!isObject(value)) return undefined;
  if ('intValue' in value) return integerOf(value.intValue);
  if ('arrayValue' in value && isObject(value.arrayValue)) {
    if (depth > 24) return storable(value, depth);
    return objectsIn(value.arrayValue.values).map((item) => plainValue(item, depth + 1) ?? null);
  }
  if ('kvlistValue' in value && isObject(value.kvlistValue)) {
    if (depth > 24) return storable(value, depth);
    const pairs = objectsIn(value.kvlistValue.values).map(
      (pair) => [String(pair.key ?? ''), plainValue(pair.value, depth + 1) ?? null] as const,
    );
    return Object.fromEntries(pairs);
  }
  const scalar = value.stringValue ?? value.boolValue ?? value.doubleValue ?? value.bytesValue;
  return scalar === undefined ? undefined : storable(scalar);
}

/** Integers of 64 bits are text in JSON; as numbers they stay where none of their digits is lost. */
function integerOf(value: unknown): JsonValue {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : storable(value);
}

function objectsIn(list: unknown): readonly Fields[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}
