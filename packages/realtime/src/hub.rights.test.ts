import { type Actor, Forbidden, PulseError, Unauthenticated, type Viewer } from '@pulse/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { ChannelNotFound } from './realtime-errors.ts';
import { settle } from './testing/manual-timers.ts';
import { createTestHub, testId } from './testing/test-hub.ts';

const session = `session:${testId}`;
const poll = `poll:${testId}`;
const staff: Viewer = { role: 'staff' };
const member = (userId: string): Actor => ({ kind: 'user', userId, roles: [] });

describe('when rights change', () => {
  let answer: (channel: string, actor: Actor) => Viewer | Error;
  let asked: string[];
  let test: ReturnType<typeof createTestHub>;

  beforeEach(() => {
    asked = [];
    answer = () => staff;
    test = createTestHub({
      async regrant(channel, actor) {
        asked.push(`${actor.kind === 'user' ? actor.userId : actor.kind} ${channel}`);
        const told = answer(channel, actor);
        if (told instanceof Error) throw told;
        return told;
      },
    });
  });

  async function watch(userId: string, ...channels: string[]) {
    const reader = test.connect();
    const lost: string[] = [];
    Object.assign(reader.transport, {
      lost: (channel: string, { code }: PulseError) => lost.push(`${channel} ${code}`),
    });
    const grant = { viewer: staff, resource: session, actor: member(userId), connection: reader.connection };
    for (const channel of channels) await test.hub.subscribe({ ...grant, channel });
    await settle();
    return { ...reader, lost };
  }

  it('those are asked whom it concerns, by resource and subject', async () => {
    await watch('ada', session, poll);
    await watch('grace', session);
    test.broker.publish({ type: 'rights', resource: session, subject: 'user:ada' });
    await settle();
    expect(asked).toEqual([`ada ${session}`, `ada ${poll}`]);
    test.broker.publish({ type: 'rights', resource: 'session:other' });
    test.broker.publish({ type: 'rights', subject: 'user:nobody' });
    await settle();
    expect(asked).toHaveLength(2);
    test.broker.publish({ type: 'rights' });
    await settle();
    expect(asked).toHaveLength(5);
  });

  it('who keeps the right notices nothing', async () => {
    const ada = await watch('ada', session);
    test.broker.publish({ type: 'rights' });
    await settle();
    expect(ada.transport.kinds()).toEqual(['state']);
    test.sessions.append(testId, 'staff');
    test.broker.publish({ type: 'log', channel: session, log: 'staff', head: 1 });
    await settle();
    expect(ada.transport.kinds()).toEqual(['state', 'log']);
  });

  it.each([new PulseError(ChannelNotFound), new PulseError(Forbidden)])(
    'who lost it to $code is told so, and hears no more; the other channels stay',
    async (refusal) => {
      const ada = await watch('ada', session, poll);
      answer = (channel) => (channel === session ? refusal : staff);
      test.broker.publish({ type: 'rights', subject: 'user:ada' });
      await settle();
      expect(ada.lost).toEqual([`${session} CHANNEL_NOT_FOUND`]);
      expect(ada.transport.closed).toBeUndefined();
      expect(test.hub.subscribers(session)).toBe(0);
      const head = test.sessions.append(testId, 'staff');
      test.broker.publish({ type: 'log', channel: session, log: 'staff', head });
      test.polls.vote(testId);
      test.broker.publish({ type: 'state', channel: poll, urgent: true });
      await test.timers.advance(1_000);
      expect(ada.transport.frames.map(({ channel }) => channel)).toEqual([session, poll, poll]);
    },
  );

  it('a transport without words for it is closed, and so is who is nobody any more', async () => {
    const wordless = await watch('ada', session);
    Object.assign(wordless.transport, { lost: undefined });
    const nobody = await watch('grace', session);
    answer = (_channel, actor) =>
      new PulseError(actor.kind === 'user' && actor.userId === 'ada' ? ChannelNotFound : Unauthenticated);
    test.broker.publish({ type: 'rights' });
    await settle();
    expect([wordless.transport.closed, nobody.transport.closed]).toEqual(['revoked', 'revoked']);
    expect(nobody.lost).toEqual([]);
  });

  it('who is somebody else from now on begins anew as such, and hears nothing of before', async () => {
    const ada = await watch('ada', session);
    answer = () => ({ role: 'public' });
    // Announced and not yet written: dropped with the watcher.
    test.sessions.append(testId, 'staff', 'secret');
    test.broker.publish({ type: 'rights', resource: session });
    await settle();
    test.broker.publish({ type: 'log', channel: session, log: 'staff', head: 1 });
    test.sessions.append(testId, 'everyone', 'public');
    test.broker.publish({ type: 'log', channel: session, log: 'everyone', head: 1 });
    await settle();
    expect(ada.transport.frames.map(({ kind, data }) => [kind, data])).toEqual([
      ['state', { items: {} }],
      ['reset', { items: {} }],
      ['log', 'public'],
    ]);
  });

  it('looks once more, for who was let in just before and came just after', async () => {
    test.broker.publish({ type: 'rights', resource: session });
    await settle();
    const ada = await watch('ada', session);
    answer = () => new PulseError(ChannelNotFound);
    await test.timers.advance(1_000);
    expect(ada.lost).toEqual([`${session} CHANNEL_NOT_FOUND`]);
  });

  it('asks until it is answered', async () => {
    const ada = await watch('ada', session);
    let failures = 2;
    answer = () => {
      failures -= 1;
      return failures >= 0 ? new Error('no database') : new PulseError(ChannelNotFound);
    };
    test.broker.publish({ type: 'rights' });
    await test.timers.advance(10_000);
    expect(ada.lost).toEqual([`${session} CHANNEL_NOT_FOUND`]);
  });

  it('says what is watched here, by whose rights', async () => {
    await watch('ada', session, poll);
    const { resources, accounts } = test.hub.rightsHeld();
    expect([[...resources], [...accounts]]).toEqual([[session], ['ada']]);
  });
});
