import { describe, expect, it } from 'vitest';
import { isConnectionError } from './connection-error.ts';

const withCode = (code: string) => Object.assign(new Error('from the server or the system'), { code });

describe('isConnectionError', () => {
  it.each([
    '08000',
    '08006',
    '08P01',
    '57P01',
    '57P02',
    '57P03',
    '53300',
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
  ])('is true of code %s', (code) => expect(isConnectionError(withCode(code))).toBe(true));

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Query read timeout',
    'Client has encountered a connection error and is not queryable',
  ])('is true of "%s"', (message) => expect(isConnectionError(new Error(message))).toBe(true));

  it.each(['23505', '40001', '40P01', '57014', '22012', '0800', 'ENOENT'])('is false of code %s', (code) =>
    expect(isConnectionError(withCode(code))).toBe(false),
  );

  it('is false of what is no error, and of a message that only quotes one', () => {
    for (const value of [undefined, null, 'Connection terminated', {}])
      expect(isConnectionError(value)).toBe(false);
    expect(isConnectionError(new Error('No: Connection terminated'))).toBe(false);
    expect(isConnectionError(Object.assign(new Error('timeout expired'), { code: '22000' }))).toBe(false);
  });

  it('looks through causes and aggregates', () => {
    expect(isConnectionError(new Error('wrapped', { cause: withCode('57P01') }))).toBe(true);
    expect(isConnectionError(new AggregateError([withCode('ECONNREFUSED')]))).toBe(true);
    const circular = new Error('circular');
    circular.cause = circular;
    expect(isConnectionError(circular)).toBe(false);
  });
});
