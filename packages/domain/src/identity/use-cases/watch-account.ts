import { PulseError, type Subscription } from '@pulse/core';
import { z } from 'zod';
import { userSubject } from '../../access-changes.ts';
import { identifier } from '../../identifiers.ts';
import { useCase } from '../../use-case.ts';
import { UserNotFound } from '../identity.errors.ts';
import { accountOf } from '../own-account.ts';

export const watchAccount = useCase({
  name: 'auth.watch',
  kind: 'stream',
  summary: 'Follow what is done for your account in the background: how far your exports are.',
  input: z.strictObject({ userId: identifier.describe('Your own; others are not there.') }),
  output: z.unknown().describe('A snapshot, or one export of it that has come further.'),
  errors: [UserNotFound],
  permission: 'account:read',
  absent: UserNotFound,
  channel: { prefix: 'user', inputKey: 'userId' },
  async handle({ input, actor }): Promise<Subscription> {
    const { userId } = accountOf(actor);
    // Everybody's is their own, an administrator's too.
    if (input.userId !== userId) throw new PulseError(UserNotFound);
    const channel = userSubject(userId);
    return { channel, viewer: { role: 'staff' }, resource: channel };
  },
});
