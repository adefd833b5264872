import { randomUUID } from 'node:crypto';
import { silentLog } from '@pulse/core';
import type {
  Counter,
  CounterRepository,
  Poll,
  PollRepository,
  Session,
  SessionStatus,
  Vote,
} from '@pulse/domain';
import { createTestDatabase, type PostgresServer } from '@pulse/testing';
import type { Pool } from 'pg';
import { createCounterLane } from '../counter-lane.ts';
import { createCounterRepository } from '../counters.repository.ts';
import { createParticipantRepository } from '../participants.repository.ts';
import { createPollRepository } from '../polls.repository.ts';
import { createKysely, createPool, type Database } from '../pool.ts';
import { createSessionRepository } from '../sessions.repository.ts';
import { createVoteLane } from '../vote-lane.ts';

const notCached = async () => undefined;

/** A database of its own with an owner, and what a repository test needs to get going. */
export interface RepositoryScene extends AsyncDisposable {
  readonly connectionString: string;
  readonly pool: Pool;
  readonly db: Database;
  readonly sessions: ReturnType<typeof createSessionRepository>;
  readonly participants: ReturnType<typeof createParticipantRepository>;
  readonly polls: PollRepository;
  readonly counters: CounterRepository;
  readonly ownerId: string;
  pollsWithin(transaction: Database): PollRepository;
  session(status?: SessionStatus): Promise<Session>;
  participant(session: Session): Promise<string>;
  /** Three options, open unless told otherwise. */
  poll(session: Session, fields?: Partial<Poll>): Promise<Poll>;
  counter(session: Session, fields?: Partial<Counter>): Promise<Counter>;
  close(): Promise<void>;
}

export async function openRepositoryScene(server: PostgresServer): Promise<RepositoryScene> {
  const database = await createTestDatabase({ server });
  const pool = createPool({ connectionString: database.connectionString, max: 10, log: silentLog });
  const db = createKysely(pool);
  const votes = createVoteLane({ pool, onFlushed: () => {} });
  const changes = createCounterLane({ pool, onFlushed: () => {} });
  const pollsWithin = (connection: Database) =>
    createPollRepository(connection, { cast: votes.submit, findRecent: notCached });
  const sessions = createSessionRepository(db);
  const participants = createParticipantRepository(db);
  const polls = pollsWithin(db);
  const counters = createCounterRepository(db, { apply: changes.submit, findRecent: notCached });

  const ownerId = randomUUID();
  await db
    .insertInto('users')
    .values({
      id: ownerId,
      email: `${ownerId}@example.org`,
      name: 'Host',
      password_hash: '-',
      roles: ['user'],
    })
    .execute();

  const close = async () => {
    await Promise.all([votes.close(), changes.close()]);
    await db.destroy();
    await database.drop();
  };
  return {
    connectionString: database.connectionString,
    pool,
    db,
    sessions,
    participants,
    polls,
    counters,
    ownerId,
    pollsWithin,
    close,
    [Symbol.asyncDispose]: close,

    async session(status = 'live') {
      const session = newSession(ownerId);
      await sessions.insert(session);
      return status === 'draft' ? session : sessions.transition(session, status, ownerId);
    },

    async participant(session) {
      const id = randomUUID();
      await participants.insert(
        {
          id,
          sessionId: session.id,
          name: null,
          joinedAt: new Date(),
          muted: false,
          kicked: false,
          banned: false,
        },
        null,
      );
      return id;
    },

    async poll(session, fields = {}) {
      const { status = 'open', ...rest } = fields;
      const poll = await polls.insert({ ...newPoll(session.id), ...rest });
      return status === 'draft'
        ? poll
        : polls.open(poll.id, rest.deadline ? { kind: 'deadline', at: rest.deadline } : { kind: 'host' });
    },

    async counter(session, fields = {}) {
      const counter = { ...newCounter(session.id), ...fields };
      await counters.insert(counter);
      return counter;
    },
  };
}

export function newSession(ownerId: string): Session {
  const now = new Date();
  return {
    id: randomUUID(),
    ownerId,
    title: 'Session',
    code: randomUUID().slice(0, 6).toUpperCase(),
    status: 'draft',
    language: 'en',
    anonymous: true,
    chat: true,
    maxParticipants: null,
    passcodeDigest: null,
    projectId: null,
    slide: null,
    moderation: 'after',
    createdAt: now,
    updatedAt: now,
    startedAt: null,
    endedAt: null,
  };
}

function newPoll(sessionId: string): Omit<Poll, 'position'> {
  const now = new Date();
  return {
    id: randomUUID(),
    sessionId,
    kind: 'single',
    title: 'Which?',
    options: [1, 2, 3].map((ordinal) => ({ id: randomUUID(), ordinal, text: `Option ${ordinal}` })),
    status: 'draft',
    round: 1,
    voteChange: 'until_close',
    resultVisibility: 'always',
    minChoices: 1,
    maxChoices: 1,
    durationSeconds: null,
    deadline: null,
    version: 0,
    createdAt: now,
    updatedAt: now,
    openedAt: null,
    closedAt: null,
  };
}

function newCounter(sessionId: string): Counter {
  return {
    id: randomUUID(),
    sessionId,
    name: 'Applause',
    value: 0,
    initial: 0,
    minimum: 0,
    maximum: null,
    step: 1,
    limitPerParticipant: null,
    version: 0,
    createdAt: new Date(),
  };
}

/** A vote for the options of these ordinals. */
export function voteFor(poll: Poll, participantId: string, ordinals: readonly number[], key?: string): Vote {
  const optionIds = ordinals.map((ordinal) => poll.options[ordinal - 1]?.id ?? randomUUID());
  return {
    pollId: poll.id,
    participantId,
    optionIds,
    round: null,
    key: key ?? null,
    digest: optionIds.join(),
  };
}
