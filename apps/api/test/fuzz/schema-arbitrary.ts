import fastCheck, { type Arbitrary } from 'fast-check';
import type { z } from 'zod';

type Schema = z.core.JSONSchema._JSONSchema;

/** Values that programs trip over, whatever was asked for. */
const hostile: Arbitrary<unknown> = fastCheck.oneof(
  fastCheck.constantFrom<unknown>(
    '',
    ' ',
    '\0',
    '\ud800',
    '\r\nset-cookie: a=b',
    "'; DROP TABLE polls; --",
    '__proto__',
    '𝕌𝕟𝕚𝕔𝕠𝕕𝕖 ‮',
    '../../etc/passwd',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    'x'.repeat(5_000),
    -1,
    0,
    1e308,
    2 ** 53,
    1.5,
    null,
    true,
    [],
    {},
    [[[[[[]]]]]],
  ),
  fastCheck.jsonValue({ maxDepth: 4 }),
  fastCheck.string({ unit: 'binary', maxLength: 40 }),
);

/** Ids and codes that mean something to the server under test, by what the field is called. */
export type KnownValues = (field: string) => readonly unknown[];

/**
 * An arbitrary from a use case's own input schema: mostly what it asks for, sometimes hostile, sometimes with a
 * field missing or one too many.
 */
export function inputArbitrary(schema: Schema, known: KnownValues): Arbitrary<Record<string, unknown>> {
  const properties = typeof schema === 'object' ? (schema.properties ?? {}) : {};
  const required = new Set(typeof schema === 'object' ? (schema.required ?? []) : []);
  const fields = Object.entries(properties).map(([name, property]) => {
    const value = fastCheck.oneof(
      { arbitrary: valueArbitrary(property, name, known), weight: 12 },
      { arbitrary: hostile, weight: 1 },
    );
    // What is required is nearly always there, what is not about every other time.
    const presence = fastCheck.nat({ max: 29 }).map((draw) => (required.has(name) ? draw > 0 : draw > 14));
    return fastCheck
      .tuple(presence, value)
      .map(([present, drawn]) => (present ? [[name, drawn] as const] : []));
  });
  const extra = fastCheck
    .tuple(
      fastCheck.nat({ max: 39 }),
      fastCheck.constantFrom('role', 'ownerId', '__proto__', 'id', 'votes'),
      hostile,
    )
    .map(([draw, name, drawn]) => (draw === 0 ? [[name, drawn] as const] : []));
  return fastCheck.tuple(...fields, extra).map((entries) => Object.fromEntries(entries.flat()));
}

function valueArbitrary(schema: Schema, field: string, known: KnownValues): Arbitrary<unknown> {
  if (typeof schema === 'boolean') return hostile;
  const meaningful = known(field);
  const drawn = ownArbitrary(schema, field, known);
  return meaningful.length === 0
    ? drawn
    : fastCheck.oneof(
        { arbitrary: fastCheck.constantFrom(...meaningful), weight: 8 },
        { arbitrary: drawn, weight: 1 },
      );
}

function ownArbitrary(
  schema: Exclude<Schema, boolean>,
  field: string,
  known: KnownValues,
): Arbitrary<unknown> {
  if (schema.const !== undefined) return fastCheck.constant(schema.const);
  if (schema.enum) return fastCheck.constantFrom(...schema.enum);
  if (schema.anyOf) return fastCheck.oneof(...schema.anyOf.map((each) => valueArbitrary(each, field, known)));
  switch (schema.type) {
    case 'object':
      return inputArbitrary(schema, known);
    case 'array':
      return fastCheck.array(
        valueArbitrary(
          schema.items && !Array.isArray(schema.items) ? (schema.items as Schema) : true,
          field,
          known,
        ),
        { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 6, 6) },
      );
    case 'integer':
    case 'number':
      return fastCheck.integer({
        min: Math.max(schema.minimum ?? -1_000, -1_000_000),
        max: Math.min(schema.maximum ?? 1_000, 1_000_000),
      });
    case 'boolean':
      return fastCheck.boolean();
    case 'null':
      return fastCheck.constant(null);
    case 'string':
      return textArbitrary(schema);
    default:
      return hostile;
  }
}

function textArbitrary(schema: Exclude<Schema, boolean>): Arbitrary<string> {
  if (schema.format === 'uuid') return fastCheck.uuid({ version: 7 });
  if (schema.format === 'email') return fastCheck.emailAddress();
  if (schema.format === 'date-time') {
    return fastCheck
      .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
  }
  const maxLength = Math.min(schema.maxLength ?? 40, 40);
  return fastCheck.oneof(
    fastCheck.string({ unit: 'grapheme', minLength: Math.min(schema.minLength ?? 0, maxLength), maxLength }),
    fastCheck.constantFrom('en', 'Title', 'A B C').filter((text) => text.length <= maxLength),
  );
}
