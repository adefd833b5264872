import { createHash } from 'node:crypto';
import { type Actor, actorId } from '@pulse/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What SDKs put into a path although it is a credential: posthog-js its token, and anybody a key of ours. */
const keysInPaths = /(?<=^\/array\/)[^/]+|pk_[^/]+/g;

/** One line per answered request: no query, no body, no address, no key; the user by a hash. */
export function registerRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (path.startsWith('/health/') || path.startsWith('/assets/')) return;
    const level = reply.statusCode >= 500 ? 'warn' : 'info';
    request.log[level](
      {
        method: request.method,
        path: path.replace(keysInPaths, '[redacted]'),
        requestId: request.id,
        user: hashedUser(request),
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    );
  });
}

function hashedUser(request: FastifyRequest): string | undefined {
  const { actor } = request as FastifyRequest & { actor?: Actor };
  const id = actor && actorId(actor);
  return id ? createHash('sha256').update(id).digest('base64url').slice(0, 12) : undefined;
}
