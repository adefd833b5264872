import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { startError } from '../../rest/envelope.ts';
import { toPulseError } from '../../rest/errors.ts';
import { parseJsonBody } from '../../rest/json-body.ts';
import type { Ingest } from '../ingest.ts';
import { allowPages, openToPages, withAndWithoutSlash } from '../open-to-pages.ts';
import { bodyLimit, readBody, takeAnyBody } from '../request-body.ts';
import { keyInHeaders } from '../request-key.ts';
import { segmentEvents, writeKeyOf } from './segment-events.ts';

/** Their names are those of the addresses. */
const messageTypes = ['track', 'identify', 'page', 'screen', 'group', 'alias'];

/**
 * What @segment/analytics-node talks to, and the other SDKs for Segment's HTTP API. It drops a batch that is answered
 * 400, 401 or 413, and comes again after 429 with `Retry-After`, 5xx and cuts; so 400 means that nothing of the body
 * could be read, and an event that is refused for itself does not change the 200 of its batch. The ledger counts it.
 */
export function registerSegment(app: FastifyInstance, ingest: Ingest): void {
  app.register(async (scope) => {
    takeAnyBody(scope);
    const paths = ['batch', ...messageTypes].map((name) => `/v1/${name}`);
    openToPages(scope, withAndWithoutSlash(paths));
    scope.setErrorHandler((error, request, reply) => sendSegmentError(reply, request, error));
    const receive = (type: string | undefined) => async (request: FastifyRequest, reply: FastifyReply) => {
      const body = parseJsonBody(await readBody(request));
      const key = keyInHeaders(request.headers) ?? writeKeyOf(body);
      const { rejected } = await ingest(key, segmentEvents(body, type), {
        requestId: request.id,
        address: request.ip,
      });
      const refusals = rejected.length === 0 ? {} : { rejected };
      return reply.header('cache-control', 'no-store').send({ success: true, ...refusals });
    };
    for (const url of withAndWithoutSlash(['/v1/batch'])) {
      scope.post(url, { bodyLimit }, receive(undefined));
    }
    for (const type of messageTypes) {
      for (const url of withAndWithoutSlash([`/v1/${type}`])) {
        scope.post(url, { bodyLimit }, receive(type));
      }
    }
  });
}

function sendSegmentError(reply: FastifyReply, request: FastifyRequest, error: unknown): FastifyReply {
  const known = toPulseError(error);
  if (known.kind === 'internal') request.log.error({ err: error }, 'request failed');
  allowPages(reply);
  return startError(reply, known).send({ success: false, code: known.code, message: known.message });
}
