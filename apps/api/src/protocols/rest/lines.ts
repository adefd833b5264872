import type { FastifyReply, FastifyRequest } from 'fastify';

/** One JSON value per line, as archives and log tools take it; https://github.com/ndjson/ndjson-spec */
const linesType = 'application/x-ndjson';

export function acceptsLines(request: FastifyRequest): boolean {
  return request.headers.accept?.includes(linesType) ?? false;
}

/** Answers a page as one line per item, with the cursor of the next in `X-Next-Cursor`. */
export function sendLines(reply: FastifyReply, output: unknown): FastifyReply {
  const { items, nextCursor } = output as { items: readonly unknown[]; nextCursor: string | null };
  if (nextCursor !== null) reply.header('x-next-cursor', nextCursor);
  return reply
    .type(`${linesType}; charset=utf-8`)
    .send(items.map((item) => `${JSON.stringify(item)}\n`).join(''));
}
