import { defineError } from '@pulse/core';
import type { FastifyInstance, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { successEnvelope } from '../rest/envelope.ts';

/** An event about an account with all its addresses has some 5 KB. */
const bodyLimit = 256 * 1_024;

export const InvalidSignature = defineError({
  code: 'INVALID_SIGNATURE',
  kind: 'unauthenticated',
  message: 'The message is not signed with the secret of this endpoint, or is older than 5 minutes.',
});

/**
 * Takes one message; resolves when its effect is on the disk.
 *
 * @throws PulseError INVALID_SIGNATURE, INVALID_JSON, INVALID_INPUT
 */
export type ReceiveIdentityEvent = (
  headers: {
    readonly id: string | undefined;
    readonly timestamp: string | undefined;
    readonly signature: string | undefined;
  },
  body: Buffer,
) => Promise<'applied' | 'duplicate' | 'stale' | 'ignored'>;

/**
 * `POST /webhooks/identity`, signed by Svix. No use case, because the signature is over the bytes of the body, and
 * the caller is a service and not somebody who could also call by WebSocket: REST only.
 *
 * @param receive undefined when no sender is configured: then there is nothing at this address
 */
export function registerIdentityWebhook(
  app: FastifyInstance,
  receive: ReceiveIdentityEvent | undefined,
  limitRequests: preHandlerHookHandler,
): void {
  if (!receive) return;
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    for (const url of ['/api/v1/webhooks/identity', '/webhooks/identity']) {
      scope.post(url, { bodyLimit, preHandler: limitRequests }, async (request, reply) => {
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const outcome = await receive(signatureHeaders(request), body);
        return reply.header('cache-control', 'no-store').send(successEnvelope({ outcome }));
      });
    }
  });
}

function signatureHeaders(request: FastifyRequest) {
  const header = (name: string) => {
    const value = request.headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    id: header('svix-id'),
    timestamp: header('svix-timestamp'),
    signature: header('svix-signature'),
  };
}

export const webhookErrors = [InvalidSignature] as const;
