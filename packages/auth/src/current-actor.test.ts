import type { Actor } from '@pulse/core';
import { describe, expect, it } from 'vitest';
import { type AccountStanding, createCurrentActor } from './current-actor.ts';

const standings = new Map<string, AccountStanding>([
  ['same', { roles: ['user'], disabled: false }],
  ['promoted', { roles: ['admin', 'user'], disabled: false }],
  ['disabled', { roles: ['user'], disabled: true }],
]);
const current = createCurrentActor(async (userId) => standings.get(userId));
const account = (userId: string): Actor => ({ kind: 'user', userId, roles: ['user'] });

describe('an actor at this moment', () => {
  it('has the roles of the account, not of the token', async () => {
    expect(await current(account('promoted'))).toEqual({ ...account('promoted'), roles: ['admin', 'user'] });
    const same = account('same');
    expect(await current(same)).toBe(same);
  });

  it.each(['disabled', 'deleted'])('is nobody when the account is %s', async (userId) => {
    await expect(current(account(userId))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it.each<Actor>([
    { kind: 'anonymous' },
    { kind: 'participant', participantId: 'p', sessionId: 's' },
    { kind: 'observer', sessionId: 's' },
  ])('is what the credential says: $kind', (actor) => {
    expect(current(actor)).toBe(actor);
  });
});
