import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { sendVerification } from '../account-mails.ts';
import { EmailTaken } from '../identity.errors.ts';
import {
  DisplayName,
  EmailAddress,
  Language,
  NewPassword,
  RefreshTransport,
  SignedIn,
} from '../identity.schemas.ts';
import { answerSignedIn, chooseDelivery } from '../sign-in.ts';
import { defaultRoles, firstAdminRoles, nameFromEmail, normalizeEmail } from '../user.ts';

export const register = useCase({
  name: 'auth.register',
  kind: 'command',
  summary: 'Create an account and sign in to it; the first account becomes administrator.',
  input: z.strictObject({
    email: EmailAddress,
    password: NewPassword,
    name: DisplayName.optional().describe(
      'Shown to others; the part of the address before the @ unless told.',
    ),
    language: Language.optional(),
    transport: RefreshTransport,
  }),
  output: SignedIn,
  errors: [EmailTaken],
  permission: 'anyone',
  example: { email: 'grace@example.org', password: 'correct horse battery', name: 'Grace' },
  http: { method: 'POST', path: '/auth/register', status: 201, rootAlias: true },
  // Not `own`: hashing waits its turn among other sign-ins and would hold a connection meanwhile. The account is
  // committed before its sign-in starts; when only the latter fails, the account is there to log in to.
  commit: 'grouped',
  secretAnswer: true,
  async handle({ input, caller, ports }) {
    const delivery = chooseDelivery(input.transport, caller);
    const email = normalizeEmail(input.email);
    const account = {
      id: ports.ids.next(),
      email,
      name: input.name?.trim() ?? nameFromEmail(email),
      emailVerified: false,
      language: input.language ?? 'en',
      roles: defaultRoles,
      createdAt: ports.clock.now(),
      passwordHash: await ports.passwords.hash(input.password),
    } as const;
    const user = await ports.transaction(async (bound) => {
      const inserted = await bound.users.insert(account, { roles: firstAdminRoles });
      if (!inserted) throw new PulseError(EmailTaken);
      await sendVerification(inserted, 'welcome', bound);
      return inserted;
    });
    return answerSignedIn(user, await ports.refreshTokens.start(user.id, caller), delivery, ports);
  },
});
