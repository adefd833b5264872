import { beforeEach, describe, expect, it } from 'vitest';
import { NetworkError, PulseError } from './errors.ts';
import { patiently } from './patience.ts';

describe('patiently', () => {
  let waits: number[];
  let answers: (Error | string)[];

  beforeEach(() => {
    waits = [];
  });

  const ask = (...given: (Error | string)[]) => {
    answers = given;
    return patiently(
      async () => {
        const answer = answers.shift() ?? 'none left';
        if (answer instanceof Error) throw answer;
        return answer;
      },
      async (milliseconds) => {
        waits.push(milliseconds);
      },
    );
  };
  const refusal = (status: number, code: string, retryAfter?: number) =>
    new PulseError({ status, code, message: code, retryAfter });
  const dead = () => new NetworkError('no answer');

  it('waits at least as long as it is told, then asks again', async () => {
    await expect(ask(refusal(429, 'RATE_LIMITED', 3), refusal(503, 'OVERLOADED', 1), 'yes')).resolves.toBe(
      'yes',
    );
    expect(waits).toHaveLength(2);
    expect(waits[0]).toBeGreaterThanOrEqual(3000);
    expect(waits[0]).toBeLessThan(3500);
  });

  it('fails at once with what no waiting helps', async () => {
    await expect(ask(refusal(404, 'SESSION_NOT_FOUND'))).rejects.toThrow('SESSION_NOT_FOUND');
    await expect(ask(refusal(500, 'INTERNAL_ERROR'))).rejects.toThrow('INTERNAL_ERROR');
    expect(waits).toEqual([]);
  });

  it('waits for an earlier try of its own that is still running', async () => {
    await expect(ask(refusal(409, 'IDEMPOTENCY_IN_FLIGHT', 1), 'its answer')).resolves.toBe('its answer');
    expect(waits[0]).toBeGreaterThanOrEqual(1000);
  });

  it('gives a dead line three more tries, a restart as long as it takes', async () => {
    await expect(ask(dead(), dead(), dead(), dead(), 'late')).rejects.toThrow('no answer');
    expect(waits).toHaveLength(3);
    const restart = [refusal(503, 'SHUTTING_DOWN', 2), dead(), dead(), dead(), dead()];
    await expect(ask(...restart, 'back')).resolves.toBe('back');
  });

  it('gives up after a minute of waiting', async () => {
    const busy = Array.from({ length: 9 }, () => refusal(503, 'OVERLOADED', 10));
    await expect(ask(...busy, 'late')).rejects.toThrow('OVERLOADED');
    expect(waits.length).toBeLessThan(7);
  });
});
