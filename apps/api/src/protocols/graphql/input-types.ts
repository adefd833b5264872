import {
  type GraphQLEnumType,
  type GraphQLInputFieldConfigMap,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLScalarType,
} from 'graphql';
import { nestedName } from './names.ts';
import { scalarTypes } from './scalars.ts';
import { type FieldShape, fieldsDigest, type ObjectShape, type Shape } from './shape.ts';
import type { TypeNames } from './type-names.ts';

type NullableInputType =
  | GraphQLScalarType
  | GraphQLEnumType
  | GraphQLInputObjectType
  | GraphQLList<GraphQLInputType>;

/** The types of inputs. */
export class InputTypes {
  readonly #names: TypeNames;

  constructor(names: TypeNames) {
    this.#names = names;
  }

  /** The type `<name>Input`. */
  object(shape: ObjectShape, name: string): GraphQLInputObjectType {
    const title = `${name}Input`;
    return this.#names.get(
      title,
      `input ${fieldsDigest(shape)}`,
      () =>
        new GraphQLInputObjectType({
          name: title,
          description: shape.description ?? null,
          fields: () => this.fields(shape, name),
        }),
    );
  }

  fields(shape: ObjectShape, name: string): GraphQLInputFieldConfigMap {
    return Object.fromEntries(
      [...shape.fields()].map(([key, field]) => [
        key,
        { type: this.#slot(field, nestedName(name, key)), description: field.description ?? null },
      ]),
    );
  }

  #slot({ shape, nullable, optional }: FieldShape, name: string): GraphQLInputType {
    const type = this.#type(shape, name);
    return nullable || optional ? type : new GraphQLNonNull(type);
  }

  /** Of what is there; whether it may be missing is for its place to say. */
  #type(shape: Shape, name: string): NullableInputType {
    switch (shape.kind) {
      case 'scalar':
        return scalarTypes[shape.scalar];
      case 'enum':
        return this.#names.enum(name, shape);
      case 'list': {
        const item = this.#type(shape.item.shape, nestedName(name, 'item'));
        return new GraphQLList(shape.item.nullable ? item : new GraphQLNonNull(item));
      }
      case 'object':
        return this.object(shape, shape.id ?? name);
    }
  }
}
