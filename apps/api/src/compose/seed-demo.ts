import { anonymous, type Caller } from '@pulse/core';
import type { Composition } from '../compose.ts';

const demoEmail = 'host@pulse.example';

export interface Demo {
  readonly code: string;
  readonly email: string;
  /** Known only at the start that made it. */
  readonly password: string | undefined;
}

type SeedComposition = Pick<Composition, 'catalogue' | 'execute' | 'ports'>;

/**
 * Makes a demo host with a random password and a live session with open polls, through the same use cases that
 * everybody calls. Later starts find it by the host's address and make nothing.
 *
 * @returns undefined when somebody has removed the demo session
 */
export async function seedDemo({ catalogue, execute, ports }: SeedComposition): Promise<Demo | undefined> {
  const call = async <Output>(
    name: string,
    input: object,
    actor: Caller['actor'] = anonymous,
  ): Promise<Output> => {
    const useCase = catalogue.find(name);
    if (!useCase) throw new Error(`the demo needs ${name}`);
    return (await execute(useCase, input, { actor, requestId: 'seed' })) as Output;
  };

  const known = await ports.users.findByEmail(demoEmail);
  if (known) {
    const { items } = await ports.sessions.listFor(known.id, { limit: 100 });
    const session = items.findLast(({ status }) => status !== 'archived' && status !== 'ended');
    return session && { code: session.code, email: demoEmail, password: undefined };
  }

  const password = Array.from({ length: 4 }, () =>
    ports.random
      .below(36 ** 4)
      .toString(36)
      .padStart(4, '0'),
  ).join('-');
  const { user } = await call<{ user: { id: string; roles: string[] } }>('auth.register', {
    email: demoEmail,
    password,
    name: 'Demo host',
    transport: 'body',
  });
  const host = { kind: 'user', userId: user.id, roles: user.roles } as const;
  const session = await call<{ id: string; code: string }>(
    'sessions.create',
    { title: 'Welcome to Pulse' },
    host,
  );
  const poll = await call<{ id: string }>(
    'polls.create',
    {
      sessionId: session.id,
      kind: 'single',
      title: 'What brings you here today?',
      options: ['A class', 'A meeting', 'An event', 'Just curious'].map((text) => ({ text })),
    },
    host,
  );
  await call(
    'polls.create',
    {
      sessionId: session.id,
      kind: 'multiple',
      title: 'What should a live poll be?',
      options: ['Quick to join', 'Exact', 'Nice to look at', 'Mine to host'].map((text) => ({ text })),
      resultVisibility: 'after_vote',
    },
    host,
  );
  await call('counters.create', { sessionId: session.id, name: 'Applause' }, host);
  await call(
    'counters.create',
    { sessionId: session.id, name: 'Raised hands', limitPerParticipant: 1 },
    host,
  );
  await call('sessions.start', { sessionId: session.id }, host);
  await call('polls.open', { pollId: poll.id }, host);
  return { code: session.code, email: demoEmail, password };
}
