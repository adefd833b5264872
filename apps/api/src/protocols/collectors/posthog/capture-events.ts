import { withDerivedIds } from '../derived-ids.ts';
import type { IncomingEvent } from '../ingest.ts';
import { identifier, instant, isObject, present, storableFields, storableText } from '../storable.ts';
import type { Capture } from './capture-body.ts';

type Level = NonNullable<IncomingEvent['level']>;

/** What an event takes as its message. */
const longestMessage = 8_192;

/** Those of posthog's exception events, and of `console`. */
const levels: Readonly<Record<string, Level>> = {
  debug: 'debug',
  log: 'info',
  info: 'info',
  warning: 'warn',
  warn: 'warn',
  error: 'error',
  fatal: 'fatal',
};

/** What stands elsewhere in our events, and the key, which is nobody's to read back. */
const movedProperties = new Set(['token', 'distinct_id']);

/** Events of posthog's SDKs as ours. @param receivedAt for `offset`, the age in milliseconds of an event without time */
export function captureEvents(
  { events, sentAt }: Pick<Capture, 'events' | 'sentAt'>,
  receivedAt: Date,
): readonly IncomingEvent[] {
  return withDerivedIds(events.map((event) => captureEvent(event, sentAt, receivedAt)));
}

function captureEvent(sent: unknown, sentAtOfRequest: unknown, receivedAt: Date): IncomingEvent {
  if (!isObject(sent)) return { name: undefined };
  const properties = isObject(sent.properties) ? sent.properties : {};
  const name = typeof sent.event === 'string' ? storableText(sent.event) : sent.event;
  const isException = name === '$exception';
  return {
    name,
    ...present({
      id: identifier(sent.uuid),
      level: levelOf(properties) ?? (isException ? ('error' as const) : undefined),
      message: isException ? exceptionMessage(properties) : undefined,
      properties: propertiesOf(sent, properties),
      userId: identifier(sent.distinct_id ?? properties.distinct_id ?? properties.$distinct_id),
      sessionId: identifier(sent.session_id ?? properties.$session_id),
      ...timesOf(sent, sentAtOfRequest, receivedAt),
    }),
  };
}

/** `$set` and `$set_once` stand beside the properties in some SDKs, and among them in others. */
function propertiesOf(
  sent: Readonly<Record<string, unknown>>,
  properties: Readonly<Record<string, unknown>>,
): NonNullable<IncomingEvent['properties']> {
  const { $set, $set_once, $window_id = sent.window_id } = sent;
  const kept = Object.entries(properties).filter(([name]) => !movedProperties.has(name));
  return storableFields({
    ...present({ $set, $set_once, $window_id }),
    ...Object.fromEntries(kept),
  });
}

function timesOf(sent: Readonly<Record<string, unknown>>, sentAtOfRequest: unknown, receivedAt: Date) {
  const timestamp = instant(sent.timestamp);
  if (timestamp === undefined && typeof sent.offset === 'number') {
    return { timestamp: instant(receivedAt.getTime() - sent.offset), sentAt: undefined };
  }
  return { timestamp, sentAt: instant(sent.sent_at ?? sentAtOfRequest) };
}

function levelOf(properties: Readonly<Record<string, unknown>>): Level | undefined {
  const { $level, $exception_level = $level } = properties;
  return typeof $exception_level === 'string' ? levels[$exception_level.toLowerCase()] : undefined;
}

/** The outermost exception as `TypeError: text`; older SDKs have one beside the list. */
function exceptionMessage(properties: Readonly<Record<string, unknown>>): string | undefined {
  const list = properties.$exception_list;
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  const { type, value } = isObject(first)
    ? first
    : { type: properties.$exception_type, value: properties.$exception_message };
  const parts = [identifier(type), identifier(value)].filter((part) => part !== undefined);
  // All of it is among the properties.
  return parts.length === 0 ? undefined : parts.join(': ').slice(0, longestMessage);
}
