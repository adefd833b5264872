import { anonymous, silentLog } from '@pulse/core';
import type { Connection } from '../connection.ts';
import { createHub, type Hub, type HubOptions, type SubscribeRequest } from '../hub.ts';
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
  const real = createHub({
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
    return { transport, connection: real.connect(transport) };
  }
  /** Whose rights it is matters to the tests about rights alone. */
  const subscribe = (request: Omit<SubscribeRequest, 'resource' | 'actor'> & Partial<SubscribeRequest>) =>
    real.subscribe({ resource: request.channel, actor: anonymous, ...request });
  const hub: Omit<Hub, 'subscribe'> & { subscribe: typeof subscribe } = { ...real, subscribe };
  return { hub, polls, sessions, timers, broker, clock, connect };
}
