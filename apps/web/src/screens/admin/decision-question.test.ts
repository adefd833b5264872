import type { PulseClient } from '@pulse/client';
import { describe, expect, it } from 'vitest';
import { findAccount, sessionIdOf } from './decision-question.ts';

const id = '0193a2f4-6f5e-7c3a-9d52-4b1f0e6c8a11';
const accounts = [
  { id: 'near', email: 'ada@example.org.uk' },
  { id, email: 'ada@example.org' },
];
const client = {
  call: (async () => ({ items: accounts, nextCursor: null })) as unknown as PulseClient['call'],
};

describe('whom a decision is about', () => {
  it('is an id, or an account by its whole address', async () => {
    expect(await findAccount(client, 'account', ` ${id} `)).toEqual({ userId: id });
    expect(await findAccount(client, 'participant', id)).toEqual({ participantId: id });
    expect(await findAccount(client, 'account', 'Ada@Example.org')).toEqual({ userId: id });
  });

  it('is nobody when the address is not whole, or a participant has none', async () => {
    expect(await findAccount(client, 'account', 'ada@')).toBeUndefined();
    expect(await findAccount(client, 'account', '')).toBeUndefined();
    expect(await findAccount(client, 'participant', 'ada@example.org')).toBeUndefined();
  });
});

describe('sessionIdOf', () => {
  it.each([
    [id, id],
    [`https://pulse.example/sessions/${id}?x=1`, id],
    ['K7MPQ2', undefined],
    ['', undefined],
  ])('%s', (typed, found) => {
    expect(sessionIdOf(typed)).toBe(found);
  });
});
