import { type AnyUseCase, type Catalogue, type ErrorDefinition, errorKinds, sharedErrors } from '@pulse/core';
import { z } from 'zod';
import { restPrefix } from './rest.ts';

type JsonObject = { [key: string]: unknown };

/** What any operation may answer with besides its own errors. */
const alwaysPossible = ['INVALID_INPUT', 'UNKNOWN_FIELD', 'INTERNAL_ERROR', 'DB_UNAVAILABLE', 'OVERLOADED'];

/** The REST surface as OpenAPI 3.1, from the same declarations that serve it. */
export function openApiDocument(catalogue: Catalogue, version: string): JsonObject {
  const schemas: JsonObject = { Error: errorSchema() };
  const paths: Record<string, JsonObject> = {};
  const tags = new Set<string>();
  for (const useCase of catalogue.entries) {
    if (!useCase.http) continue;
    const path = restPrefix + useCase.http.path.replace(/:(\w+)/g, '{$1}');
    tags.add(tagOf(useCase));
    paths[path] = {
      ...paths[path],
      [useCase.http.method.toLowerCase()]: operation(useCase, schemas),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Pulse',
      version,
      description: 'Live sessions, polls and counters. Every answer has an envelope; every error a code.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This server' }],
    tags: [...tags].map((name) => ({ name })),
    security: [],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => a.localeCompare(b))),
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'An access token, or the token that joining a session answered.',
        },
      },
    },
  };
}

function operation(useCase: AnyUseCase, schemas: JsonObject): JsonObject {
  const http = useCase.http;
  if (!http) return {};
  const input = schemaOf(useCase.input, 'input', schemas) as {
    properties?: Record<string, JsonObject>;
    required?: string[];
  };
  const inPath = new Set((http.path.match(/:(\w+)/g) ?? []).map((parameter) => parameter.slice(1)));
  const others = Object.entries(input.properties ?? {}).filter(([name]) => !inPath.has(name));
  const required = new Set(input.required ?? []);
  const hasBody = http.method !== 'GET' && http.method !== 'DELETE' && others.length > 0;
  const parameters = [
    ...[...inPath].map((name) => parameter(name, 'path', true, input.properties?.[name])),
    ...(hasBody ? [] : others.map(([name, schema]) => parameter(name, 'query', required.has(name), schema))),
    ...(useCase.commit === 'grouped' && useCase.permission !== 'anyone' ? [idempotencyKey] : []),
  ];
  return {
    operationId: useCase.name.replace('.', '_'),
    tags: [tagOf(useCase)],
    summary: useCase.summary,
    ...(useCase.permission === 'anyone' ? {} : { security: [{ bearer: [] }] }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(hasBody ? { requestBody: body(others, required) } : {}),
    responses: responses(useCase, schemas),
  };
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key with the same body takes effect once and is answered alike.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

function parameter(name: string, place: 'path' | 'query', required: boolean, schema: JsonObject | undefined) {
  const { description, ...rest } = schema ?? {};
  return { name, in: place, required, ...(description ? { description } : {}), schema: rest };
}

function body(fields: readonly [string, JsonObject][], required: ReadonlySet<string>): JsonObject {
  const names = fields.map(([name]) => name).filter((name) => required.has(name));
  return {
    required: names.length > 0,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          properties: Object.fromEntries(fields),
          ...(names.length > 0 ? { required: names } : {}),
          additionalProperties: false,
        },
      },
    },
  };
}

function responses(useCase: AnyUseCase, schemas: JsonObject): JsonObject {
  const status = useCase.http?.status ?? 200;
  const byStatus = new Map<number, ErrorDefinition[]>();
  const shared = sharedErrors.filter(
    (error) =>
      alwaysPossible.includes(error.code) ||
      (useCase.permission !== 'anyone' &&
        ['UNAUTHENTICATED', 'TOKEN_EXPIRED', 'FORBIDDEN'].includes(error.code)),
  );
  for (const error of [...useCase.errors, ...shared]) {
    const http = errorKinds[error.kind].http;
    byStatus.set(http, [...(byStatus.get(http) ?? []), error]);
  }
  const errors = [...byStatus].sort(([a], [b]) => a - b);
  return {
    [status]: status === 204 ? { description: 'Done.' } : success(useCase, schemas),
    ...Object.fromEntries(
      errors.map(([http, definitions]) => [
        http,
        {
          description: definitions.map((error) => `\`${error.code}\`: ${error.message}`).join('\n\n'),
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
      ]),
    ),
  };
}

function success(useCase: AnyUseCase, schemas: JsonObject): JsonObject {
  const output = schemaOf(useCase.output, 'output', schemas) as { properties?: Record<string, JsonObject> };
  const page = output.properties?.items && output.properties.nextCursor ? output.properties : undefined;
  return {
    description: useCase.summary,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          properties: {
            success: { const: true },
            data: page ? page.items : output,
            ...(page
              ? {
                  meta: {
                    type: 'object',
                    properties: { nextCursor: page.nextCursor },
                    required: ['nextCursor'],
                  },
                }
              : {}),
          },
          required: page ? ['success', 'data', 'meta'] : ['success', 'data'],
        },
      },
    },
  };
}

/** JSON Schema of one side; what has an id moves to the shared components. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', schemas: JsonObject): JsonObject {
  const { $schema: _dialect, $defs: definitions, id, ...json } = z.toJSONSchema(schema, { io }) as JsonObject;
  for (const [name, definition] of Object.entries((definitions ?? {}) as Record<string, JsonObject>)) {
    const { id: _name, ...rest } = definition;
    schemas[name] ??= pointToComponents(rest);
  }
  const own = pointToComponents(json) as JsonObject;
  if (typeof id !== 'string') return own;
  schemas[id] ??= own;
  return { $ref: `#/components/schemas/${id}` };
}

function pointToComponents(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

function errorSchema(): JsonObject {
  return {
    type: 'object',
    properties: {
      success: { const: false },
      error: {
        type: 'object',
        properties: {
          code: { type: 'string' },
          message: { type: 'string' },
          details: {},
          requestId: { type: 'string' },
        },
        required: ['code', 'message', 'requestId'],
      },
    },
    required: ['success', 'error'],
  };
}

function tagOf(useCase: AnyUseCase): string {
  return useCase.name.split('.')[0] ?? useCase.name;
}
