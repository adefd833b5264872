import { PulseError, Unauthenticated } from '@pulse/core';
import { z } from 'zod';
import { identifier, timestamp } from '../../identifiers.ts';
import { useCase } from '../../use-case.ts';
import { AccountView, accountView, SignInView, signInView } from '../identity.schemas.ts';
import { accountOf } from '../own-account.ts';
import type { SignIn } from '../sign-in.repository.ts';

const AccountExport = z
  .strictObject({
    exportedAt: timestamp,
    account: AccountView,
    signIns: z.array(SignInView),
    sessions: z.array(
      z.strictObject({
        id: identifier,
        title: z.string(),
        code: z.string(),
        status: z.string(),
        createdAt: timestamp,
      }),
    ),
    polls: z.array(
      z.strictObject({
        id: identifier,
        sessionId: identifier,
        title: z.string(),
        kind: z.string(),
        status: z.string(),
        options: z.array(z.string()),
      }),
    ),
    messages: z.array(
      z.strictObject({
        id: identifier,
        sessionId: identifier,
        kind: z.string(),
        content: z.string(),
        createdAt: timestamp,
      }),
    ),
    upvotes: z.array(z.strictObject({ messageId: identifier, createdAt: timestamp })),
    counterChanges: z.array(z.strictObject({ counterId: identifier, value: z.number(), castAt: timestamp })),
    memberships: z.array(z.strictObject({ sessionId: identifier, role: z.string(), createdAt: timestamp })),
    accessEntries: z.array(
      z.strictObject({
        resourceType: z.string(),
        resourceId: identifier,
        action: z.string(),
        effect: z.string(),
      }),
    ),
    mailedLinks: z.array(
      z.strictObject({
        purpose: z.string(),
        email: z.string(),
        createdAt: timestamp,
        expiresAt: timestamp,
        usedAt: timestamp.nullable(),
      }),
    ),
  })
  .meta({ id: 'AccountExport' });

export const exportMe = useCase({
  name: 'auth.exportMe',
  kind: 'query',
  summary: 'Everything that is held about your account, for you to keep or to take elsewhere.',
  input: z.strictObject({}),
  output: AccountExport,
  errors: [],
  permission: 'account:read',
  http: { method: 'GET', path: '/auth/me/export', rootAlias: true },
  async handle({ actor, ports }) {
    const { userId, signInId } = accountOf(actor);
    const user = await ports.users.find(userId);
    if (!user) throw new PulseError(Unauthenticated);
    const signIns: SignIn[] = [];
    let cursor: string | undefined;
    do {
      const page = await ports.signIns.list(userId, { limit: 100, cursor });
      signIns.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const holdings = await ports.accounts.export(userId);
    return {
      exportedAt: ports.clock.now().toISOString(),
      account: accountView(user, await ports.externalIdentities.listOf(userId)),
      signIns: signIns.map((each) => signInView(each, signInId)),
      sessions: [...holdings.sessions],
      polls: holdings.polls.map((poll) => ({ ...poll, options: [...poll.options] })),
      messages: [...holdings.messages],
      upvotes: [...holdings.upvotes],
      counterChanges: [...holdings.counterChanges],
      memberships: [...holdings.memberships],
      accessEntries: [...holdings.accessEntries],
      mailedLinks: [...holdings.mailedLinks],
    };
  },
});
