import { describe, expect, test } from 'vitest';
import { PulseError } from './errors.ts';
import { maximumInputDepth, scanRawInput } from './raw-input.ts';

function refusal(value: unknown): { code: string; message: string; details: unknown } | undefined {
  try {
    scanRawInput(value);
    return undefined;
  } catch (error) {
    if (!(error instanceof PulseError)) throw error;
    return { code: error.code, message: error.message, details: error.details };
  }
}

function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  return Array.from({ length: levels }).reduce((inner) => wrap(inner), 'leaf');
}

describe('scanRawInput', () => {
  test.each([
    [undefined],
    [null],
    [7],
    ['text with \n, \t, 👋 and \ufffe'],
    [{ a: [{ b: ['c', null, true] }], proto: 1, constructors: 2 }],
    [[]],
  ])('lets %j through', (value) => {
    expect(refusal(value)).toBeUndefined();
  });

  test.each(['__proto__', 'constructor', 'prototype'])('refuses the field %s at any depth', (name) => {
    const parsed: unknown = JSON.parse(`{"a":[{"${name}":{}}]}`);
    expect(refusal(parsed)).toEqual({
      code: 'INVALID_INPUT',
      message: `a.0.${name} is not a field name.`,
      details: { issues: [{ path: `a.0.${name}`, message: 'is not a field name' }] },
    });
  });

  test.each([
    ['NUL', 'a\0b', 'has a NUL character'],
    ['a lone high surrogate', 'a\ud800', 'is not valid Unicode (lone surrogate)'],
    ['a lone low surrogate', '\udc00a', 'is not valid Unicode (lone surrogate)'],
  ])('refuses %s in a value, in a name and as the whole input', (_what, text, problem) => {
    expect(refusal({ a: { b: text } })?.message).toBe(`a.b ${problem}.`);
    expect(refusal({ a: { [text]: 1 } })?.message).toBe(`a ${problem}.`);
    expect(refusal(text)?.message).toBe(`The input ${problem}.`);
  });

  test('takes objects and lists as deep as the limit, no deeper', () => {
    for (const wrap of [(inner: unknown) => [inner], (inner: unknown) => ({ inner })]) {
      expect(refusal(nested(maximumInputDepth, wrap))).toBeUndefined();
      expect(refusal(nested(maximumInputDepth + 1, wrap))?.message).toContain('nested deeper than 32 levels');
    }
  });

  test('is not driven into the stack’s end', () => {
    expect(refusal(nested(200_000, (inner) => [inner]))?.code).toBe('INVALID_INPUT');
  });
});
