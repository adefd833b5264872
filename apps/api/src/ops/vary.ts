import type { FastifyReply } from 'fastify';

/** Tells caches that the answer depends on a header of the request, beside those it depends on already. */
export function addVary(reply: FastifyReply, header: string): void {
  const before = reply.getHeader('vary');
  reply.header('vary', before === undefined ? header : `${String(before)}, ${header}`);
}
