import { type AnyUseCase, type HttpBinding, InvalidInput, PulseError } from '@pulse/core';
import { z } from 'zod';

type Decode = (text: string) => unknown;

const canonicalNumber = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/;

const decodeNumber: Decode = (text) => (canonicalNumber.test(text) ? Number(text) : text);
const decodeBoolean: Decode = (text) => (text === 'true' ? true : text === 'false' ? false : text);

/** As JSON spells it, which in a query only the members of an object need: a text that looks like one is put in quotes. */
const jsonScalar = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|".*")$/su;

/** The value of one member of an object in a query: what JSON would say, anything else is a text as it is. */
const decodeMember: Decode = (text) => {
  if (!jsonScalar.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text; // in quotes, but not as JSON has them: they are part of the text
  }
};

/** A member of an object, as OpenAPI's `deepObject` writes it: `properties[plan]`. */
const memberName = /^(\w+)\[(.+)\]$/su;

/**
 * How each field of a use case's input is read from a path or query, where everything is text: numbers and
 * booleans in their canonical spelling, anything else as it is, for the schema to refuse.
 */
function decodersOf(useCase: AnyUseCase): ReadonlyMap<string, Decode> {
  const schema = z.toJSONSchema(useCase.input, { io: 'input' });
  const decoders = new Map<string, Decode>();
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const types = typesOf(property);
    if (types.has('integer') || types.has('number')) decoders.set(name, decodeNumber);
    else if (types.has('boolean')) decoders.set(name, decodeBoolean);
  }
  return decoders;
}

function typesOf(property: z.core.JSONSchema._JSONSchema): Set<string> {
  if (typeof property === 'boolean') return new Set();
  const own = property.type === undefined ? [] : [property.type].flat();
  const inner = (property.anyOf ?? []).flatMap((option) => [...typesOf(option)]);
  return new Set([...own, ...inner]);
}

/** Whether what is not in the path goes into the body; into the query otherwise. */
export function takesBody({ method, body }: HttpBinding): boolean {
  return body ?? (method !== 'GET' && method !== 'DELETE');
}

/** Where a request has its input; path and query are objects of texts. */
export interface RequestParts {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * Returns the reader of one route's input: path ∪ query ∪ body, each field from one place only. What belongs into a body
 * is refused in a query: addresses are logged, and passwords are among what is sent.
 */
export function inputReader(useCase: AnyUseCase): (request: RequestParts) => unknown {
  const decoders = decodersOf(useCase);
  const schemas = z.toJSONSchema(useCase.input, { io: 'input' }).properties ?? {};
  const fields = new Set(Object.keys(schemas));
  const objects = new Set(Object.keys(schemas).filter((name) => typesOf(schemas[name] ?? {}).has('object')));
  const bodied = useCase.http !== undefined && takesBody(useCase.http);
  const decode = (name: string, value: unknown) =>
    typeof value === 'string' ? (decoders.get(name)?.(value) ?? value) : value;

  return (request) => {
    if (isWholeInput(request)) return request.body;
    const input: Record<string, unknown> = {};
    const add = (name: string, value: unknown, place: string) => {
      if (Object.hasOwn(input, name)) {
        throw new PulseError(InvalidInput, { message: `${name} is given twice; the ${place} has it again.` });
      }
      // Not an assignment: `__proto__` must arrive as a field, to be refused as one.
      Object.defineProperty(input, name, { value, enumerable: true });
    };
    for (const [name, value] of Object.entries(request.params as Record<string, string>)) {
      add(name, decode(name, value), 'path');
    }
    const members = new Map<string, Record<string, unknown>>();
    for (const [key, value] of Object.entries(request.query as Record<string, unknown>)) {
      const [, base = '', member = ''] = memberName.exec(key) ?? [];
      const name = objects.has(base) ? base : key;
      if (bodied && fields.has(name)) {
        throw new PulseError(InvalidInput, {
          message: `${name} belongs into the body, not into the address.`,
        });
      }
      if (name === key) add(name, decode(name, value), 'query');
      else {
        const object = members.get(name) ?? {};
        if (!members.has(name)) add(name, object, 'query');
        members.set(name, object);
        const decoded = typeof value === 'string' ? decodeMember(value) : value;
        Object.defineProperty(object, member, { value: decoded, enumerable: true });
      }
    }
    const { body } = request;
    if (body === undefined) return input;
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      throw new PulseError(InvalidInput, { message: 'The body must be a JSON object.' });
    }
    for (const [name, value] of Object.entries(body)) add(name, value, 'body');
    return input;
  };
}

/** Whether everything is in the body, as for what is sent most often; then nothing has to be gathered. */
function isWholeInput({ params, query, body }: RequestParts): boolean {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  for (const _ in params as object) return false;
  for (const _ in query as object) return false;
  return true;
}
