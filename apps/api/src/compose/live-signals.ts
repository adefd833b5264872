import type { FlushedEvents, FlushedVotes, RelayedEvents } from '@pulse/db';
import { pollChannel, projectChannel, sessionChannel } from '@pulse/domain';
import type { Broker } from '@pulse/realtime';
import { countsKey, entriesFor } from './channel-kinds.ts';
import { projectLog, projectLogEntry } from './project-channel-kind.ts';

export interface LiveSignals {
  relayed(events: RelayedEvents): void;
  voted(votes: FlushedVotes): void;
  ingested(events: FlushedEvents): void;
  countsChanged(channel: string): void;
  itemTouched(item: string): void;
}

/**
 * Tells hubs what commits changed. Only wake-ups: whoever hears one reads the database.
 *
 * @param sessionOf which session a poll belongs to, from the small cache
 */
export function createLiveSignals(options: {
  readonly broker: Broker;
  readonly sessionOf: (pollId: string) => Promise<string | undefined>;
  readonly onTouched: (channel: string) => void;
  /** Whether somebody follows the channel here: entries are made for readers only. */
  readonly isWatched: (channel: string) => boolean;
}): LiveSignals {
  const { broker } = options;

  function itemTouched(item: string): void {
    const separator = item.indexOf('/');
    broker.publish({ type: 'item', channel: item.slice(0, separator), key: item.slice(separator + 1) });
  }

  const countsChanged = (channel: string) => broker.publish({ type: 'item', channel, key: countsKey });

  return {
    itemTouched,
    countsChanged,
    relayed({ logs, touches }) {
      for (const touch of touches) {
        options.onTouched(touch);
        if (touch.includes('/')) itemTouched(touch);
        // What is recorded as an event (opening, closing, revealing) does not wait for the conflation interval.
        else broker.publish({ type: 'state', channel: touch, urgent: true });
      }
      for (const { entries, ...log } of logs) {
        broker.publish({ type: 'log', ...log, entries: entriesFor(log.log, entries) });
      }
    },
    ingested({ projectId, head, entries }) {
      const channel = projectChannel(projectId);
      const log = { type: 'log', channel, log: projectLog, head } as const;
      if (!options.isWatched(channel)) broker.publish(log);
      else broker.publish({ ...log, entries: entries().map(projectLogEntry) });
    },
    voted({ pollId, participantIds, round }) {
      const channel = pollChannel(pollId);
      for (const participantId of participantIds) {
        broker.publish({ type: 'standing', channel, participantId, standing: { votedRound: round } });
      }
      broker.publish({ type: 'state', channel });
      options.sessionOf(pollId).then(
        (sessionId) => sessionId && countsChanged(sessionChannel(sessionId)),
        () => undefined, // the database is away: the counts follow with the next change
      );
    },
  };
}
