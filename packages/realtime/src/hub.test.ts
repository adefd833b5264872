import type { Viewer } from '@pulse/core';
import { describe, expect, it } from 'vitest';
import { createTestHub, settle, testId } from './testing/index.ts';

const staff: Viewer = { role: 'staff' };
const guest: Viewer = { role: 'participant', participantId: 'p-1' };
const poll = `poll:${testId}`;
const session = `session:${testId}`;

describe('the hub', () => {
  it('counts participants once however many tabs they have, and tells of changes', async () => {
    const changes: number[] = [];
    const { hub, connect } = createTestHub({ onConnectedChange: (_, connected) => changes.push(connected) });
    const tabs = [connect(), connect(), connect()];
    for (const { connection } of tabs) await hub.subscribe({ channel: session, viewer: guest, connection });
    await hub.subscribe({ channel: session, viewer: staff, connection: connect().connection });
    expect(hub.connected(session)).toBe(1);
    expect(hub.subscribers(session)).toBe(4);
    for (const { connection } of tabs) hub.disconnect(connection);
    expect(changes).toEqual([1, 0]);
    expect(hub.statistics()).toEqual({ connections: 1, channels: 1, watchers: 1, congested: 0 });
  });

  it('writes what gathers in a tick in one write', async () => {
    const { hub, connect, sessions, broker } = createTestHub();
    const { transport, connection } = connect();
    await hub.subscribe({ channel: session, viewer: guest, connection });
    await settle();
    for (let entry = 0; entry < 8; entry += 1) sessions.append(testId, 'everyone');
    broker.publish({ type: 'log', channel: session, log: 'everyone', head: 8 });
    await settle();
    expect(transport.writes).toEqual([1, 8]);
  });

  it('knows one token for all channels of a connection, as of what was written last', async () => {
    const { hub, connect, sessions, broker } = createTestHub();
    const { transport, connection } = connect();
    expect(connection.token).toBe('');
    await hub.subscribe({ channel: session, viewer: guest, connection });
    expect(connection.token).toBe('');
    await hub.subscribe({ channel: poll, viewer: guest, connection });
    await settle();
    const [first, second] = transport.frames;
    expect(connection.token).toBe(`${first?.after}~${second?.after}`);
    const head = sessions.append(testId, 'everyone');
    broker.publish({ type: 'log', channel: session, log: 'everyone', head });
    await settle();
    expect(connection.token).toBe(`${transport.frames.at(-1)?.after}~${second?.after}`);
    hub.unsubscribe(connection, session);
    expect(connection.token).toBe(second?.after);
  });

  it('closes the connections of a revoked subject', async () => {
    const { connect, broker } = createTestHub();
    const [revoked, other] = [connect(), connect()];
    revoked.transport.subjectName = 'user:1';
    other.transport.subjectName = 'user:2';
    broker.publish({ type: 'revoked', subject: 'user:1' });
    await settle();
    expect([revoked.transport.closed, other.transport.closed]).toEqual(['revoked', undefined]);
  });

  it('refuses unknown channels and forged tokens, and keeps nothing of them', async () => {
    const { hub, connect } = createTestHub();
    const { connection } = connect();
    const subscribe = (channel: string, after?: string) =>
      hub.subscribe({ channel, viewer: staff, connection, after });
    await expect(subscribe('poll:nonsense')).rejects.toMatchObject({ code: 'CHANNEL_NOT_FOUND' });
    await expect(subscribe(`scan:${testId}`)).rejects.toMatchObject({ code: 'CHANNEL_NOT_FOUND' });
    await expect(subscribe(poll, 'forged')).rejects.toMatchObject({ code: 'INVALID_RESUME_TOKEN' });
    await expect(subscribe(`poll:${testId.replace('1', '2')}`)).rejects.toMatchObject({
      code: 'INTERNAL_ERROR',
    });
    expect(hub.statistics()).toEqual({ connections: 1, channels: 0, watchers: 0, congested: 0 });
  });
});
