import type { ObjectShape, Shape } from './shape.ts';

/**
 * A GraphQL client may send null for whatever it leaves out; a use case tells the two apart. So null is dropped where
 * a field may be missing but not be null, and kept everywhere else.
 */
export function readInput(shape: ObjectShape, value: unknown): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  const fields = shape.fields();
  for (const [name, given] of Object.entries(value ?? {})) {
    const field = fields.get(name);
    if (given === undefined || (given === null && field?.optional && !field.nullable)) continue;
    input[name] = field ? readValue(field.shape, given) : given;
  }
  return input;
}

function readValue(shape: Shape, value: unknown): unknown {
  if (value === null) return null;
  if (shape.kind === 'object') return readInput(shape, value);
  if (shape.kind === 'list' && Array.isArray(value)) {
    return value.map((item) => readValue(shape.item.shape, item));
  }
  return value;
}
