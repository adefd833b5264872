import type { AnyUseCase, Catalogue } from '@pulse/core';
import { z } from 'zod';
import { takesIdempotencyKey } from './idempotency-key.ts';
import { takesBody } from './input.ts';
import { fixedPaths, fixedTags } from './openapi-fixed-paths.ts';
import {
  errorResponses,
  errorSchema,
  type JsonObject,
  requestIdHeader,
  sharedHeaders,
} from './openapi-responses.ts';
import { restPrefix } from './rest.ts';

/** The REST surface as OpenAPI 3.1, from the same declarations that serve it. */
export function openApiDocument(catalogue: Catalogue, version: string): JsonObject {
  const schemas: JsonObject = { Error: errorSchema };
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
      description: [
        'Live sessions, polls and counters.',
        'Success is `{ "success": true, "data", "meta"? }`; an error is `{ "success": false, "error" }` with a code that is the same on every protocol.',
        'To try it: register, put the `accessToken` under Authentication, create a session, start it, add a poll and open it; join with the code, put the `token` of the answer under Authentication, vote.',
      ].join('\n\n'),
      contact: { name: 'Whoever operates this server' },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This server' }],
    tags: [
      ...[...tags].map((name) => ({ name, description: catalogue.features[name] ?? name })),
      ...fixedTags,
    ],
    security: [],
    paths: { ...paths, ...fixedPaths() },
    components: {
      headers: sharedHeaders,
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
  const takesKey = takesIdempotencyKey(useCase);
  const example = useCase.example as JsonObject | undefined;
  const hasBody = takesBody(http) && others.length > 0;
  const parameters = [
    ...[...inPath].map((name) => parameter(name, 'path', true, input.properties?.[name], example?.[name])),
    ...(hasBody ? [] : others.map(([name, schema]) => parameter(name, 'query', required.has(name), schema))),
    ...(takesKey ? [idempotencyKey] : []),
  ];
  return {
    operationId: useCase.name.replace('.', '_'),
    tags: [tagOf(useCase)],
    summary: useCase.summary,
    description: describe(useCase),
    ...(useCase.permission === 'anyone' ? {} : { security: [{ bearer: [] }] }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(hasBody ? { requestBody: body(others, required, example) } : {}),
    responses: {
      [http.status ?? 200]: success(useCase, schemas),
      ...errorResponses(useCase, { hasBody, takesKey }),
    },
  };
}

function describe(useCase: AnyUseCase): string {
  const who =
    useCase.permission === 'anyone'
      ? 'Needs no token.'
      : `Needs a token that holds \`${useCase.permission}\`.`;
  return `${useCase.summary}\n\n${who} Over WebSocket: a \`call\` with \`op: "${useCase.name}"\`.`;
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key with the same body takes effect once and is answered alike.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

function parameter(
  name: string,
  place: 'path' | 'query',
  required: boolean,
  schema: JsonObject | undefined,
  example?: unknown,
) {
  const { description, ...rest } = schema ?? {};
  return {
    name,
    in: place,
    required,
    ...(place === 'query' && rest.type === 'object' ? { style: 'deepObject', explode: true } : {}),
    ...(description ? { description } : {}),
    schema: rest,
    ...(example === undefined ? {} : { example }),
  };
}

function body(
  fields: readonly [string, JsonObject][],
  required: ReadonlySet<string>,
  example: JsonObject | undefined,
): JsonObject {
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
        ...(example
          ? {
              example: Object.fromEntries(
                fields.flatMap(([name]) => (name in example ? [[name, example[name]]] : [])),
              ),
            }
          : {}),
      },
    },
  };
}

function success(useCase: AnyUseCase, schemas: JsonObject): JsonObject {
  if (useCase.http?.status === 204) return { description: 'Done.', headers: requestIdHeader };
  const output = schemaOf(useCase.output, 'output', schemas) as { properties?: Record<string, JsonObject> };
  const page = output.properties?.items && output.properties.nextCursor ? output.properties : undefined;
  return {
    description: useCase.summary,
    headers: requestIdHeader,
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
      ...(useCase.file ? fileContent : {}),
    },
  };
}

/** To who asks for no JSON. */
const fileContent = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };

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

function tagOf(useCase: AnyUseCase): string {
  return useCase.name.split('.')[0] ?? useCase.name;
}
