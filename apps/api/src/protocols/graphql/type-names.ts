import { type EnumShape, fieldsDigest, type ObjectShape } from './shape.ts';

interface Taken<Type> {
  readonly digest: string;
  readonly type: Type;
}

/** The types of one schema by name: a name means one shape, or the schema is refused. */
export class TypeNames<Type> {
  readonly #taken: Map<string, Taken<Type>>;

  /** @param taken shared by all who give names in the same schema */
  constructor(taken = new Map<string, Taken<Type>>()) {
    this.#taken = taken;
  }

  /**
   * The type of this name, made when it is the first time.
   *
   * @throws TypeError when the name was given to another shape
   */
  get(name: string, shape: ObjectShape | EnumShape, make: () => Type): Type {
    const digest = shape.kind === 'enum' ? shape.values.join('|') : fieldsDigest(shape);
    const taken = this.#taken.get(name);
    if (!taken) {
      const type = make();
      this.#taken.set(name, { digest, type });
      return type;
    }
    if (taken.digest === digest) return taken.type;
    throw new TypeError(`The GraphQL type ${name} would have two shapes: ${taken.digest} and ${digest}.`);
  }
}
