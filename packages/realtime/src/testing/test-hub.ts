import { silentLog } from '@pulse/core';
import type { Connection } from '../connection.ts';
import { createHub, type HubOptions } from '../hub.ts';
import { MemoryBroker } from '../memory-broker.ts';
import { FakePolls } from './fake-polls.ts';
import { FakeSessions } from './fake-sessions.ts';
import { ManualTimers } from './manual-timers.ts';
import { RecordingTransport } from './recording-transport.ts';

export const testId = '0190a1b2-0000-7000-8000-000000000001';

/** A hub over tables in memory, with one poll and one session of {@link testId}. */
export function createTestHub(overrides: Partial<HubOptions> = {}) {
  const polls = new FakePolls();
  const sessions = new FakeSessions();
  const timers = new ManualTimers();
  const broker = new MemoryBroker(silentLog);
  polls.create(testId);
  sessions.create(testId);
  const clock = { now: () => new Date(timers.now()) };
  const hub = createHub({
    kinds: [polls, sessions],
    broker,
    epoch: 1,
    tokenSecret: 'a secret of tests',
    clock,
    timers,
    log: silentLog,
    ...overrides,
  });

  function connect(): { transport: RecordingTransport; connection: Connection } {
    const transport = new RecordingTransport();
    return { transport, connection: hub.connect(transport) };
  }
  return { hub, polls, sessions, timers, broker, clock, connect };
}
