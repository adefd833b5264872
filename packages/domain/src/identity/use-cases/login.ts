import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { AccountDisabled, InvalidCredentials } from '../identity.errors.ts';
import { EmailAddress, RefreshTransport, SignedIn } from '../identity.schemas.ts';
import { answerSignedIn, chooseDelivery } from '../sign-in.ts';
import { normalizeEmail } from '../user.ts';

export const login = useCase({
  name: 'auth.login',
  kind: 'command',
  summary: 'Sign in with e-mail address and password.',
  input: z.strictObject({
    email: EmailAddress,
    // Not the rules for new ones: a password that could not be chosen is a wrong one, not bad input.
    password: z.string().min(1).max(200),
    transport: RefreshTransport,
  }),
  output: SignedIn,
  errors: [InvalidCredentials, AccountDisabled],
  permission: 'anyone',
  example: { email: 'grace@example.org', password: 'correct horse battery' },
  http: { method: 'POST', path: '/auth/login', rootAlias: true },
  // Not `own`: verifying waits its turn among other sign-ins and would hold a connection meanwhile.
  commit: 'grouped',
  secretAnswer: true,
  async handle({ input, caller, ports }) {
    const delivery = chooseDelivery(input.transport, caller);
    const user = await ports.users.findByEmail(normalizeEmail(input.email));
    const matches = await ports.passwords.verify(user?.passwordHash ?? undefined, input.password);
    if (!user || !matches) throw new PulseError(InvalidCredentials);
    return answerSignedIn(user, await ports.refreshTokens.start(user.id), delivery, ports);
  },
});
