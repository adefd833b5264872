import { InvalidInput, PulseError } from '@pulse/core';
import { ProtobufReader, type WireType } from './protobuf-reader.ts';

type Message = Record<string, unknown>;
type Read = (reader: ProtobufReader, depth: number) => unknown;

interface Field {
  readonly name: string;
  readonly type: WireType;
  readonly repeated?: true;
  readonly read: Read;
}
type Fields = Readonly<Record<number, Field>>;

/** Of arrays and maps within each other, before they are made storable. */
const maximumDepth = 64;

const text = (name: string): Field => ({ name, type: 2, read: (reader) => reader.text() });
const base64 = (name: string): Field => ({
  name,
  type: 2,
  read: (reader) => reader.bytes().toString('base64'),
});
const hex = (name: string): Field => ({ name, type: 2, read: (reader) => reader.bytes().toString('hex') });
const fixed64 = (name: string): Field => ({ name, type: 1, read: (reader) => String(reader.fixed64()) });
const fixed32 = (name: string): Field => ({ name, type: 5, read: (reader) => reader.fixed32() });
const double = (name: string): Field => ({ name, type: 1, read: (reader) => reader.double() });
const boolean = (name: string): Field => ({ name, type: 0, read: (reader) => reader.varint() !== 0n });
const small = (name: string): Field => ({ name, type: 0, read: (reader) => Number(reader.varint()) });
const int64 = (name: string): Field => ({
  name,
  type: 0,
  read: (reader) => String(BigInt.asIntN(64, reader.varint())),
});
/** `fields` is a function because values hold arrays of values. */
const message = (name: string, fields: () => Fields): Field => ({
  name,
  type: 2,
  read: (reader, depth) => readMessage(reader.bytes(), fields(), depth + 1),
});
const repeated = (name: string, fields: () => Fields): Field => ({
  ...message(name, fields),
  repeated: true,
});

/*
 * opentelemetry/proto/{common,resource,logs}/v1 and collector/logs/v1 of opentelemetry-proto 1.9, by field number.
 * Names are those of the JSON form, in which the rest of the collector reads logs.
 */
const anyValue: Fields = {
  1: text('stringValue'),
  2: boolean('boolValue'),
  3: int64('intValue'),
  4: double('doubleValue'),
  5: message('arrayValue', () => ({ 1: repeated('values', () => anyValue) })),
  6: message('kvlistValue', () => ({ 1: repeated('values', () => keyValue) })),
  7: base64('bytesValue'),
};
const keyValue: Fields = { 1: text('key'), 2: message('value', () => anyValue) };
const resource: Fields = { 1: repeated('attributes', () => keyValue) };
const scope: Fields = {
  1: text('name'),
  2: text('version'),
  3: repeated('attributes', () => keyValue),
};
const logRecord: Fields = {
  1: fixed64('timeUnixNano'),
  2: small('severityNumber'),
  3: text('severityText'),
  5: message('body', () => anyValue),
  6: repeated('attributes', () => keyValue),
  7: small('droppedAttributesCount'),
  8: fixed32('flags'),
  9: hex('traceId'),
  10: hex('spanId'),
  11: fixed64('observedTimeUnixNano'),
  12: text('eventName'),
};
const scopeLogs: Fields = { 1: message('scope', () => scope), 2: repeated('logRecords', () => logRecord) };
const resourceLogs: Fields = {
  1: message('resource', () => resource),
  2: repeated('scopeLogs', () => scopeLogs),
};
const exportLogsRequest: Fields = { 1: repeated('resourceLogs', () => resourceLogs) };

/**
 * An ExportLogsServiceRequest in protobuf, in its JSON form. Fields that are not known are left out.
 *
 * @throws PulseError INVALID_INPUT
 */
export function decodeLogsRequest(body: Buffer): Message {
  return readMessage(body, exportLogsRequest, 0);
}

function readMessage(bytes: Buffer, fields: Fields, depth: number): Message {
  if (depth > maximumDepth) {
    throw new PulseError(InvalidInput, { message: `Values are nested deeper than ${maximumDepth} levels.` });
  }
  const reader = new ProtobufReader(bytes);
  const read: Message = {};
  for (let next = reader.field(); next !== undefined; next = reader.field()) {
    const field = fields[next.number];
    if (field === undefined || field.type !== next.type) {
      reader.skip(next.type);
      continue;
    }
    const value = field.read(reader, depth);
    const earlier = read[field.name];
    if (!field.repeated) read[field.name] = value;
    else if (Array.isArray(earlier)) earlier.push(value);
    else read[field.name] = [value];
  }
  return read;
}
