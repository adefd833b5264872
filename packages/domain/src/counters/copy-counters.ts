import type { Ports } from '../ports.ts';

/** Copies every counter of a session into another, back at its initial value. */
export async function copyCounters(fromSessionId: string, toSessionId: string, ports: Ports): Promise<void> {
  const createdAt = ports.clock.now();
  for (const counter of await ports.counters.list(fromSessionId)) {
    await ports.counters.insert({
      ...counter,
      id: ports.ids.next(),
      sessionId: toSessionId,
      value: counter.initial,
      version: 0,
      createdAt,
    });
  }
}
