import {
  DatabaseUnavailable,
  Forbidden,
  InvalidInput,
  Overloaded,
  RateLimited,
  ShuttingDown,
  TokenExpired,
  Unauthenticated,
} from '@pulse/core';
import { ChannelNotFound, InvalidResumeToken, InvalidStreamTicket, TooManyStreams } from '@pulse/realtime';
import { type JsonObject, requestIdHeader, responsesOf } from './openapi-responses.ts';

export const fixedTags = [
  { name: 'live', description: 'Channels as event streams; over WebSocket they are at `/api/v1/ws`.' },
  { name: 'operations', description: 'For orchestrators and monitoring. Answers have no envelope.' },
];

/** The addresses that no use case serves. */
export function fixedPaths(): Record<string, JsonObject> {
  return {
    '/api/v1/sse': { get: eventStream },
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
