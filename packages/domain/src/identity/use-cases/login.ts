import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { AccountDisabled, InvalidCredentials } from '../identity.errors.ts';
import { EmailAddress, PresentPassword, RefreshTransport, SignedIn } from '../identity.schemas.ts';
import { answerSignedIn, chooseDelivery } from '../sign-in.ts';
import { normalizeEmail } from '../user.ts';

export const login = useCase({
  name: 'auth.login',
  kind: 'command',
  summary: 'Sign in with e-mail address and password.',
  input: z.strictObject({
    email: EmailAddress,
    password: PresentPassword,
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
    const email = normalizeEmail(input.email);
    const attempt = ports.attempts.password(email, caller.address);
    const user = await ports.users.findByEmail(email);
    const matches = await ports.passwords.verify(user?.passwordHash ?? undefined, input.password);
    if (!user || !matches) throw new PulseError(InvalidCredentials);
    attempt.succeeded();
    const signIn = await ports.refreshTokens.start(user.id, caller);
    return answerSignedIn(user, signIn, delivery, ports);
  },
});
