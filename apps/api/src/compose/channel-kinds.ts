import { PulseError, type Viewer } from '@pulse/core';
import { type Database, readCurrentState, readHead, readLog, readSeals, readVotedRound } from '@pulse/db';
import {
  counterState,
  heardByEveryone,
  messageUpvotes,
  type PollStanding,
  type PollState,
  type Ports,
  readCounts,
  readSnapshot,
  renderResults,
  seesResults,
  sessionChannel,
  viewerClass,
} from '@pulse/domain';
import {
  ChannelNotFound,
  type ItemReading,
  type LogChannelKind,
  type StateChannelKind,
  type StateReading,
} from '@pulse/realtime';

/** The counts item of a session's channel. */
export const countsKey = 'counts';
const counterPrefix = 'counter:';
const messagePrefix = 'message:';
/** Who comes back gets so many of the messages whose up-votes changed last; who was away longer lists them anew. */
const remindedMessages = 100;

/** `poll:{id}`: the results object, masked for who may not see results. */
export function pollChannelKind(db: Database): StateChannelKind<PollState, PollStanding> {
  return {
    type: 'state',
    prefix: 'poll',
    code: 1,
    views: ['full', 'masked'],
    async read(id, after) {
      // The current state first: a seal made in between is then among the seals, and hides it by its version.
      const current = await readCurrentState(db, id);
      if (!current) return [];
      if (after === null) return [toReading(current)];
      const seals = await readSeals(db, id, after);
      const newest = Math.max(after, seals.at(-1)?.version ?? 0);
      return [...seals, ...(current.version > newest ? [current] : [])].map(toReading);
    },
    async standing(id, viewer) {
      if (viewer.participantId === undefined) return { votedRound: null };
      return { votedRound: await readVotedRound(db, id, viewer.participantId) };
    },
    viewFor: (viewer: Viewer, standing, state) =>
      seesResults(viewerClass(viewer, standing, state.round), state) ? 'full' : 'masked',
    render: (view, state) => renderResults(state, view === 'full'),
  };
}

function toReading(state: PollState): StateReading<PollState> {
  return {
    version: state.version,
    kind: state.sealed ? 'seal' : 'state',
    event: 'poll.results',
    state,
    at: state.at,
  };
}

/** Entries of a session's log as who hears that log may have them. */
export function entriesFor<Entry extends { readonly data: unknown }>(
  log: string,
  entries: readonly Entry[],
): readonly Entry[] {
  return log === 'staff'
    ? entries
    : entries.map((entry) => ({ ...entry, data: heardByEveryone(entry.data) }));
}

/** `session:{id}`: a log for the staff and one for everyone, with counters, up-votes and counts as keyed state. */
export function sessionChannelKind(db: Database, ports: () => Ports): LogChannelKind {
  return {
    type: 'log',
    prefix: 'session',
    code: 2,
    logs: ['everyone', 'staff'],
    logFor: (viewer) => (viewer.role === 'staff' ? 'staff' : 'everyone'),
    head: (id, log) => readHead(db, sessionChannel(id), log),
    readLog: async (id, log, after, limit) =>
      entriesFor(log, await readLog(db, sessionChannel(id), log, after, limit)),
    async snapshot(id, log) {
      const session = await ports().sessions.find(id);
      if (!session) throw new PulseError(ChannelNotFound); // deleted while it was being watched
      return {
        event: 'session.snapshot',
        data: await readSnapshot(session, log === 'staff' ? 'staff' : 'everyone', ports()),
      };
    },
    async items(id, keys) {
      const wanted = (key: string) => keys === null || keys.includes(key);
      const readings: ItemReading[] = [];
      if (keys === null || keys.some((key) => key.startsWith(counterPrefix))) {
        for (const counter of await ports().counters.list(id)) {
          const key = counterPrefix + counter.id;
          if (wanted(key)) readings.push({ key, event: 'counter.changed', data: counterState(counter) });
        }
      }
      const { messages } = ports();
      const changed = keys?.filter((key) => key.startsWith(messagePrefix));
      const upvoted = changed
        ? await messages.upvotesOf(
            id,
            changed.map((key) => key.slice(messagePrefix.length)),
          )
        : await messages.lastUpvoted(id, remindedMessages);
      for (const message of upvoted) {
        const data = messageUpvotes(message);
        readings.push({ key: messagePrefix + message.id, event: 'message.upvoted', data });
      }
      if (wanted(countsKey)) {
        readings.push({ key: countsKey, event: 'session.counts', data: await readCounts(id, ports()) });
      }
      return readings;
    },
  };
}
