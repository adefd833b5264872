import { digest, type FieldShape, type ObjectShape } from './shape.ts';

/**
 * A union of objects as one type: a field that not every variant has is optional, and the tag (`kind`) becomes an
 * enum of all its values. GraphQL's own unions exist for answers only, and would make clients spell out fragments.
 *
 * @throws TypeError when two variants have a field of one name and different types
 */
export function mergeObjects(
  variants: readonly ObjectShape[],
  id: string | undefined,
  description: string | undefined,
): ObjectShape {
  const merge = (): ReadonlyMap<string, FieldShape> => {
    const names = new Set(variants.flatMap((variant) => [...variant.fields().keys()]));
    return new Map([...names].map((name) => [name, mergeField(name, variants)]));
  };
  let fields: ReadonlyMap<string, FieldShape> | undefined;
  return {
    kind: 'object',
    id,
    description,
    fields: () => {
      fields ??= merge();
      return fields;
    },
  };
}

function mergeField(name: string, variants: readonly ObjectShape[]): FieldShape {
  const present = variants.flatMap((variant) => variant.fields().get(name) ?? []);
  const [first] = present;
  if (!first) throw new TypeError(`no variant has ${name}`);
  const optional = present.length < variants.length || present.some((field) => field.optional);
  const nullable = present.some((field) => field.nullable);
  const shapes = present.map(({ shape }) => shape);
  if (shapes.every((shape) => shape.kind === 'enum')) {
    const values = [...new Set(shapes.flatMap((shape) => shape.values))];
    return { ...first, shape: { kind: 'enum', values }, optional, nullable };
  }
  if (shapes.some((shape) => digest(shape) !== digest(first.shape))) {
    throw new TypeError(`the variants of a union disagree on what ${name} is`);
  }
  return { ...first, optional, nullable };
}
