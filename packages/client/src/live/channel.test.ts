import { describe, expect, it } from 'vitest';
import type { EventFrame } from '../frame.ts';
import { Channel } from './channel.ts';

describe('a channel', () => {
  const frame = (kind: EventFrame['kind'], pos: string, event = 'session.snapshot'): EventFrame => ({
    type: 'event',
    channel: 'session:s',
    kind,
    pos,
    event,
    data: {},
    ts: '2026-11-21T10:00:00Z',
    after: `after ${pos}`,
  });
  const follow = (channel: Channel) => {
    const taken: string[] = [];
    channel.watchers.add({
      onFrame: ({ kind, pos }) => taken.push(`${kind} ${pos}`),
      onRefused: () => undefined,
    });
    return taken;
  };

  it('delivers an entry once, states of the same place, and a reset in any case', () => {
    const channel = new Channel('session:s', undefined);
    const taken = follow(channel);
    const frames = [
      frame('state', '1.5'),
      frame('log', '1.6', 'poll.opened'),
      frame('log', '1.6', 'poll.opened'),
      frame('log', '1.5', 'poll.created'),
      frame('state', '1.6', 'session.counts'),
      frame('state', '1.6', 'counter.changed'),
      frame('state', '1.4', 'session.counts'),
      frame('reset', '1.6'),
      frame('log', '2.1', 'poll.closed'),
    ];
    for (const each of frames) channel.take(each);
    expect(taken).toEqual(['state 1.5', 'log 1.6', 'state 1.6', 'state 1.6', 'reset 1.6', 'log 2.1']);
    expect(channel.after).toBe('after 2.1');
  });

  it('knows whether its last frame tells everything', () => {
    const channel = new Channel('session:s', undefined);
    const last = frame('state', '1.1');
    channel.take(last);
    expect(channel.newest).toBe(last);
    channel.take(frame('state', '1.1', 'counter.changed'));
    expect(channel.newest).toBeUndefined();
    channel.take(frame('reset', '1.1'));
    expect(channel.newest?.kind).toBe('reset');
  });

  it('that was resumed cannot know it before a snapshot', () => {
    const channel = new Channel('session:s', 'after 1.1');
    channel.take(frame('state', '1.1', 'counter.changed'));
    expect(channel.newest).toBeUndefined();
    channel.restart();
    channel.take(frame('state', '1.0'));
    expect(channel.newest?.pos).toBe('1.0');
  });
});
