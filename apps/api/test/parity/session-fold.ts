import type { FrameLedger } from '@pulse/testing';

// biome-ignore lint/suspicious/noExplicitAny: views as they came; what they must be is for the comparison to say.
type View = any;

/** What a screen shows that has followed a session and some of its polls. */
export interface SessionPicture {
  readonly session: View;
  readonly polls: readonly View[];
  readonly counters: readonly View[];
  readonly counts: View;
  readonly messages: readonly View[];
}

/** Folds what was received as a client does: the snapshot, each entry of the log in order, and the newest of every item. */
export function pictureOf(ledger: FrameLedger, sessionId: string): SessionPicture {
  const log = ledger.session(sessionId);
  const first = ledger.of(`session:${sessionId}`)[0]?.data;
  let session: View = first.session;
  const polls = byId(first.polls);
  const counters = byId(first.counters);
  const messages = new Map<string, View>();
  for (const { event, data } of log.entries) {
    if (data.session) session = data.session;
    if (data.poll) polls.set(data.poll.id, data.poll);
    if (data.counter) counters.set(data.counter.id, data.counter);
    if (data.message) messages.set(data.message.id, data.message);
    if (event === 'poll.deleted') polls.delete(data.pollId);
    if (event === 'counter.deleted') counters.delete(data.counterId);
  }
  for (const [id, { data }] of log.items) {
    const counter = counters.get(id);
    if (counter && data.version >= counter.version) counters.set(id, { ...counter, ...data });
    const message = messages.get(id);
    if (message) messages.set(id, { ...message, upvotes: data.upvotes, version: data.version });
  }
  return {
    session,
    polls: sorted([...polls.values()].map((poll) => ({ ...poll, version: versionOf(ledger, poll) }))),
    counters: sorted([...counters.values()]),
    counts: log.items.get('counts')?.data ?? first.counts,
    messages: sorted([...messages.values()]),
  };
}

/** Votes move a poll's version, and are told on its own channel alone. */
function versionOf(ledger: FrameLedger, poll: View): number {
  return ledger.poll(poll.id).newest?.data.version ?? poll.version;
}

function byId(views: readonly View[]): Map<string, View> {
  return new Map(views.map((view) => [view.id, view]));
}

/** By id, which is the order of creation. */
export function sorted(views: readonly View[]): readonly View[] {
  return [...views].sort((one, other) => (one.id < other.id ? -1 : 1));
}
