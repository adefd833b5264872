import { PulseError, UnsupportedMediaType } from '@pulse/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { startError } from '../../rest/envelope.ts';
import { toPulseError } from '../../rest/errors.ts';
import { parseJsonBody } from '../../rest/json-body.ts';
import type { Ingest, IngestAnswer } from '../ingest.ts';
import { allowPages, openToPages, withAndWithoutSlash } from '../open-to-pages.ts';
import { bodyLimit, readBody, takeAnyBody } from '../request-body.ts';
import { keyInHeaders } from '../request-key.ts';
import { isObject } from '../storable.ts';
import { contentTypes, type Encoding, exportAnswer, statusAnswer } from './answers.ts';
import { logEvents } from './log-events.ts';
import { decodeLogsRequest } from './logs-protobuf.ts';

/** Exporters give an export up after ten seconds in all, waits included, unless told otherwise. */
const longestRetryAfterSeconds = 3;

/**
 * OTLP over HTTP for logs: JSON and protobuf, as they are or packed with gzip. An exporter comes again after 429, 502,
 * 503, 504 and cuts; anything else makes it drop the export.
 *
 * @see https://opentelemetry.io/docs/specs/otlp/#otlphttp
 */
export function registerOtlp(app: FastifyInstance, ingest: Ingest): void {
  app.register(async (scope) => {
    takeAnyBody(scope);
    const paths = withAndWithoutSlash(['/v1/logs']);
    openToPages(scope, paths);
    scope.setErrorHandler((error, request, reply) => sendOtlpError(reply, request, error));
    for (const url of paths) {
      scope.post(url, { bodyLimit }, async (request, reply) => {
        const encoding = encodingOf(request);
        if (encoding === undefined) {
          throw new PulseError(UnsupportedMediaType, {
            message: 'Send logs as application/json or application/x-protobuf.',
          });
        }
        const body = await readBody(request);
        const content = encoding === 'json' ? parseJsonBody(body) : decodeLogsRequest(body);
        const events = logEvents(isObject(content) ? content : {}, body);
        const answer = await ingest(keyInHeaders(request.headers), events, {
          requestId: request.id,
          address: request.ip,
        });
        return sendAnswer(reply, answer, encoding);
      });
    }
  });
}

function encodingOf(request: FastifyRequest): Encoding | undefined {
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (type === contentTypes.json) return 'json';
  return type === contentTypes.protobuf || type === 'application/protobuf' ? 'protobuf' : undefined;
}

function sendAnswer(reply: FastifyReply, answer: IngestAnswer, encoding: Encoding): FastifyReply {
  return reply
    .type(contentTypes[encoding])
    .header('cache-control', 'no-store')
    .send(exportAnswer(answer, encoding));
}

function sendOtlpError(reply: FastifyReply, request: FastifyRequest, error: unknown): FastifyReply {
  const known = toPulseError(error);
  const encoding = encodingOf(request) ?? 'json';
  if (known.kind === 'internal') request.log.error({ err: error }, 'request failed');
  allowPages(reply);
  startError(reply, known);
  // A fault of ours may be over in a moment; 500 would make the exporter drop what it has.
  if (known.kind === 'internal') reply.code(503).header('retry-after', '1');
  const retryAfter = Number(reply.getHeader('retry-after'));
  if (retryAfter > longestRetryAfterSeconds) reply.header('retry-after', String(longestRetryAfterSeconds));
  return reply.type(contentTypes[encoding]).send(statusAnswer(known, encoding));
}
