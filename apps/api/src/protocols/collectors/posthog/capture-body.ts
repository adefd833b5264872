import { InvalidInput, PulseError } from '@pulse/core';
import { parseJsonBody } from '../../rest/json-body.ts';
import { isObject } from '../storable.ts';

/** What a capture request holds, whichever of its forms it has. */
export interface Capture {
  /** The project's key; undefined when there is none. */
  readonly key: string | undefined;
  readonly events: readonly unknown[];
  /** When the request was sent, by the sender's clock. */
  readonly sentAt: unknown;
}

/**
 * Reads a capture request. The forms, by sender: `{api_key, batch, sent_at}` (posthog-node, posthog-js), one event with
 * its key (`POST /capture` by hand), an array of events that each have the key in their properties (posthog-js without
 * a body of its own), and any of these as a form's `data`, in Base64 or as it is (beacons of posthog-js).
 *
 * @param sentAtQuery the query's `sent_at` or `_`, milliseconds since 1970: an array has no place for it
 * @throws PulseError INVALID_JSON, INVALID_INPUT
 * @see https://posthog.com/docs/api/capture
 */
export function readCapture(body: Buffer, sentAtQuery: string | undefined): Capture {
  const content = parseJsonBody(isForm(body) ? dataOfForm(body) : body);
  const events = eventsOf(content);
  const sentAt = sentAtQuery === undefined ? undefined : Number(sentAtQuery);
  return {
    key: keyIn(content) ?? keyIn(events[0]),
    events,
    sentAt: (isObject(content) ? content.sent_at : undefined) ?? sentAt,
  };
}

function eventsOf(content: unknown): readonly unknown[] {
  if (Array.isArray(content)) return content;
  if (!isObject(content))
    throw new PulseError(InvalidInput, { message: 'Send an event, or a batch of them.' });
  return Array.isArray(content.batch) ? content.batch : [content];
}

function keyIn(content: unknown): string | undefined {
  if (!isObject(content)) return undefined;
  const { properties } = content;
  const keys = [content.api_key, content.token, isObject(properties) ? properties.token : undefined];
  return keys.find((key) => typeof key === 'string' && key !== '') as string | undefined;
}

function isForm(body: Buffer): boolean {
  return body.subarray(0, 5).toString('latin1') === 'data=';
}

function dataOfForm(body: Buffer): Buffer {
  const data = new URLSearchParams(body.toString('utf8')).get('data') ?? '';
  // JSON begins with a bracket, which Base64 does not have. A form's `+` was Base64's before it was read as a space.
  return /^\s*[[{]/.test(data) ? Buffer.from(data) : Buffer.from(data.replaceAll(' ', '+'), 'base64');
}
