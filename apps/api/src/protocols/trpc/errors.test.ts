import { defineError, type ErrorKind, errorKinds, PulseError } from '@pulse/core';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { describe, expect, it } from 'vitest';
import { errorShape, publicErrorOf, toTrpcError } from './errors.ts';

describe('every kind of error', () => {
  it.each(Object.keys(errorKinds) as ErrorKind[])(
    '%s keeps its code, status, message and details',
    (kind) => {
      const definition = defineError({ code: 'SOMETHING', kind, message: 'Something.' });
      const error = new PulseError(definition, {
        details: { at: 1 },
        cause: new Error('a secret of the inside'),
      });
      const wrapped = toTrpcError(error);
      const shape = {
        message: wrapped.message,
        code: -32_600,
        data: { code: wrapped.code, httpStatus: 0 },
      } as const;
      const told = errorShape(shape, publicErrorOf(wrapped), 'request');
      expect(told).toEqual({
        message: 'Something.',
        code: -32_600,
        data: {
          code: errorKinds[kind].trpc,
          httpStatus: errorKinds[kind].http,
          error: { code: 'SOMETHING', message: 'Something.', details: { at: 1 }, requestId: 'request' },
        },
      });
      // tRPC has no code for headers that are too large; they never reach it.
      if (kind !== 'headersTooLarge') expect(getHTTPStatusCodeFromError(wrapped)).toBe(errorKinds[kind].http);
      expect(JSON.stringify(told)).not.toContain('secret');
    },
  );

  it('what is no error of ours is INTERNAL_ERROR', () => {
    for (const thrown of [new TypeError('a secret'), 'a secret', undefined, { message: 'a secret' }]) {
      const known = publicErrorOf(toTrpcError(thrown));
      expect([known.code, known.message]).toEqual(['INTERNAL_ERROR', expect.not.stringContaining('secret')]);
    }
  });
});
