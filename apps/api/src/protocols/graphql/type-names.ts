import { GraphQLEnumType, type GraphQLNamedType } from 'graphql';
import type { EnumShape } from './shape.ts';

/** The types of one schema by name: a name means one shape, or there is no schema. */
export class TypeNames {
  readonly #taken = new Map<string, { readonly digest: string; readonly type: GraphQLNamedType }>();
  readonly #enums = new Map<string, GraphQLEnumType>();

  /**
   * The type of this name, made when it is asked for the first time.
   *
   * @param digest what the type is, completely: equal for equal types only
   * @throws TypeError when the name was given to another shape
   */
  get<Type extends GraphQLNamedType>(name: string, digest: string, make: () => Type): Type {
    const taken = this.#taken.get(name);
    if (!taken) {
      const type = make();
      this.#taken.set(name, { digest, type });
      return type;
    }
    if (taken.digest === digest) return taken.type as Type;
    throw new TypeError(`The GraphQL type ${name} would have two shapes:\n${taken.digest}\n${digest}`);
  }

  /** Equal values are one enum, named by where they are met first: what a poll's status is does not change by place. */
  enum(name: string, { values }: EnumShape): GraphQLEnumType {
    const digest = `enum ${values.join('|')}`;
    const known = this.#enums.get(digest);
    if (known) return known;
    const type = this.get(
      name,
      digest,
      () => new GraphQLEnumType({ name, values: Object.fromEntries(values.map((value) => [value, {}])) }),
    );
    this.#enums.set(digest, type);
    return type;
  }
}
