import type { Clock } from '@pulse/core';
import {
  createCounterLane,
  createCounterRepository,
  createMessageLane,
  createMessageRepository,
  createParticipantRepository,
  createPollRepository,
  createRecentCache,
  createSessionRepository,
  createVoteLane,
  type Database,
  findCounterWithSession,
  findPollWithSession,
  type OnFlush,
  type RelayedEvents,
} from '@pulse/db';
import { counterItem, type Ports, quotaMessages, quotaWindowSeconds } from '@pulse/domain';
import type { Broker } from '@pulse/realtime';
import type { Pool } from 'pg';
import { createLiveSignals } from './live-signals.ts';

/** Sessions and what is in them: the lanes of votes, counters and messages, what was read a moment ago, and who is told. */
export function composeSessions(options: {
  readonly db: Database;
  readonly pool: Pool;
  readonly broker: Broker;
  readonly clock: Clock;
  /** Whether somebody follows the channel here. */
  readonly isWatched: (channel: string) => boolean;
  readonly onFlush: (lane: string) => OnFlush;
  /** Messages that were posted; whether the log has more that nobody has relayed yet. */
  readonly onPosted: (events: RelayedEvents, more: boolean) => void;
}) {
  const { db, pool, clock, onFlush } = options;
  const sessions = createRecentCache({ clock, read: (id) => createSessionRepository(db).find(id) });
  const polls = createRecentCache({ clock, read: (id) => findPollWithSession(db, id, false) });
  const counters = createRecentCache({ clock, read: (id) => findCounterWithSession(db, id, false) });
  const signals = createLiveSignals({
    broker: options.broker,
    sessionOf: async (pollId) => (await polls.get(pollId))?.session.id,
    isWatched: options.isWatched,
    onTouched: (channel) => {
      if (channel.startsWith('poll:')) polls.drop(channel.slice('poll:'.length));
    },
  });

  const votes = createVoteLane({ pool, onFlushed: signals.voted, onFlush: onFlush('votes') });
  const counterChanges = createCounterLane({
    pool,
    onFlush: onFlush('counters'),
    onFlushed: (counterId) => {
      counters.get(counterId).then(
        (found) => found && signals.itemTouched(counterItem(found.counter)),
        () => undefined, // the database is away: the counter follows with its next change
      );
    },
  });
  const messages = createMessageLane({
    pool,
    quota: { messages: quotaMessages, seconds: quotaWindowSeconds },
    onFlush: onFlush('messages'),
    onRelayed: options.onPosted,
  });
  const sharedPolls = { cast: votes.submit, findRecent: polls.get };
  const sharedCounters = { apply: counterChanges.submit, findRecent: counters.get };
  const sharedMessages = { post: messages.submit };

  return {
    signals,
    recent: { sessions, polls, counters },
    portsOn(
      connection: Database,
    ): Pick<Ports, 'sessions' | 'participants' | 'polls' | 'counters' | 'messages'> {
      const gathering = connection === db;
      return {
        sessions: createSessionRepository(connection, { gathering, findRecent: sessions.get }),
        participants: createParticipantRepository(connection),
        polls: createPollRepository(connection, sharedPolls, { gathering }),
        counters: createCounterRepository(connection, sharedCounters, { gathering }),
        messages: createMessageRepository(connection, sharedMessages),
      };
    },
    /** How many wait in each lane. */
    queued: () => ({ votes: votes.queued, counters: counterChanges.queued, messages: messages.queued }),
    /** After the last request: what was accepted is flushed. */
    close: () => Promise.all([votes.close(), counterChanges.close(), messages.close()]),
  };
}
