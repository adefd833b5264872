import { PulseError, TokenExpired } from '@pulse/core';
import type { EventFrame } from '@pulse/realtime';
import { createTestHub, testId } from '@pulse/realtime/testing';
import { describe, expect, it } from 'vitest';
import { LiveStreams } from './live-streams.ts';

const staff = { channel: `poll:${testId}`, viewer: { role: 'staff' }, resource: 'thing:1' } as const;
const host = { kind: 'user', userId: 'host', roles: [] } as const;

async function open(limit = 1, hub: Parameters<typeof createTestHub>[0] = {}) {
  const fixture = createTestHub(hub);
  const closed: string[] = [];
  const streams = new LiveStreams(fixture.hub, limit, (reason) => closed.push(reason));
  const queue = await streams.open(staff, undefined, host);
  return { ...fixture, streams, queue, closed };
}

const frameOf = (result: IteratorResult<EventFrame, undefined>) => result.value;

describe('a stream', () => {
  it('hands over frames one at a time, in order', async () => {
    const { queue, polls, timers, broker } = await open();
    const first = queue.next();
    await timers.advance(0);
    expect(frameOf(await first)).toMatchObject({ kind: 'state', pos: '1.1' });
    const second = queue.next();
    polls.vote(testId);
    broker.publish({ type: 'state', channel: staff.channel });
    await timers.advance(100);
    expect(frameOf(await second)).toMatchObject({ pos: '1.2' });
  });

  it('counts what is not taken as queued, until the next is asked for', async () => {
    const { queue, timers } = await open();
    await timers.advance(0);
    expect(queue.queuedBytes()).toBeGreaterThan(0);
    const waiting = queue.queuedBytes();
    await queue.next();
    expect(queue.queuedBytes()).toBe(waiting);
    void queue.next();
    expect(queue.queuedBytes()).toBe(0);
  });

  it('ends at once, also for a reader that waits, and lets the hub go', async () => {
    const { queue, hub, timers } = await open();
    await timers.advance(0);
    await queue.next();
    const waiting = queue.next();
    await queue.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(hub.statistics()).toEqual({ connections: 0, channels: 0, watchers: 0, congested: 0 });
  });

  it('is given up when its reader takes nothing, and keeps no more than the newest', async () => {
    const limits = { congestedBytes: 10, stalledMilliseconds: 1_000 };
    const { queue, polls, timers, broker, closed } = await open(1, { limits });
    await timers.advance(0);
    expect(queue.queuedBytes()).toBeGreaterThan(10);
    const waiting = queue.queuedBytes();
    for (let vote = 0; vote < 20; vote += 1) {
      polls.vote(testId);
      broker.publish({ type: 'state', channel: staff.channel });
      await timers.advance(100);
    }
    expect(queue.queuedBytes()).toBe(waiting);
    expect(closed[0]).toBe('slow');
  });

  it('is told of a revoked right', async () => {
    const { broker, closed } = await open();
    broker.publish({ type: 'revoked', subject: 'user:host' });
    await expect.poll(() => closed).toEqual(['revoked']);
  });
});

describe('all streams of a connection', () => {
  it('end together, with their reason, those to come as well', async () => {
    const { streams, queue } = await open(2);
    const reason = new PulseError(TokenExpired);
    streams.end(reason);
    expect(queue.error).toBe(reason);
    const late = await streams.open(staff, undefined, host);
    expect(await late.next()).toEqual({ done: true, value: undefined });
    expect(late.error).toBe(reason);
  });

  it('are limited in number', async () => {
    const { streams } = await open(1);
    await expect(streams.open(staff, undefined, host)).rejects.toMatchObject({ code: 'TOO_MANY_STREAMS' });
  });
});
