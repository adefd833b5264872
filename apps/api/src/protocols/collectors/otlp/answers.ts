import type { ErrorKind, PulseError } from '@pulse/core';
import type { IngestAnswer } from '../ingest.ts';

/** The two encodings of OTLP over HTTP; an answer has the one of its request. */
export type Encoding = 'json' | 'protobuf';

export const contentTypes = {
  json: 'application/json',
  protobuf: 'application/x-protobuf',
} as const satisfies Record<Encoding, string>;

/** An ExportLogsServiceResponse. `partialSuccess` is set only when records were refused: coming again is of no use. */
export function exportAnswer({ rejected }: IngestAnswer, encoding: Encoding): string | Buffer {
  const [first] = rejected;
  if (first === undefined) return encoding === 'json' ? '{"partialSuccess":{}}' : Buffer.alloc(0);
  const errorMessage = `${first.code}: ${first.message} (record ${first.index}${rejected.length > 1 ? ', and others' : ''})`;
  if (encoding === 'json') {
    const rejectedLogRecords = String(rejected.length);
    return JSON.stringify({ partialSuccess: { rejectedLogRecords, errorMessage } });
  }
  return field(1, Buffer.concat([varintField(1, rejected.length), field(2, Buffer.from(errorMessage))]));
}

/** The codes of gRPC (google.rpc.Code). */
const invalidArgument = 3;
const rpcCodes: Partial<Record<ErrorKind, number>> = {
  unauthenticated: 16,
  forbidden: 7,
  absent: 5,
  limited: 8,
  tooLarge: 8,
  internal: 13,
  unavailable: 14,
};

/** A google.rpc.Status; our code begins its message, since it has no place for one. */
export function statusAnswer(error: PulseError, encoding: Encoding): string | Buffer {
  const code = rpcCodes[error.kind] ?? invalidArgument;
  const message = `${error.code}: ${error.message}`;
  if (encoding === 'json') return JSON.stringify({ code, message });
  return Buffer.concat([varintField(1, code), field(2, Buffer.from(message))]);
}

function field(number: number, bytes: Buffer): Buffer {
  return Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes]);
}

function varintField(number: number, value: number): Buffer {
  return Buffer.concat([varint(number * 8), varint(value)]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return Buffer.from([...bytes, rest]);
}
