import { systemClock, systemRandom, uuidv7Ids } from '@pulse/core';
import type { RefreshTokenStore, StoredRotation } from '@pulse/domain';
import { describe, expect, it } from 'vitest';
import { createRefreshTokens } from './refresh-tokens.ts';

/** Records what reaches the store, and answers as told. */
function setUp(secret = 'a refresh secret of more than 32 characters') {
  const started: Parameters<RefreshTokenStore['start']>[0][] = [];
  const rotated: Parameters<RefreshTokenStore['rotate']>[0][] = [];
  const revoked: string[] = [];
  const answer: { rotation: StoredRotation } = {
    rotation: { outcome: 'rotated', userId: 'user', familyId: 'family' },
  };
  const tokens = createRefreshTokens({
    store: {
      start: async (family) => void started.push(family),
      rotate: async (exchange) => {
        rotated.push(exchange);
        return answer.rotation;
      },
      revoke: async (tokenHash) => void revoked.push(Buffer.from(tokenHash).toString('hex')),
    },
    secret,
    lifetimeSeconds: 1_000,
    ids: uuidv7Ids(systemClock, systemRandom),
    random: systemRandom,
  });
  return { tokens, started, rotated, revoked, answer };
}

const hex = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('hex');

describe('refresh tokens', () => {
  it('are 256 random bits, of which the store sees a hash', async () => {
    const { tokens, started } = setUp();
    const first = await tokens.start('user');
    const second = await tokens.start('user');
    expect(first.token).toMatch(/^[\w-]{43}$/);
    expect(first.maxAgeSeconds).toBe(1_000);
    expect(second.token).not.toBe(first.token);
    expect(started[0]).toMatchObject({ userId: 'user', lifetimeSeconds: 1_000 });
    expect(started[0]?.tokenHash).toHaveLength(32);
    expect(started[0]?.familyId).not.toBe(started[1]?.familyId);
    expect(hex(started[0]?.tokenHash)).not.toContain(Buffer.from(first.token, 'base64url').toString('hex'));
  });

  it('have one successor each, which is itself exchanged under the hash that was stored', async () => {
    const { tokens, rotated } = setUp();
    const { token } = await tokens.start('user');
    const first = await tokens.rotate(token);
    expect(await tokens.rotate(token)).toEqual(first);
    if (first.outcome !== 'rotated') throw new TypeError('must be rotated');
    const next = await tokens.rotate(first.token);
    expect(next).not.toEqual(first);
    expect(hex(rotated[2]?.parentHash)).toBe(hex(rotated[0]?.successorHash));
    expect(rotated[0]?.graceSeconds).toBe(10);
  });

  it('have other hashes and successors under another secret', async () => {
    const here = setUp();
    const there = setUp('another refresh secret of 32 characters');
    const { token } = await here.tokens.start('user');
    expect(await there.tokens.rotate(token)).not.toEqual(await here.tokens.rotate(token));
    expect(hex(there.rotated[0]?.parentHash)).not.toBe(hex(here.rotated[0]?.parentHash));
  });

  it('pass on what the store decides', async () => {
    const { tokens, answer, revoked, started } = setUp();
    const { token } = await tokens.start('user');
    answer.rotation = { outcome: 'reused', userId: 'user', familyId: 'family' };
    expect(await tokens.rotate(token)).toEqual({ outcome: 'reused', userId: 'user' });
    answer.rotation = { outcome: 'invalid' };
    expect(await tokens.rotate(token)).toEqual({ outcome: 'invalid' });
    await tokens.revoke(token);
    expect(revoked).toEqual([hex(started[0]?.tokenHash)]);
  });

  it('of another form do not reach the store', async () => {
    const { tokens, rotated, revoked } = setUp();
    for (const text of ['', 'x', 'eyJ.eyJ.sig', `${'A'.repeat(42)}=`, 'A'.repeat(44)]) {
      expect(await tokens.rotate(text)).toEqual({ outcome: 'invalid' });
      await tokens.revoke(text);
    }
    expect([...rotated, ...revoked]).toEqual([]);
  });
});
