import { PulseError } from '@pulse/core';
import { type ChannelFilters, InvalidFrame } from '@pulse/realtime';

/** Chosen by the client, echoed in the answer. */
export type FrameId = string | number;

export type ClientFrame =
  | { readonly type: 'auth'; readonly id: FrameId; readonly token: string }
  | {
      readonly type: 'subscribe';
      readonly id: FrameId;
      readonly channel: string;
      readonly after: string | undefined;
      readonly filters: ChannelFilters | undefined;
    }
  | { readonly type: 'unsubscribe'; readonly id: FrameId; readonly channel: string }
  | {
      readonly type: 'call';
      readonly id: FrameId;
      readonly op: string;
      readonly input: unknown;
      readonly idempotencyKey: string | undefined;
    }
  | { readonly type: 'cancel'; readonly id: FrameId; readonly target: FrameId }
  | { readonly type: 'ping' };

/** A frame that is refused, with the id to refuse it under if it had one. */
export class FrameProblem {
  readonly id: FrameId | undefined;
  readonly error: PulseError;

  constructor(id: FrameId | undefined, message: string) {
    this.id = id;
    this.error = new PulseError(InvalidFrame, { message });
  }
}

const longestIdLength = 128;
const longestTextLength = 16_384;

/** Reads one text message. Unknown fields are ignored: a newer client may send them. */
export function parseClientFrame(text: string): ClientFrame | FrameProblem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return new FrameProblem(undefined, 'The frame is not valid JSON.');
  }
  if (!isObject(value)) return new FrameProblem(undefined, 'The frame is not a JSON object.');
  const frame = value;
  if (frame.type === 'ping') return { type: 'ping' };
  const id = frame.id;
  if (!isFrameId(id)) return new FrameProblem(undefined, 'The frame has no id, a string or a number.');
  const { type } = frame;
  switch (type) {
    case 'auth':
      return isText(frame.token) ? { type, id, token: frame.token } : missing(id, 'token');
    case 'subscribe': {
      const { channel, after, filters } = frame;
      if (!isText(channel)) return missing(id, 'channel');
      if (!isAbsent(after) && !isText(after)) return missing(id, 'after');
      if (!isAbsent(filters) && !isObject(filters)) return missing(id, 'filters');
      return { type, id, channel, after: after ?? undefined, filters: filters ?? undefined };
    }
    case 'unsubscribe':
      return isText(frame.channel) ? { type, id, channel: frame.channel } : missing(id, 'channel');
    case 'call': {
      const { op, input, idempotencyKey } = frame;
      if (!isText(op)) return missing(id, 'op');
      if (!isAbsent(idempotencyKey) && !isText(idempotencyKey)) return missing(id, 'idempotencyKey');
      return { type, id, op, input: input ?? {}, idempotencyKey: idempotencyKey ?? undefined };
    }
    case 'cancel':
      return isFrameId(frame.target) ? { type, id, target: frame.target } : missing(id, 'target');
    default:
      return new FrameProblem(id, 'The frame has no known type.');
  }
}

function missing(id: FrameId, field: string): FrameProblem {
  return new FrameProblem(id, `${field} is missing or not of the expected form.`);
}

function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longestTextLength;
}

function isFrameId(value: unknown): value is FrameId {
  return typeof value === 'number' || (typeof value === 'string' && value.length <= longestIdLength);
}
