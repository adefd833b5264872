import type { Message } from '@pulse/client';
import { describe, expect, it } from 'vitest';
import { frame, message } from '../../room/message.fixture.ts';
import { messagesIn } from '../../room/messages-state.ts';
import { RoomMessages } from '../../room/room-messages.ts';
import { PendingReading } from './pending-reading.ts';
import { fakeRoom } from './room.fixture.ts';

const waiting = (id: string): Message => message(id, { state: 'pending' });
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('PendingReading', () => {
  const open = () => {
    const fake = fakeRoom();
    const messages = new RoomMessages({
      list: () => Promise.reject(new Error('nobody looks')),
      subscribe: (listener) => fake.room.follow(listener),
      connection: fake.status,
      stagger: () => 100_000,
    });
    const reading = new PendingReading(fake.room, 's1', messages);
    const ids = () => messagesIn(messages.state.get().messages, 'pending').map(({ id }) => id);
    return { ...fake, messages, reading, ids };
  };

  it('reads every page of what waits', async () => {
    const { pages, asked, reading, ids } = open();
    pages.push({ items: [waiting('b')], nextCursor: 'next' }, { items: [waiting('a')], nextCursor: null });
    reading.start();
    await settled();
    expect(ids()).toEqual(['a', 'b']);
    expect(asked).toMatchObject([{ state: 'pending' }, { state: 'pending', cursor: 'next' }]);
    expect(reading.state.get().status).toBe('ready');
  });

  it('forgets after a snapshot what others have judged meanwhile', async () => {
    const { pages, send, reading, ids } = open();
    pages.push({ items: [waiting('a'), waiting('b')], nextCursor: null });
    reading.start();
    await settled();
    pages.push({ items: [waiting('b'), waiting('c')], nextCursor: null });
    send(frame('session.snapshot', {}, 'reset'));
    await settled();
    expect(ids()).toEqual(['b', 'c']);
  });

  it('says that it failed, and tries again when the connection is back', async () => {
    const { pages, status, reading, ids } = open();
    const stop = reading.start();
    await settled();
    expect(reading.state.get().status).toBe('failed');
    status.set('reconnecting');
    pages.push({ items: [waiting('a')], nextCursor: null });
    status.set('live');
    await settled();
    expect([reading.state.get().status, ids()]).toEqual(['ready', ['a']]);
    stop();
  });
});
