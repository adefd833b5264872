import { createHash } from 'node:crypto';
import { type Actor, actorId } from '@pulse/core';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';

/** What SDKs put into a path although it is a credential: posthog-js its token, and anybody a key of ours. */
const keysInPaths = /(?<=^\/array\/)[^/]+|pk_[^/]+/g;

/** An answered request, as far as a log may know it. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly requestId: string;
  readonly actor: Actor | undefined;
  readonly status: number;
  readonly milliseconds: number;
}

/**
 * One line per answered request: no query, no body, no address, no key; the user by a hash.
 *
 * @returns logs a request that no hook sees
 */
export function createRequestLog(
  app: FastifyInstance,
  log: FastifyBaseLogger,
): (request: LoggedRequest) => void {
  function write({ method, path: address, requestId, actor, status, milliseconds }: LoggedRequest): void {
    const path = address.split('?', 1)[0] ?? '';
    if (path.startsWith('/health/') || path.startsWith('/assets/')) return;
    log[status >= 500 ? 'warn' : 'info'](
      {
        method,
        path: path.replace(keysInPaths, '[redacted]'),
        requestId,
        user: hashedUser(actor),
        status,
        durationMs: Math.round(milliseconds * 10) / 10,
      },
      'request',
    );
  }

  app.addHook('onResponse', (request, reply, done) => {
    const { actor } = request as FastifyRequest & { actor?: Actor };
    const { method, url: path, id: requestId } = request;
    const { statusCode: status, elapsedTime: milliseconds } = reply;
    write({ method, path, requestId, actor, status, milliseconds });
    done();
  });
  return write;
}

const hashes = new WeakMap<Actor, string>();

/** Kept with the actor, of which there is one for as long as its token is known. */
function hashedUser(actor: Actor | undefined): string | undefined {
  const id = actor && actorId(actor);
  if (!actor || !id) return undefined;
  const known = hashes.get(actor);
  if (known !== undefined) return known;
  const made = createHash('sha256').update(id).digest('base64url').slice(0, 12);
  hashes.set(actor, made);
  return made;
}
