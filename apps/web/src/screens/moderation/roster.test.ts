import type { Participant } from '@pulse/client';
import { describe, expect, it } from 'vitest';
import { frame } from '../../room/message.fixture.ts';
import { fakeRoom } from './room.fixture.ts';
import { Roster } from './roster.ts';

const person = (id: string, part: Partial<Participant> = {}): Participant => ({
  id,
  sessionId: 's1',
  name: null,
  joinedAt: '2026-11-28T10:00:00.000Z',
  muted: false,
  kicked: false,
  banned: false,
  ...part,
});
const joined = (id: string) => frame('participant.joined', { participant: person(id) });
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('Roster', () => {
  const open = async (...pages: { items: Participant[]; nextCursor: string | null }[]) => {
    const fake = fakeRoom();
    fake.pages.push(...pages);
    const roster = new Roster(fake.room, 's1');
    const stop = roster.start();
    await settled();
    return { ...fake, roster, stop, ids: () => [...roster.state.get().people.keys()] };
  };

  it('has who joins once everybody is here, and what is done about them', async () => {
    const { send, ids, roster, stop } = await open({ items: [person('a')], nextCursor: null });
    send(joined('b'));
    send(frame('participant.moderated', { participant: person('a', { muted: true }) }));
    expect(ids()).toEqual(['a', 'b']);
    expect(roster.state.get().people.get('a')?.muted).toBe(true);
    stop();
    send(joined('c'));
    expect(ids()).toEqual(['a', 'b']);
  });

  it('leaves who joins to the pages that are not read yet', async () => {
    const { send, ids, roster, pages } = await open({ items: [person('a')], nextCursor: 'next' });
    send(joined('c'));
    expect(ids()).toEqual(['a']);
    pages.push({ items: [person('b'), person('c')], nextCursor: null });
    await roster.readMore();
    expect(ids()).toEqual(['a', 'b', 'c']);
  });

  it('says that it failed and goes on where it was', async () => {
    const { asked, roster, pages } = await open({ items: [person('a')], nextCursor: 'next' });
    await roster.readMore();
    expect(roster.state.get().status).toBe('failed');
    pages.push({ items: [person('b')], nextCursor: null });
    await roster.readMore();
    expect(roster.state.get().status).toBe('ready');
    expect(asked.map(({ cursor }) => cursor)).toEqual([undefined, 'next', 'next']);
  });

  it('reads anew after a snapshot', async () => {
    const { send, pages, roster } = await open({ items: [person('a')], nextCursor: null });
    pages.push({ items: [person('a', { banned: true }), person('b')], nextCursor: null });
    send(frame('session.snapshot', {}, 'reset'));
    await settled();
    expect([...roster.state.get().people.values()].map(({ id, banned }) => [id, banned])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });
});
