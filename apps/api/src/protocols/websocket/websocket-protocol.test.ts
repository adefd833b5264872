import { testId } from '@pulse/realtime/testing';
import { describe, expect, it } from 'vitest';
import { expiringAfter } from './testing/live-fixture.ts';
import { useWebSocketServer } from './testing/websocket-server.ts';

const poll = `poll:${testId}`;
const session = `session:${testId}`;
const other = '0190a1b2-0000-7000-8000-00000000000f';
const test = useWebSocketServer();

describe('authentication', () => {
  it.each([
    ['a call', { id: 1, type: 'call', op: 'things.echo', input: {} }],
    ['a ping', { type: 'ping' }],
    ['something that is not JSON', 'nonsense'],
  ])('comes first: %s before it closes with 4401', async (_, frame) => {
    const client = await test.open();
    client.send(frame);
    expect((await client.closed).code).toBe(4401);
  });

  it('refuses a bad token with an error, then 4401', async () => {
    const client = await test.open();
    expect(await client.ask({ id: 7, type: 'auth', token: 'nobody' })).toMatchObject({
      id: 7,
      type: 'error',
      error: { code: 'UNAUTHENTICATED', requestId: expect.any(String) },
    });
    expect((await client.closed).code).toBe(4401);
    await test.untilConnections(0);
  });

  it('closes with 4408 when it does not come within 10 s', async () => {
    const client = await test.open();
    await test.fixture.timers.advance(10_000);
    expect((await client.closed).code).toBe(4408);
  });

  it('lets frames follow at once, before its answer', async () => {
    const client = await test.open();
    client.send({ id: 1, type: 'auth', token: 'host' });
    client.send({ id: 2, type: 'call', op: 'things.echo', input: { text: 'early' } });
    expect(await client.next()).toMatchObject({ id: 1, type: 'ok' });
    expect(await client.next()).toMatchObject({ id: 2, type: 'ok', data: { text: 'early', by: 'user' } });
  });

  it('closes with 4401 when the token expires, unless it is refreshed', async () => {
    const expiring = await test.signedIn('expiring');
    const refreshed = await test.signedIn('expiring');
    expect(await refreshed.ask({ id: 2, type: 'auth', token: 'host-again' })).toMatchObject({
      id: 2,
      type: 'ok',
    });
    const closed = expiring.closed;
    for (let elapsed = 0; elapsed < expiringAfter; elapsed += 20_000) {
      await test.fixture.timers.advance(20_000);
      refreshed.send({ type: 'ping' });
      expect(await refreshed.next()).toEqual({ type: 'pong' });
    }
    expect((await closed).code).toBe(4401);
  });

  it('closes with 4401 when a second token is of somebody else', async () => {
    const client = await test.signedIn('host');
    client.send({ id: 2, type: 'auth', token: 'guest' });
    expect((await client.closed).code).toBe(4401);
  });

  it('closes with 4401 when the subject is revoked', async () => {
    const client = await test.signedIn('host');
    test.fixture.broker.publish({ type: 'revoked', subject: 'user:host' });
    expect((await client.closed).code).toBe(4401);
  });
});

describe('calls', () => {
  it('reach the use case and answer its data, under string and number ids', async () => {
    const client = await test.signedIn('guest');
    const call = { type: 'call', op: 'things.echo', input: { text: 'hello' } };
    expect(await client.ask({ ...call, id: 'x', idempotencyKey: 'k-1' })).toEqual({
      id: 'x',
      type: 'ok',
      data: { text: 'hello', by: 'participant', key: 'k-1' },
    });
    expect(await client.ask({ ...call, id: 0 })).toMatchObject({ id: 0, type: 'ok' });
  });

  it('answer errors as every protocol does, and nothing of the inside', async () => {
    const client = await test.signedIn();
    const call = (op: string, input: unknown) => client.ask({ id: 1, type: 'call', op, input });
    expect(await call('things.echo', { text: 1 })).toMatchObject({
      type: 'error',
      error: { code: 'INVALID_INPUT' },
    });
    expect(await call('things.echo', { text: '', x: 1 })).toMatchObject({ error: { code: 'UNKNOWN_FIELD' } });
    expect(await call('things.none', {})).toMatchObject({ error: { code: 'OPERATION_NOT_FOUND' } });
    expect(await call('constructor', {})).toMatchObject({ error: { code: 'OPERATION_NOT_FOUND' } });
    expect(await call('polls.watch', { thingId: testId })).toMatchObject({
      error: { code: 'OPERATION_NOT_FOUND' },
    });
    const failure = await call('things.fail', {});
    expect(failure).toMatchObject({ error: { code: 'INTERNAL_ERROR' } });
    expect(JSON.stringify(failure)).not.toContain('secret');
  });

  it('can be cancelled while under way', async () => {
    const client = await test.signedIn();
    client.send({ id: 1, type: 'call', op: 'things.slow', input: {} });
    expect(await client.ask({ id: 2, type: 'cancel', target: 1 })).toEqual({
      id: 2,
      type: 'ok',
      data: { cancelled: true },
    });
    test.fixture.gate.resolve();
    expect(await client.next()).toMatchObject({ id: 1, type: 'error', error: { code: 'CALL_CANCELLED' } });
    expect(await client.ask({ id: 3, type: 'cancel', target: 1 })).toMatchObject({
      data: { cancelled: false },
    });
  });
});

describe('channels', () => {
  it('answer, then begin with one frame, then go on; until unsubscribed', async () => {
    const client = await test.signedIn();
    const answer = await client.ask({ id: 1, type: 'subscribe', channel: poll });
    expect(answer).toEqual({ id: 1, type: 'ok', data: { channel: poll, after: expect.any(String) } });
    const first = await client.next();
    expect(first).toMatchObject({
      type: 'event',
      channel: poll,
      kind: 'state',
      pos: '1.1',
      data: { votes: 0 },
    });
    expect(first.after).toBe((answer.data as { after: string }).after);
    test.fixture.polls.vote(testId);
    test.fixture.broker.publish({ type: 'state', channel: poll });
    expect(await client.next()).toMatchObject({ kind: 'state', pos: '1.2', data: { votes: 1 } });
    expect(await client.ask({ id: 2, type: 'unsubscribe', channel: poll })).toMatchObject({
      id: 2,
      type: 'ok',
    });
    expect(test.fixture.hub.subscribers(poll)).toBe(0);
  });

  it('resume with what was missed, by the token of a frame or of several channels', async () => {
    const before = await test.signedIn('guest');
    await before.ask({ id: 1, type: 'subscribe', channel: session });
    const { after: sessionToken } = await before.next();
    await before.ask({ id: 2, type: 'subscribe', channel: poll });
    const { after: pollToken } = await before.next();
    before.socket.terminate();
    test.fixture.sessions.append(testId, 'everyone', 'missed');
    test.fixture.polls.close(testId);

    const client = await test.signedIn('guest');
    const after = `${sessionToken}~${pollToken}`;
    await client.ask({ id: 1, type: 'subscribe', channel: session, after });
    expect(await client.next()).toMatchObject({ channel: session, kind: 'log', pos: '1.1', data: 'missed' });
    await client.ask({ id: 2, type: 'subscribe', channel: poll, after });
    expect(await client.next()).toMatchObject({ channel: poll, kind: 'seal', pos: '1.2' });
    expect(await client.ask({ id: 3, type: 'subscribe', channel: poll, after: 'forged' })).toMatchObject({
      error: { code: 'INVALID_RESUME_TOKEN' },
    });
  });

  it('tell foreign, absent and misspelt ones apart by nothing', async () => {
    const stranger = await test.signedIn('stranger');
    const answers = [];
    for (const channel of [
      poll,
      `poll:${other}`,
      `nothing:${testId}`,
      'poll:1',
      'nonsense',
      'constructor:x',
    ]) {
      const { error } = await stranger.ask({ id: 1, type: 'subscribe', channel });
      answers.push({ ...(error as object), requestId: '' });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'CHANNEL_NOT_FOUND' });
  });

  it('are 128 at most', async () => {
    const client = await test.signedIn();
    const subscribe = async (index: number) => {
      const id = `0190a1b2-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
      test.fixture.polls.create(id);
      return client.ask({ id: index, type: 'subscribe', channel: `poll:${id}` });
    };
    for (let index = 1; index <= 128; index += 1) {
      expect(await subscribe(index)).toMatchObject({ id: index, type: 'ok' });
      await client.next();
    }
    expect(await subscribe(129)).toMatchObject({ id: 129, error: { code: 'TOO_MANY_CHANNELS' } });
    await client.ask({ id: 130, type: 'unsubscribe', channel: poll });
    expect(await subscribe(131)).toMatchObject({ id: 131, type: 'ok' });
  });
});
