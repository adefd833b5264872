import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { RefreshToken } from '../identity.schemas.ts';

export const logout = useCase({
  name: 'auth.logout',
  kind: 'command',
  summary: 'End the sign-in that a refresh token belongs to, and drop the cookie; succeeds in any case.',
  input: z.strictObject({ refreshToken: RefreshToken }),
  output: z.null(),
  errors: [],
  permission: 'anyone',
  http: { method: 'POST', path: '/auth/logout', status: 204, rootAlias: true },
  commit: 'grouped',
  secretAnswer: true,
  async handle({ input, caller, ports }) {
    const tokens = new Set([input.refreshToken, caller.refreshCookie?.read()]);
    for (const token of tokens) if (token !== undefined) await ports.refreshTokens.revoke(token);
    caller.refreshCookie?.clear();
    return null;
  },
});
