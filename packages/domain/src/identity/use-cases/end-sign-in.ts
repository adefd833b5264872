import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { identifier } from '../../identifiers.ts';
import { useCase } from '../../use-case.ts';
import { SignInNotFound } from '../identity.errors.ts';
import { accountOf } from '../own-account.ts';

export const endSignIn = useCase({
  name: 'auth.endSignIn',
  kind: 'command',
  summary: 'Sign one device out; its tokens and connections end within seconds.',
  input: z.strictObject({ signInId: identifier }),
  output: z.null(),
  errors: [SignInNotFound],
  permission: 'account:manage',
  http: { method: 'DELETE', path: '/auth/sign-ins/:signInId', status: 204, rootAlias: true },
  secretAnswer: true,
  async handle({ input, actor, ports }) {
    const ended = await ports.signIns.end(accountOf(actor).userId, input.signInId);
    if (!ended) throw new PulseError(SignInNotFound);
    return null;
  },
});
