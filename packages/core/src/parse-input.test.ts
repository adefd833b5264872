import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PulseError } from './errors.ts';
import { parseInput } from './parse-input.ts';

const Schema = z.strictObject({
  title: z.string().max(3),
  options: z.array(z.strictObject({ text: z.string() })).optional(),
});

function refusal(input: unknown): PulseError {
  try {
    parseInput(Schema, input);
  } catch (error) {
    if (error instanceof PulseError) return error;
    throw error;
  }
  throw new Error('the input was taken');
}

describe('parseInput', () => {
  test('answers what the schema makes of the input', () => {
    const Trimmed = z.strictObject({ title: z.string().trim() });
    expect(parseInput(Trimmed, { title: ' a ' })).toEqual({ title: 'a' });
  });

  test('names every unknown field, however deep, when there is no other problem', () => {
    const error = refusal({ title: 'a', role: 'admin', options: [{ text: 'A', votes: 7 }] });
    expect(error.code).toBe('UNKNOWN_FIELD');
    expect(error.kind).toBe('invalid');
    expect(error.message).toBe('Unknown field: options.0.votes, role.');
    expect(error.details).toMatchObject({ fields: ['options.0.votes', 'role'] });
  });

  test('another problem goes before unknown fields, and every one is listed', () => {
    const error = refusal({ title: 'long', role: 'admin', options: 'A' });
    expect(error.code).toBe('INVALID_INPUT');
    expect(error.message).toMatch(/^title: .*\.$/);
    const { issues } = error.details as { issues: { path: string; message: string }[] };
    expect(issues.map(({ path }) => path).toSorted()).toEqual(['', 'options', 'title']);
  });

  test.each([[undefined], [null], ['text'], [[]], [7]])('%j is not an object', (input) => {
    const error = refusal(input);
    expect(error.code).toBe('INVALID_INPUT');
    expect(error.message).toMatch(/^The input: /);
  });

  test('nothing is coerced', () => {
    expect(refusal({ title: 7 }).code).toBe('INVALID_INPUT');
    expect(refusal({ title: new String('a') }).code).toBe('INVALID_INPUT');
  });
});
