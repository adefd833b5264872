/** A JSON Schema as far as the catalogue's inputs and outputs use it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
}

/** Where a type stands: inputs may be given `undefined` for a field that may be left out. */
export type Side = 'input' | 'output';

/**
 * A schema as a TypeScript type. Lengths, formats and ranges are the server's to check.
 *
 * @throws Error for a schema that it cannot express: a wrong type in a client would be worse
 */
export function printType(schema: JsonSchema, side: Side): string {
  if (schema.$ref !== undefined) return schema.$ref.replace('#/$defs/', '');
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum) return schema.enum.map(literal).join(' | ');
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return union(options.map((option) => printType(option, side)));
  if (Array.isArray(schema.type))
    return union(schema.type.map((type) => printType({ ...schema, type }, side)));
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return `readonly ${parenthesized(printType(schema.items ?? {}, side))}[]`;
    case 'object':
      return printObject(schema, side);
    case undefined:
      return 'unknown';
    default:
      throw new Error(`no TypeScript type for ${JSON.stringify(schema)}`);
  }
}

function printObject(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  side: Side,
): string {
  const fields = Object.entries(properties);
  if (fields.length === 0) {
    return typeof additionalProperties === 'object'
      ? `Readonly<Record<string, ${printType(additionalProperties, side)}>>`
      : 'Readonly<Record<string, never>>';
  }
  const lines = fields.map(([name, property]) => {
    const optional = !required.includes(name);
    const type = printType(property, side);
    const printed = optional && side === 'input' ? union([type, 'undefined']) : type;
    return `${comment(property.description)}readonly ${name}${optional ? '?' : ''}: ${printed};\n`;
  });
  return `{\n${indent(lines.join(''))}}`;
}

/** A JSDoc comment and a line break, or nothing. */
export function comment(text: string | undefined): string {
  return text === undefined ? '' : `/** ${text.replaceAll('*/', '*\\/')} */\n`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function union(types: readonly string[]): string {
  return [...new Set(types)].join(' | ');
}

function parenthesized(type: string): string {
  return /^[\w.<>]+$/.test(type) || type.startsWith('{') ? type : `(${type})`;
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value.replaceAll(/['\\]/g, '\\$&')}'` : JSON.stringify(value);
}
