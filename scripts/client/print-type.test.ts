import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type JsonSchema, printType } from './print-type.ts';

const print = (schema: z.ZodType, side: 'input' | 'output' = 'output') =>
  printType(z.toJSONSchema(schema, { io: side }) as JsonSchema, side);

describe('printType', () => {
  test.each([
    [z.string().min(1), 'string'],
    [z.int(), 'number'],
    [z.boolean().nullable(), 'boolean | null'],
    [z.null(), 'null'],
    [z.unknown(), 'unknown'],
    [z.enum(['a', "it's"]), "'a' | 'it\\'s'"],
    [z.literal(4), '4'],
    [z.array(z.string()), 'readonly string[]'],
    [z.array(z.string().nullable()), 'readonly (string | null)[]'],
    [z.array(z.array(z.int())), 'readonly (readonly number[])[]'],
    [z.union([z.string(), z.strictObject({ id: z.string() })]), 'string | {\n  readonly id: string;\n}'],
    [z.strictObject({}), 'Readonly<Record<string, never>>'],
    [z.record(z.string(), z.int()), 'Readonly<Record<string, number>>'],
  ])('%#: %o', (schema, expected) => {
    expect(print(schema)).toBe(expected);
  });

  test('what may be left out may be undefined on the way in', () => {
    const schema = z.strictObject({ name: z.string().optional().describe('How */ called.') });
    expect(print(schema)).toBe('{\n  /** How *\\/ called. */\n  readonly name?: string;\n}');
    expect(print(schema, 'input')).toContain('readonly name?: string | undefined;');
  });

  test('a schema that it does not know is no type', () => {
    expect(() => printType({ type: 'tuple' }, 'input')).toThrow('no TypeScript type');
  });
});
