/** A Zod schema as far as GraphQL can say it: what lies between the catalogue and the types of the schema. */
export type Shape = ScalarShape | EnumShape | ListShape | ObjectShape;

/** `Int` where the bounds fit 32 bits, else `SafeInt`; `Null` is the answer of a use case that answers nothing. */
export type ScalarName =
  | 'ID'
  | 'String'
  | 'Boolean'
  | 'Int'
  | 'SafeInt'
  | 'Float'
  | 'DateTime'
  | 'JSON'
  | 'Null';

export interface ScalarShape {
  readonly kind: 'scalar';
  readonly scalar: ScalarName;
}

export interface EnumShape {
  readonly kind: 'enum';
  readonly values: readonly string[];
}

export interface ListShape {
  readonly kind: 'list';
  readonly item: Slot;
}

export interface ObjectShape {
  readonly kind: 'object';
  /** As the schema's `meta({ id })` names it. */
  readonly id: string | undefined;
  readonly description: string | undefined;
  /** Read when asked for: a schema may contain itself. */
  fields(): ReadonlyMap<string, FieldShape>;
}

/** A place for a value. */
export interface Slot {
  readonly shape: Shape;
  readonly nullable: boolean;
  readonly description: string | undefined;
}

export interface FieldShape extends Slot {
  readonly optional: boolean;
}

/**
 * What distinguishes a shape from another in GraphQL, on one line. Named objects count by their name: whether that
 * name always means the same is asked separately, by {@link fieldsDigest}.
 */
export function digest(shape: Shape): string {
  switch (shape.kind) {
    case 'scalar':
      return shape.scalar;
    case 'enum':
      return shape.values.join('|');
    case 'list':
      return `[${slotDigest(shape.item)}]`;
    case 'object':
      return shape.id ?? fieldsDigest(shape);
  }
}

export function fieldsDigest(shape: ObjectShape): string {
  const fields = [...shape.fields()].map(
    ([name, field]) => `${name}${field.optional ? '?' : ''}:${slotDigest(field)}`,
  );
  return `{${fields.sort().join(',')}}`;
}

function slotDigest({ shape, nullable }: Slot): string {
  return digest(shape) + (nullable ? '' : '!');
}
