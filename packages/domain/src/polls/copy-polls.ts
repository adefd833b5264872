import type { Ports } from '../ports.ts';

/** Copies every poll of a session into another as a fresh draft; what was voted stays behind. */
export async function copyPolls(fromSessionId: string, toSessionId: string, ports: Ports): Promise<void> {
  const now = ports.clock.now();
  for (const poll of await ports.polls.list(fromSessionId)) {
    await ports.polls.insert({
      ...poll,
      id: ports.ids.next(),
      sessionId: toSessionId,
      options: poll.options.map((option) => ({ ...option, id: ports.ids.next() })),
      status: 'draft',
      round: 1,
      deadline: null,
      version: 0,
      createdAt: now,
      updatedAt: now,
      openedAt: null,
      closedAt: null,
    });
  }
}
