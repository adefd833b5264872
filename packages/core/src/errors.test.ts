import { describe, expect, test } from 'vitest';
import { defineError, errorBody, errorKinds, PulseError } from './errors.ts';
import { sharedErrors } from './shared-errors.ts';

const Closed = defineError({ code: 'DOOR_CLOSED', kind: 'conflict', message: 'The door is closed.' });

describe('PulseError', () => {
  test('has the public face of its definition', () => {
    const error = new PulseError(Closed);
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.code, error.kind, error.message]).toEqual([
      'PulseError',
      'DOOR_CLOSED',
      'conflict',
      'The door is closed.',
    ]);
    expect(error.is(Closed)).toBe(true);
    expect(error.is(defineError({ ...Closed, code: 'DOOR_OPEN' }))).toBe(false);
    expect('cause' in error).toBe(false);
  });

  test('tells code, message and particulars; never the cause', () => {
    const cause = new Error('password authentication failed for user "pulse"');
    const error = new PulseError(Closed, { message: 'Come back at 9.', details: { opens: 9 }, cause });
    expect(error.cause).toBe(cause);
    const body = errorBody(error, 'request-1');
    expect(body).toEqual({
      code: 'DOOR_CLOSED',
      message: 'Come back at 9.',
      details: { opens: 9 },
      requestId: 'request-1',
    });
    expect(JSON.stringify(body)).not.toContain('password');
  });

  test('has no details unless given', () => {
    expect(Object.keys(errorBody(new PulseError(Closed), 'r'))).toEqual(['code', 'message', 'requestId']);
  });

  test('definitions are not changed by accident', () => {
    expect(() => Object.assign(Closed, { code: 'X' })).toThrow(TypeError);
  });
});

describe('shared errors', () => {
  test('have one code each, a kind that exists and a sentence', () => {
    const codes = sharedErrors.map(({ code }) => code);
    expect(new Set<string>(codes).size).toBe(codes.length);
    for (const { code, kind, message } of sharedErrors) {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
      expect(errorKinds).toHaveProperty(kind);
      expect(message).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('what may be tried again says so', () => {
    const retryable = Object.entries(errorKinds).filter(([, kind]) => kind.retryable);
    expect(retryable.map(([, { http }]) => http).toSorted()).toEqual([408, 429, 503]);
  });
});
