import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { AccountDisabled, RefreshInvalid, RefreshReused } from '../identity.errors.ts';
import { RefreshToken, SignedIn } from '../identity.schemas.ts';
import { answerSignedIn, cookieless } from '../sign-in.ts';

export const refresh = useCase({
  name: 'auth.refresh',
  kind: 'command',
  summary: 'Exchange a refresh token for a new access token and the next refresh token.',
  input: z.strictObject({ refreshToken: RefreshToken }),
  output: SignedIn,
  errors: [RefreshInvalid, RefreshReused, AccountDisabled],
  permission: 'anyone',
  http: { method: 'POST', path: '/auth/refresh', rootAlias: true },
  commit: 'grouped',
  secretAnswer: true,
  async handle({ input, caller, ports }) {
    // The successor goes back the way its parent came.
    const cookie = input.refreshToken === undefined ? caller.refreshCookie : undefined;
    if (input.refreshToken === undefined && !cookie) throw cookieless('refreshToken', 'send it in the body');
    const token = input.refreshToken ?? cookie?.read();
    if (token === undefined) throw new PulseError(RefreshInvalid);
    const rotation = await ports.refreshTokens.rotate(token);
    const user = rotation.outcome === 'rotated' ? await ports.users.find(rotation.userId) : undefined;
    if (rotation.outcome === 'rotated' && user) return answerSignedIn(user, rotation, cookie, ports);
    cookie?.clear();
    throw new PulseError(rotation.outcome === 'reused' ? RefreshReused : RefreshInvalid);
  },
});
