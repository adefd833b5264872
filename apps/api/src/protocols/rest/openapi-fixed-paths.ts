import {
  DatabaseUnavailable,
  Forbidden,
  InvalidInput,
  InvalidJson,
  NotFound,
  Overloaded,
  PayloadTooLarge,
  RateLimited,
  ShuttingDown,
  TokenExpired,
  Unauthenticated,
  UnsupportedMediaType,
} from '@pulse/core';
import { ChannelNotFound, InvalidResumeToken, InvalidStreamTicket, TooManyStreams } from '@pulse/realtime';
import { webhookErrors } from '../webhooks/identity-webhook.ts';
import { type JsonObject, requestIdHeader, responsesOf } from './openapi-responses.ts';

export const fixedTags = [
  {
    name: 'identity',
    description: 'What other services verify our tokens with, and tell us about accounts.',
  },
  { name: 'live', description: 'Channels as event streams; over WebSocket they are at `/api/v1/ws`.' },
  { name: 'operations', description: 'For orchestrators and monitoring. Answers have no envelope.' },
];

/** The addresses that no use case serves. */
export function fixedPaths(): Record<string, JsonObject> {
  return {
    '/api/v1/sse': { get: eventStream },
    '/api/v1/webhooks/identity': { post: identityWebhook },
    '/.well-known/jwks.json': { get: keySet },
    '/health/live': {
      get: health('health_live', 'Whether the process runs.', {
        200: plain('It runs.', { status: 'ok' }),
      }),
    },
    '/health/ready': {
      get: health('health_ready', 'Whether the process takes requests, and what it depends on.', {
        200: plain('It does.', readiness('ok', 'ok')),
        503: plain(
          'It is stopping, or the database does not answer.',
          readiness('unavailable', 'unavailable'),
        ),
      }),
    },
    '/health/startup': {
      get: health('health_startup', 'Whether migrations have run and the configuration was read.', {
        200: plain('Started.', { status: 'ok', checks: { configuration: 'ok', migrations: 'ok' } }),
        503: plain('Starting.', {
          status: 'starting',
          checks: { configuration: 'ok', migrations: 'pending' },
        }),
      }),
    },
    '/metrics': {
      get: health('metrics', 'Figures for Prometheus; their names are in docs/operations.md.', {
        200: {
          description: 'Prometheus text format.',
          headers: requestIdHeader,
          content: { 'text/plain': { schema: { type: 'string' } } },
        },
      }),
    },
  };
}

const eventStream: JsonObject = {
  operationId: 'live_sse',
  tags: ['live'],
  summary: 'Follow channels as server-sent events.',
  description:
    'Each event is one frame `{type,channel,kind,pos,event,data,ts}` as a line of JSON; its `id` is a resume token for `Last-Event-ID`. With `Authorization`, or with a ticket of `POST /stream-tickets`.',
  security: [{ bearer: [] }, {}],
  parameters: [
    query('channels', 'Channels separated by commas, e.g. `poll:{id}`; not with a ticket.', 2_000),
    query('after', 'A resume token: what was missed since is sent first.', 4_096),
    query('ticket', 'In place of `Authorization` and `channels`, for EventSource.', 4_096),
    {
      name: 'Last-Event-ID',
      in: 'header',
      required: false,
      description: 'As `after`; EventSource sends it by itself.',
      schema: { type: 'string', maxLength: 4_096 },
    },
  ],
  responses: {
    200: {
      description: 'The stream; it ends when the token expires or the server restarts.',
      headers: requestIdHeader,
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    },
    ...responsesOf([
      InvalidInput,
      InvalidResumeToken,
      Unauthenticated,
      TokenExpired,
      InvalidStreamTicket,
      Forbidden,
      ChannelNotFound,
      TooManyStreams,
      RateLimited,
      DatabaseUnavailable,
      Overloaded,
      ShuttingDown,
    ]),
  },
};

const identityWebhook: JsonObject = {
  operationId: 'identity_webhook',
  tags: ['identity'],
  summary: 'Take a user event of an external issuer.',
  description:
    'For Clerk, or another sender by Svix, with `CLERK_WEBHOOK_SECRET`; 404 without it. Types `user.created`, `user.updated` and `user.deleted` have an effect, once per `svix-id`; others are ignored.',
  security: [],
  parameters: [
    signatureHeader('svix-id', 'Names the message; the same for each attempt.'),
    signatureHeader('svix-timestamp', 'Seconds since 1970; not more than 5 minutes from now.'),
    signatureHeader('svix-signature', '`v1,<base64>`, several separated by spaces.'),
  ],
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: { type: 'object' },
        example: { type: 'user.deleted', data: { id: 'user_2abc', deleted: true } },
      },
    },
  },
  responses: {
    200: {
      description: 'Taken: what it has changed is on the disk.',
      headers: requestIdHeader,
      content: {
        'application/json': {
          schema: { type: 'object' },
          example: { success: true, data: { outcome: 'applied' } },
        },
      },
    },
    ...responsesOf([
      InvalidJson,
      InvalidInput,
      ...webhookErrors,
      NotFound,
      PayloadTooLarge,
      UnsupportedMediaType,
      RateLimited,
      DatabaseUnavailable,
      Overloaded,
      ShuttingDown,
    ]),
  },
};

const keySet: JsonObject = {
  operationId: 'identity_key_set',
  tags: ['identity'],
  summary: 'Get the public keys of access tokens.',
  description: 'A JSON Web Key Set (RFC 7517), without envelope. A key is in it long before it signs.',
  security: [],
  responses: {
    200: plain('The keys.', {
      keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'base64url', kid: 'base64url', alg: 'EdDSA', use: 'sig' }],
    }),
    ...responsesOf([Overloaded, ShuttingDown]),
    '4XX': { description: 'Bytes that are no HTTP request.' },
  },
};

function signatureHeader(name: string, description: string): JsonObject {
  return { name, in: 'header', required: true, description, schema: { type: 'string', maxLength: 1_024 } };
}

function query(name: string, description: string, maxLength: number): JsonObject {
  return { name, in: 'query', required: false, description, schema: { type: 'string', maxLength } };
}

function health(operationId: string, summary: string, responses: JsonObject): JsonObject {
  return {
    operationId,
    tags: ['operations'],
    summary,
    description: `${summary} Always answered, also under overload.`,
    security: [],
    responses: { ...responses, '4XX': { description: 'Bytes that are no HTTP request.' } },
  };
}

function plain(description: string, example: JsonObject): JsonObject {
  return {
    description,
    headers: requestIdHeader,
    content: { 'application/json': { schema: { type: 'object' }, example } },
  };
}

function readiness(status: string, database: string): JsonObject {
  return {
    status,
    checks: { database, queue: { status: database, pendingJobs: database === 'ok' ? 0 : null } },
    version: '0.1.0',
    uptime: 42,
  };
}
