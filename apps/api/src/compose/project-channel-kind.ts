import { PulseError } from '@pulse/core';
import {
  countEventLog,
  type Database,
  eventFilterOf,
  readErasedThrough,
  readEventLog,
  readProjectHead,
} from '@pulse/db';
import { eventView, type Ports, type StoredEvent } from '@pulse/domain';
import { ChannelNotFound, type LogChannelKind, type LogEntry } from '@pulse/realtime';

export const projectLog = 'events';
/** Who comes anew sees so many of the last events. */
const shownEvents = 20;
/** A board reads a burst of some seconds back; it is a team that watches, not a lecture hall. */
const replayEntries = 5_000;
/** More that were skipped are not counted. */
const countedSkips = 100_000;

export function projectLogEntry(event: StoredEvent): LogEntry {
  return {
    position: event.position,
    event: 'event.received',
    data: eventView(event),
    at: event.receivedAt,
    labels: { level: event.level, name: event.name },
  };
}

/** `project:{id}`: what is sent to the project, straight from the events; filtered by `level` and `name`. */
export function projectChannelKind(db: Database, ports: () => Ports): LogChannelKind {
  return {
    type: 'log',
    prefix: 'project',
    code: 3,
    logs: [projectLog],
    replayEntries,
    logFor: () => projectLog,
    head: (id) => readProjectHead(db, id),
    readLog: async (id, _log, after, limit) =>
      (await readEventLog(db, id, { after }, limit)).map(projectLogEntry),
    readRange: async (id, _log, range, limit) =>
      (await readEventLog(db, id, range, limit)).map(projectLogEntry),
    removedThrough: (id) => readErasedThrough(db, id),
    async countSkipped(id, _log, range) {
      const skipped = await countEventLog(db, id, range, countedSkips);
      // What has been deleted cannot be counted any more.
      const more = skipped === countedSkips || (await readErasedThrough(db, id)) > range.after;
      return more ? { skipped, skippedMore: true } : { skipped };
    },
    async snapshot(id, _log, filter) {
      const project = await ports().projects.find(id);
      if (!project) throw new PulseError(ChannelNotFound); // deleted while it was being watched
      const items = await ports().projectEvents.recent(id, eventFilterOf(filter), shownEvents);
      return {
        event: 'project.snapshot',
        data: { project: { id, name: project.name }, recent: items.map(eventView) },
      };
    },
    items: async () => [],
  };
}
