import type { EventFrame, Poll, PulseClient, WatchOptions } from '@pulse/client';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStore } from '../store.ts';
import { Room } from './room.ts';

const poll = (id: string, position: number, version = 1) =>
  ({ id, position, version, status: 'draft' }) as Poll;
const frame = (event: string, data: object) =>
  ({
    type: 'event',
    channel: 'session:s1',
    kind: 'log',
    pos: '1.1',
    event,
    data,
    ts: '',
    after: '',
  }) as EventFrame;

describe('a room', () => {
  let listener: WatchOptions;
  let readings: (readonly Poll[])[];
  const status = createStore('live');
  const client = {
    status,
    watch: (_stream: unknown, _input: unknown, given: WatchOptions) => {
      listener = given;
      return { after: undefined, stop: () => undefined };
    },
  } as unknown as PulseClient;
  const open = () => {
    const room = new Room('s1', { client, readPolls: async () => readings.shift() ?? [] });
    const polls = [poll('a', 1), poll('b', 2), poll('c', 3)];
    listener.onFrame(frame('session.snapshot', { session: {}, polls, counters: [], counts: {} }));
    return room;
  };
  const order = (room: Room) => room.state.get().polls.map(({ id }) => id);
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  beforeEach(() => {
    readings = [];
    status.set('live');
  });

  it('keeps the order that is on its way to the server, and then takes the server’s', async () => {
    const room = open();
    const sent = Promise.withResolvers<void>();
    readings = [
      [poll('a', 1), poll('c', 2), poll('b', 3)],
      [poll('c', 1), poll('b', 2), poll('a', 3)],
    ];
    room.arrange(['c', 'a', 'b'], sent.promise);
    expect(order(room)).toEqual(['c', 'a', 'b']);
    // The event of an earlier move, and the places read because of it, are older than what is on the screen.
    listener.onFrame(frame('poll.updated', { poll: poll('c', 2, 2) }));
    await settled();
    expect(order(room)).toEqual(['c', 'a', 'b']);
    sent.resolve();
    await settled();
    expect(order(room)).toEqual(['c', 'b', 'a']);
  });

  it('leaves the screen as it is when its token is refused, not when its session is', () => {
    const room = open();
    const onRefused = (code: string) => listener.onRefused?.({ code } as never);
    status.set('refused');
    onRefused('UNAUTHENTICATED');
    expect(room.refused.get()).toBeUndefined();
    status.set('live');
    onRefused('SESSION_NOT_FOUND');
    expect(room.refused.get()).toBe('SESSION_NOT_FOUND');
  });

  it('tells whoever follows it of every frame', () => {
    const room = open();
    const heard: string[] = [];
    const leave = room.follow(({ event }) => heard.push(event));
    listener.onFrame(frame('message.posted', {}));
    leave();
    listener.onFrame(frame('message.upvoted', {}));
    expect(heard).toEqual(['message.posted']);
  });
});
