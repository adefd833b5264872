import { type AnyUseCase, type Log, PulseError, UnreadableInput } from '@pulse/core';
import type { FastifyRequest, RouteShorthandOptions } from 'fastify';
import type { CountedRequest } from '../rate-limit-hook.ts';
import { actorOfHeaders } from '../request-credentials.ts';
import { answerError, toPulseError } from './errors.ts';
import type { RestOptions } from './rest.ts';

type TellOptions = Pick<RestOptions, 'authenticate' | 'countRequest' | 'execute'>;

/** What `read` returns, or in its place why it cannot be read. */
export function readable(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof PulseError) return new UnreadableInput(error);
    throw error;
  }
}

/** Tells a use case that counts what is refused of a body that could not be read; the answer is the same for all. */
export async function tellOfUnreadBody(
  useCase: AnyUseCase,
  error: PulseError,
  request: CountedRequest & { readonly id: string; readonly log: Pick<Log, 'warn'> },
  { authenticate, countRequest, execute }: TellOptions,
): Promise<void> {
  if (!useCase.onRefused) return;
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

/**
 * Of a route whose use case counts what is refused: a body that is too large, or no JSON, never gets as far as the
 * handler, and is told to the use case here. Whoever may not call it is not counted; the answer is the same for all.
 */
export function tellOfUnreadBodies(
  useCase: AnyUseCase,
  options: TellOptions,
): Pick<RouteShorthandOptions, 'preValidation' | 'errorHandler'> {
  if (!useCase.onRefused) return {};
  const read = new WeakSet<FastifyRequest>();
  return {
    preValidation(request, _reply, done) {
      read.add(request);
      done();
    },
    async errorHandler(error, request, reply) {
      if (!read.has(request)) await tellOfUnreadBody(useCase, toPulseError(error), request, options);
      return answerError(error, request, reply);
    },
  };
}
