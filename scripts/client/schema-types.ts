import { z } from 'zod';
import { comment, type JsonSchema, printType, type Side } from './print-type.ts';

export type ZodSchema = z.ZodType;

interface Declared {
  readonly schema: JsonSchema;
  readonly side: Side;
}

/** The named types of a client: those that schemas name themselves by an id, and those of single operations. */
export class SchemaTypes {
  readonly #declared = new Map<string, Declared>();

  has(name: string): boolean {
    return this.#declared.has(name);
  }

  /** The name of a schema's type: its own id if it has one, else the given name, which it then gets. */
  name(name: string, schema: ZodSchema, side: Side): string {
    const json = this.#convert(schema, side);
    if (json.$ref !== undefined) return printType(json, side);
    return this.#declare(name, json, side);
  }

  /** The same for one item of a page. */
  nameItem(name: string, page: ZodSchema): string {
    const item = this.#convert(page, 'output').properties?.items?.items ?? {};
    return item.$ref === undefined ? this.#declare(name, item, 'output') : printType(item, 'output');
  }

  /** A type with one field for each of several schemas. */
  nameRecord(name: string, schemas: Readonly<Record<string, ZodSchema>>): string {
    const properties = Object.entries(schemas).map(
      ([key, schema]) => [`'${key}'`, this.#convert(schema, 'output')] as const,
    );
    const required = properties.map(([key]) => key);
    return this.#declare(
      name,
      { type: 'object', properties: Object.fromEntries(properties), required },
      'output',
    );
  }

  /** @returns the declarations in alphabetical order */
  declarations(): readonly string[] {
    return [...this.#declared]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, { schema, side }]) => {
        const type = printType(schema, side);
        const declaration = type.startsWith('{')
          ? `export interface ${name} ${type}\n`
          : `export type ${name} = ${type};\n`;
        return comment(schema.description) + declaration;
      });
  }

  #declare(name: string, schema: JsonSchema, side: Side): string {
    const known = this.#declared.get(name);
    if (known && JSON.stringify(known.schema) !== JSON.stringify(schema)) {
      throw new Error(`two different schemas are called ${name}`);
    }
    this.#declared.set(name, { schema, side });
    return name;
  }

  /** JSON Schema of one side; what has an id becomes a reference to a type of that name. */
  #convert(schema: ZodSchema, side: Side): JsonSchema {
    const { $defs, id, ...json } = z.toJSONSchema(schema, { io: side }) as JsonSchema & {
      readonly $defs?: Readonly<Record<string, JsonSchema>>;
      readonly id?: string;
    };
    for (const [name, definition] of Object.entries($defs ?? {}))
      this.#declare(name, withoutId(definition), side);
    if (id === undefined) return json;
    this.#declare(id, withoutId(json), side);
    return { $ref: `#/$defs/${id}` };
  }
}

/** A list's output, `{ items, nextCursor }`. */
export function isPageSchema(schema: ZodSchema): boolean {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });
  return Object.keys(properties).sort().join() === 'items,nextCursor';
}

function withoutId(schema: JsonSchema): JsonSchema {
  const {
    id: _,
    $schema: __,
    ...rest
  } = schema as JsonSchema & { readonly id?: string; readonly $schema?: string };
  return rest;
}
