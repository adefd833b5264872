import { scanRawInput } from '@pulse/core';
import { expect, test } from 'vitest';
import { identifier, instant, storable } from './storable.ts';

test('whatever JSON holds becomes what the use case takes', () => {
  let deep: unknown = 'end';
  for (let depth = 0; depth < 10_000; depth += 1) deep = depth % 2 === 0 ? [deep] : { deep };
  const value = JSON.parse(
    '{"__proto__":{"a":"x\\u0000"},"constructor":"\\ud800","k\\u0000":[null,1e999,true]}',
  );
  const made = storable({ value, deep, none: undefined });
  expect(() => scanRawInput({ events: [{ properties: made }] })).not.toThrow();
  expect(made).toMatchObject({
    value: {
      '[__proto__]': { a: 'x\uFFFD' },
      '[constructor]': '\uFFFD',
      'k\uFFFD': [null, 'Infinity', true],
    },
    none: null,
  });
});

test('identifiers are text, and an empty one is none', () => {
  expect([identifier('a'), identifier(7), identifier(''), identifier(null), identifier({})]).toEqual([
    'a',
    '7',
    undefined,
    undefined,
    undefined,
  ]);
});

test('times are ISO 8601 in UTC; what is none is handed on', () => {
  expect(instant('2026-01-02T03:04:05+01:00')).toBe('2026-01-02T02:04:05.000Z');
  expect(instant(0)).toBe('1970-01-01T00:00:00.000Z');
  expect([instant(undefined), instant(null), instant('')]).toEqual([undefined, undefined, undefined]);
  expect([instant('soon'), instant({ a: 1 }), instant(1e20)]).toEqual(['soon', { a: 1 }, 1e20]);
});
