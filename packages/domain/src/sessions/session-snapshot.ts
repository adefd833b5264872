import type { Audience } from '@pulse/core';
import { z } from 'zod';
import { CounterView, counterView } from '../counters/index.ts';
import { isPublished, PollView, pollView } from '../polls/index.ts';
import type { Ports } from '../ports.ts';
import { SessionView, sessionView } from './session.schemas.ts';
import type { Session } from './session.ts';

export const SessionCounts = z
  .strictObject({
    total: z.int().min(0).describe('How many have joined.'),
    connected: z.int().min(0).describe('How many of them have a live connection now.'),
    answered: z.int().min(0).describe('How many have voted in the current rounds of the open polls.'),
  })
  .meta({ id: 'SessionCounts' });

export const SessionSnapshot = z
  .strictObject({
    session: SessionView,
    polls: z.array(PollView),
    counters: z.array(CounterView),
    counts: SessionCounts,
  })
  .meta({ id: 'SessionSnapshot' });

type SnapshotPorts = Pick<Ports, 'polls' | 'counters' | 'participants' | 'presence'>;

/** Polls in draft are the staff's; nothing in a snapshot is personal, so one serves a whole audience. */
export async function readSnapshot(
  session: Session,
  audience: Audience,
  ports: SnapshotPorts,
): Promise<z.input<typeof SessionSnapshot>> {
  const [polls, counters, counts] = await Promise.all([
    ports.polls.list(session.id),
    ports.counters.list(session.id),
    readCounts(session.id, ports),
  ]);
  const shown = audience === 'staff' ? polls : polls.filter(isPublished);
  return {
    session: sessionView(session, audience),
    polls: shown.map(pollView),
    counters: counters.map(counterView),
    counts,
  };
}

export async function readCounts(
  sessionId: string,
  ports: Pick<Ports, 'participants' | 'presence'>,
): Promise<z.input<typeof SessionCounts>> {
  const { total, answered } = await ports.participants.count(sessionId);
  return { total, connected: ports.presence.connected(sessionId), answered };
}
