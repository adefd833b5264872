import { type Clock, InvalidInput, PulseError, RateLimited } from '@pulse/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { startError } from '../../rest/envelope.ts';
import { toPulseError } from '../../rest/errors.ts';
import { parseJsonBody } from '../../rest/json-body.ts';
import type { Ingest, IngestAnswer } from '../ingest.ts';
import { allowPages, openToPages, withAndWithoutSlash } from '../open-to-pages.ts';
import { bodyLimit, readBody, takeAnyBody } from '../request-body.ts';
import { keyInHeaders } from '../request-key.ts';
import { isObject } from '../storable.ts';
import { readCapture } from './capture-body.ts';
import { captureEvents } from './capture-events.ts';
import { noFlags, remoteConfig, remoteConfigScript } from './remote-config.ts';

export interface PostHogOptions {
  readonly ingest: Ingest;
  readonly clock: Clock;
}

/** Where servers send: posthog-node and its siblings in other languages. */
const serverPaths = ['/batch'];
/** Where pages send: posthog-js in its several ages, and requests made by hand. */
const pagePaths = ['/e', '/i/v0/e', '/capture', '/track'];
/** Where posthog-node sends with POSTHOG_CAPTURE_MODE=v1. */
const perEventPath = '/i/v1/analytics/events';
const flagPaths = ['/flags', '/decide'];

/** The longest `Retry-After` that posthog-js waits for. */
const longestWaitSeconds = 30;

/** What posthog-js and posthog-node talk to. They take 200 with JSON for a success, and nothing else. */
export function registerPostHog(app: FastifyInstance, options: PostHogOptions): void {
  app.register(async (scope) => {
    takeAnyBody(scope);
    openToPages(scope, withAndWithoutSlash([...serverPaths, ...pagePaths, ...flagPaths, perEventPath]));
    scope.setErrorHandler((error, request, reply) => sendPostHogError(reply, request, error));
    for (const url of withAndWithoutSlash(serverPaths)) {
      scope.post(url, { bodyLimit }, async (request, reply) =>
        answerOk(reply, await capture(options, request)),
      );
    }
    for (const url of withAndWithoutSlash(pagePaths)) {
      scope.post(url, { bodyLimit }, async (request, reply) => {
        try {
          return answerOk(reply, await capture(options, request));
        } catch (error) {
          return answerLimitedPage(reply, error);
        }
      });
    }
    scope.post(perEventPath, { bodyLimit }, async (request, reply) =>
      answerPerEvent(reply, options, request),
    );
    for (const url of withAndWithoutSlash(flagPaths)) {
      scope.post(url, { bodyLimit }, (_request, reply) => reply.send(noFlags));
    }
    registerRemoteConfig(scope);
  });
}

function registerRemoteConfig(scope: FastifyInstance): void {
  // The token is in the path because the file would be on a CDN; it opens nothing, and the log does not have it.
  type Route = { Params: { token: string } };
  scope.get<Route>('/array/:token/config', (request, reply) =>
    reply.header('cache-control', 'no-store').send({ token: request.params.token, ...remoteConfig }),
  );
  scope.get<Route>('/array/:token/config.js', (request, reply) =>
    reply
      .type('application/javascript; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(remoteConfigScript(request.params.token)),
  );
}

async function capture({ ingest, clock }: PostHogOptions, request: FastifyRequest): Promise<IngestAnswer> {
  const { sent_at, _ = sent_at } = request.query as Readonly<Record<string, unknown>>;
  const { key, ...sent } = readCapture(
    await readBody(request),
    typeof _ === 'string' && /^\d{1,15}$/.test(_) ? _ : undefined,
  );
  return ingest(key ?? keyInHeaders(request.headers), captureEvents(sent, clock.now()), {
    requestId: request.id,
    address: request.ip,
  });
}

function answerOk(reply: FastifyReply, { rejected }: IngestAnswer): FastifyReply {
  const refusals = rejected.length === 0 ? {} : { rejected };
  return reply.header('cache-control', 'no-store').send({ status: 'Ok', ...refusals });
}

/**
 * Over the limit, a 429 would make posthog-js drop the batch. It keeps one that is answered 503, and comes again after
 * `Retry-After`, which it honours up to half a minute. A limit that lasts longer is answered the way PostHog does: the
 * batch is lost (the ledger counts it), and the page is silent for a minute.
 */
function answerLimitedPage(reply: FastifyReply, error: unknown): FastifyReply {
  const known = toPulseError(error);
  if (!known.is(RateLimited)) throw error;
  if ((known.retryAfterSeconds ?? 1) > longestWaitSeconds) {
    return reply.header('cache-control', 'no-store').send({ status: 'Ok', quota_limited: ['events'] });
  }
  return startError(reply, known).code(503).send(errorAnswer(known));
}

/** Answers for each event by its uuid, and takes the key as a bearer's. */
async function answerPerEvent(
  reply: FastifyReply,
  { ingest, clock }: PostHogOptions,
  request: FastifyRequest,
): Promise<FastifyReply> {
  const content = parseJsonBody(await readBody(request));
  const batch = isObject(content) ? content.batch : undefined;
  if (!Array.isArray(batch)) throw new PulseError(InvalidInput, { message: 'The body has no batch.' });
  const sentAt = request.headers['posthog-request-timestamp'];
  const events = captureEvents({ events: batch, sentAt }, clock.now());
  const key = keyInHeaders(request.headers);
  const { rejected } = await ingest(key, events, { requestId: request.id, address: request.ip });
  const refusals = new Map(rejected.map(({ index, ...refusal }) => [index, refusal]));
  const results = batch.map((event: unknown, index) => {
    const refusal = refusals.get(index);
    const result = refusal
      ? { result: 'drop', details: `${refusal.code}: ${refusal.message}` }
      : { result: 'ok' };
    return [isObject(event) ? String(event.uuid) : String(index), result];
  });
  return reply.header('cache-control', 'no-store').send({ results: Object.fromEntries(results) });
}

function sendPostHogError(reply: FastifyReply, request: FastifyRequest, error: unknown): FastifyReply {
  const known = toPulseError(error);
  if (known.kind === 'internal') request.log.error({ err: error }, 'request failed');
  allowPages(reply);
  return startError(reply, known).send(errorAnswer(known));
}

function errorAnswer(error: PulseError) {
  const type = error.kind === 'unauthenticated' ? 'authentication_error' : 'validation_error';
  return { type, code: error.code, detail: error.message, attr: null };
}
