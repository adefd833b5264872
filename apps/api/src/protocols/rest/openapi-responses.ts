import { type AnyUseCase, type ErrorDefinition, errorKinds, sharedErrors } from '@pulse/core';

export type JsonObject = { [key: string]: unknown };

/** What any operation may answer with besides its own errors. */
const alwaysPossible = [
  'INVALID_INPUT',
  'UNKNOWN_FIELD',
  'RATE_LIMITED',
  'INTERNAL_ERROR',
  'DB_UNAVAILABLE',
  'OVERLOADED',
  'SHUTTING_DOWN',
];
const possibleWithToken = ['UNAUTHENTICATED', 'TOKEN_EXPIRED', 'FORBIDDEN', 'IDP_UNAVAILABLE'];
const possibleWithKey = ['IDEMPOTENCY_MISMATCH', 'IDEMPOTENCY_IN_FLIGHT'];
const possibleWithBody = ['INVALID_JSON', 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'];

/** Headers and the error, which every operation shares. */
export const sharedHeaders: JsonObject = {
  RequestId: {
    description: 'Names this request in the logs; your own `X-Request-Id` is taken over when it is harmless.',
    schema: { type: 'string' },
  },
  RetryAfter: { description: 'Seconds after which a retry makes sense.', schema: { type: 'integer' } },
};

export const errorSchema: JsonObject = {
  type: 'object',
  description: 'How every error is answered.',
  properties: {
    success: { const: false },
    error: {
      type: 'object',
      properties: {
        code: { type: 'string', description: 'Upper-snake, the same on every protocol.' },
        message: { type: 'string', description: 'What happened and what to do, for a person.' },
        details: { description: 'Particulars for programs, where there are some.' },
        requestId: { type: 'string' },
      },
      required: ['code', 'message', 'requestId'],
    },
  },
  required: ['success', 'error'],
};

export const requestIdHeader = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } };

/** The refusals of a use case by status. */
export function errorResponses(
  useCase: AnyUseCase,
  options: { readonly hasBody: boolean; readonly takesKey: boolean },
): JsonObject {
  const possible = new Set([
    ...alwaysPossible,
    ...(useCase.permission === 'anyone' ? [] : possibleWithToken),
    ...(options.takesKey ? possibleWithKey : []),
    ...(options.hasBody ? possibleWithBody : []),
  ]);
  return responsesOf([...useCase.errors, ...sharedErrors.filter(({ code }) => possible.has(code))]);
}

/** One response per status, each with an example of its first error. */
export function responsesOf(errors: readonly ErrorDefinition[]): JsonObject {
  const byStatus = new Map<number, ErrorDefinition[]>();
  for (const error of new Set(errors)) {
    const { http } = errorKinds[error.kind];
    byStatus.set(http, [...(byStatus.get(http) ?? []), error]);
  }
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([http, definitions]) => [
        http,
        {
          description: definitions.map(({ code, message }) => `\`${code}\`: ${message}`).join('\n\n'),
          headers:
            http === 429 || http === 503
              ? { ...requestIdHeader, 'Retry-After': { $ref: '#/components/headers/RetryAfter' } }
              : requestIdHeader,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/Error' },
              example: exampleOf(definitions[0] as ErrorDefinition),
            },
          },
        },
      ]),
  );
}

function exampleOf({ code, message }: ErrorDefinition): JsonObject {
  return {
    success: false,
    error: { code, message, requestId: '5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e' },
  };
}
