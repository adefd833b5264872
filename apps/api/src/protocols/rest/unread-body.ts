import { type AnyUseCase, PulseError, UnreadableInput } from '@pulse/core';
import type { FastifyRequest, RouteShorthandOptions } from 'fastify';
import { actorOfHeaders } from '../request-credentials.ts';
import { answerError, toPulseError } from './errors.ts';
import type { RestOptions } from './rest.ts';

/**
 * Of a route whose use case counts what is refused: a body that is too large, or no JSON, never gets as far as the
 * handler, and is told to the use case here. Whoever may not call it is not counted; the answer is the same for all.
 */
export function tellOfUnreadBodies(
  useCase: AnyUseCase,
  { authenticate, countRequest, execute }: Pick<RestOptions, 'authenticate' | 'countRequest' | 'execute'>,
): Pick<RouteShorthandOptions, 'preValidation' | 'errorHandler'> {
  if (!useCase.onRefused) return {};
  const read = new WeakSet<FastifyRequest>();

  async function tell(request: FastifyRequest, error: PulseError): Promise<void> {
    try {
      // Before the token is looked up, as with every other request: this is no way to try tokens without a limit.
      countRequest(request, useCase.http ?? {});
      const { actor } = await actorOfHeaders(request.headers, authenticate);
      await execute(useCase, new UnreadableInput(error), { actor, requestId: request.id });
    } catch (refusal) {
      // Its own refusal, or that of who may not call.
      if (!(refusal instanceof PulseError)) {
        request.log.warn({ err: refusal }, 'a body that could not be read was not counted');
      }
    }
  }

  return {
    preValidation(request, _reply, done) {
      read.add(request);
      done();
    },
    async errorHandler(error, request, reply) {
      if (!read.has(request)) await tell(request, toPulseError(error));
      return answerError(error, request, reply);
    },
  };
}
