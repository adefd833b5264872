import { expect, test } from 'vitest';
import { exportAnswer } from './answers.ts';
import { ProtobufReader } from './protobuf-reader.ts';

test('records that were refused are counted, and the first one says why', () => {
  const rejected = Array.from({ length: 300 }, (_, index) => ({
    index: index + 4,
    code: 'EVENT_TOO_LARGE',
    message: 'Too large.',
  }));
  const errorMessage = 'EVENT_TOO_LARGE: Too large. (record 4, and others)';
  const answer = { accepted: 1, duplicates: 0, rejected };
  expect(JSON.parse(String(exportAnswer(answer, 'json')))).toEqual({
    partialSuccess: { rejectedLogRecords: '300', errorMessage },
  });
  const outer = new ProtobufReader(exportAnswer(answer, 'protobuf') as Buffer);
  expect(outer.field()).toEqual({ number: 1, type: 2 });
  const partial = new ProtobufReader(outer.bytes());
  expect(outer.field()).toBeUndefined();
  expect([partial.field()?.number, Number(partial.varint())]).toEqual([1, 300]);
  expect([partial.field()?.number, partial.text()]).toEqual([2, errorMessage]);
});
