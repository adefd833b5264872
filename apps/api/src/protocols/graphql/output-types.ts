import {
  type GraphQLEnumType,
  type GraphQLFieldConfigMap,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLScalarType,
  getNamedType,
  isObjectType,
} from 'graphql';
import { nestedName } from './names.ts';
import type { OperationContext } from './operation-context.ts';
import { scalarTypes } from './scalars.ts';
import { fieldsDigest, type ObjectShape, type Shape, type Slot } from './shape.ts';
import type { TypeNames } from './type-names.ts';

type Fields = GraphQLFieldConfigMap<unknown, OperationContext>;

type NullableOutputType =
  | GraphQLScalarType
  | GraphQLEnumType
  | GraphQLObjectType
  | GraphQLList<GraphQLOutputType>;

/** The types of answers. */
export class OutputTypes {
  readonly #names: TypeNames;
  readonly #relationsOf: (type: string) => Fields;

  /** @param relationsOf the fields that a type has besides those of its shape */
  constructor(names: TypeNames, relationsOf: (type: string) => Fields) {
    this.#names = names;
    this.#relationsOf = relationsOf;
  }

  /** @param name for a shape that has none of its own */
  type(shape: Shape, name: string): NullableOutputType {
    switch (shape.kind) {
      case 'scalar':
        return scalarTypes[shape.scalar];
      case 'enum':
        return this.#names.enum(name, shape);
      case 'list':
        return new GraphQLList(this.slot(shape.item, nestedName(name, 'item')));
      case 'object':
        return this.#object(shape, shape.id ?? pageName(shape) ?? name);
    }
  }

  slot(slot: Slot, name: string): GraphQLOutputType {
    const type = this.type(slot.shape, name);
    return slot.nullable ? type : new GraphQLNonNull(type);
  }

  #object(shape: ObjectShape, name: string): GraphQLObjectType {
    return this.#names.get(name, `type ${fieldsDigest(shape)}`, () => {
      const fields = (): Fields => ({ ...this.#fields(shape, name), ...this.#relationsOf(name) });
      return new GraphQLObjectType({ name, description: shape.description ?? null, fields });
    });
  }

  #fields(shape: ObjectShape, name: string): Fields {
    return Object.fromEntries(
      [...shape.fields()].map(([key, field]) => {
        const nullable = field.nullable || field.optional;
        const type = this.slot({ ...field, nullable }, nestedName(name, key));
        return [key, { type, description: field.description ?? null }];
      }),
    );
  }
}

/** Makes the fields of a type and of all that it leads to, which GraphQL would make when it needs them. */
export function settle(type: GraphQLOutputType, settled = new Set<unknown>()): void {
  const named = getNamedType(type);
  if (!isObjectType(named) || settled.has(named)) return;
  settled.add(named);
  for (const field of Object.values(named.getFields())) settle(field.type, settled);
}

/** One page of a list is the same whichever query answers it: `PollPage`. */
function pageName(shape: ObjectShape): string | undefined {
  const fields = shape.fields();
  const items = fields.get('items')?.shape;
  if (fields.size !== 2 || !fields.has('nextCursor') || items?.kind !== 'list') return undefined;
  const { shape: item } = items.item;
  return item.kind === 'object' && item.id !== undefined ? `${item.id}Page` : undefined;
}
