import { z } from 'zod';
import { isName } from './names.ts';
import type { EnumShape, FieldShape, ListShape, ObjectShape, ScalarName, Shape, Slot } from './shape.ts';
import { mergeObjects } from './union-shape.ts';

type Node = z.core.JSONSchema.BaseSchema;

const smallestInt = -(2 ** 31);
const largestInt = 2 ** 31 - 1;

/**
 * Reads a schema by way of its JSON Schema, which the catalogue guarantees to exist: the same reading that OpenAPI
 * has, without knowledge of Zod's insides.
 *
 * @throws TypeError for what GraphQL has no word for
 */
export function readShape(schema: z.ZodType, side: 'input' | 'output'): Slot {
  const root = z.toJSONSchema(schema, { io: side }) as Node;
  return new Reader(root.$defs ?? {}).slot(root);
}

class Reader {
  readonly #definitions: Readonly<Record<string, Node>>;
  readonly #named = new Map<string, Slot>();

  constructor(definitions: Readonly<Record<string, Node>>) {
    this.#definitions = definitions;
  }

  slot(node: Node, id?: string): Slot {
    const { description } = node;
    if (node.$ref !== undefined) {
      const named = this.#reference(node.$ref);
      return { ...named, description: description ?? named.description };
    }
    const options = alternatives(node);
    const present = options.filter(({ type }) => type !== 'null');
    // `z.null()` alone is an answer; beside others it says that they may be missing.
    if (present.length === 0) return { shape: scalar('Null'), nullable: true, description };
    const nullable = present.length < options.length;
    const [only] = present;
    if (present.length > 1) return { shape: this.#union(present, id, description), nullable, description };
    if (only && only !== node) {
      const inner = this.slot(only, id);
      return {
        ...inner,
        nullable: nullable || inner.nullable,
        description: description ?? inner.description,
      };
    }
    const shape = this.#shape(node, id);
    return { shape, nullable: nullable || isAnything(node), description };
  }

  #reference(reference: string): Slot {
    const name = reference.replace(/^#\/\$defs\//, '');
    const known = this.#named.get(name);
    if (known) return known;
    const definition = this.#definitions[name];
    if (!definition) throw new TypeError(`${reference} leads nowhere`);
    const slot = this.slot(definition, name);
    this.#named.set(name, slot);
    return slot;
  }

  #union(options: readonly Node[], id: string | undefined, description: string | undefined): Shape {
    const shapes = options.map((option) => this.slot(option).shape);
    if (shapes.every((shape) => shape.kind === 'enum')) {
      return { kind: 'enum', values: [...new Set(shapes.flatMap(({ values }) => values))] };
    }
    if (shapes.every((shape) => shape.kind === 'object')) return mergeObjects(shapes, id, description);
    return scalar('JSON');
  }

  #shape(node: Node, id: string | undefined): Shape {
    const values = node.const === undefined ? node.enum : [node.const];
    if (values?.every((value) => typeof value === 'string')) return enumOf(values);
    switch (node.type) {
      case 'string':
        return scalar(node.format === 'uuid' ? 'ID' : node.format === 'date-time' ? 'DateTime' : 'String');
      case 'integer':
        return scalar(fitsInt(node) ? 'Int' : 'SafeInt');
      case 'number':
        return scalar('Float');
      case 'boolean':
        return scalar('Boolean');
      case 'array':
        return this.#list(node);
      case 'object':
        return node.properties ? this.#object(node, id) : scalar('JSON');
      default:
        return scalar('JSON');
    }
  }

  #list({ items }: Node): ListShape | { kind: 'scalar'; scalar: 'JSON' } {
    if (typeof items !== 'object' || Array.isArray(items)) return { kind: 'scalar', scalar: 'JSON' };
    return { kind: 'list', item: this.slot(items as Node) };
  }

  #object(node: Node, id: string | undefined): ObjectShape {
    let fields: ReadonlyMap<string, FieldShape> | undefined;
    const read = (): ReadonlyMap<string, FieldShape> => {
      const required = new Set(node.required);
      return new Map(
        Object.entries(node.properties ?? {}).map(([name, property]) => {
          if (!isName(name)) throw new TypeError(`${name} is no name of a field in GraphQL`);
          const slot = this.slot(typeof property === 'boolean' ? {} : (property as Node));
          return [name, { ...slot, optional: !required.has(name) }];
        }),
      );
    };
    return {
      kind: 'object',
      id,
      description: node.description,
      fields: () => {
        fields ??= read();
        return fields;
      },
    };
  }
}

/** `z.unknown()`, which null is one of. */
function isAnything({ type, enum: values, const: value }: Node): boolean {
  return type === undefined && values === undefined && value === undefined;
}

/** `anyOf`, `oneOf` and a list of types, which is how `nullable` is spelt in JSON Schema. */
function alternatives(node: Node): readonly Node[] {
  const options = node.anyOf ?? node.oneOf;
  if (options) return options.filter((option) => typeof option === 'object') as Node[];
  if (Array.isArray(node.type)) return node.type.map((type) => ({ ...node, type }) as Node);
  return [node];
}

function enumOf(values: readonly string[]): EnumShape | { kind: 'scalar'; scalar: 'String' } {
  return values.every(isName) ? { kind: 'enum', values } : { kind: 'scalar', scalar: 'String' };
}

function fitsInt({ minimum, maximum }: Node): boolean {
  return minimum !== undefined && minimum >= smallestInt && maximum !== undefined && maximum <= largestInt;
}

function scalar(name: ScalarName): Shape {
  return { kind: 'scalar', scalar: name };
}
