import { PulseError, TokenExpired } from '@pulse/core';
import { describe, expect, it } from 'vitest';
import { createAuthenticator } from './authenticate.ts';
import { createParticipantCredentials } from './participant-credentials.ts';

const participantCredentials = createParticipantCredentials('a refresh secret of more than 32 characters');
const sessionId = '019ab3c4-0000-7000-8000-00000000000a';
const participantId = '019ab3c4-0000-7000-8000-00000000000b';
const host = { actor: { kind: 'user', userId: 'user', roles: [] }, expiresAt: new Date(0) } as const;
const authenticate = createAuthenticator({
  participantCredentials,
  keyHolder: async (key) =>
    key === 'pk_known' ? { keyId: 'key', projectId: 'project', scopes: ['read'] } : undefined,
  accessTokens: {
    async verify(token) {
      if (token === 'access') return host;
      throw new PulseError(TokenExpired);
    },
  },
});

describe('authenticating', () => {
  it('tells tokens apart by their prefix', async () => {
    const participant = participantCredentials.issueParticipant({ sessionId, participantId });
    const observer = participantCredentials.issueObserver({ sessionId });
    expect(await authenticate('access')).toEqual(host);
    expect(await authenticate(participant)).toEqual({
      actor: { kind: 'participant', sessionId, participantId },
      expiresAt: null,
    });
    expect(await authenticate('pk_known')).toEqual({
      actor: { kind: 'key', keyId: 'key', projectId: 'project', scopes: ['read'] },
      expiresAt: null,
    });
    expect(await authenticate(observer)).toEqual({ actor: { kind: 'observer', sessionId }, expiresAt: null });
  });

  it('says what is wrong', async () => {
    await expect(authenticate('old')).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
    await expect(authenticate('pk_other')).rejects.toMatchObject({ code: 'INVALID_API_KEY' });
    for (const token of ['pt_', 'ob_forged', `pt_${'A'.repeat(64)}`]) {
      await expect(authenticate(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
  });
});
