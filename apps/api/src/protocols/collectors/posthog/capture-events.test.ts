import { describe, expect, test } from 'vitest';
import { captured } from '../testing/captured-requests.ts';
import { readCapture } from './capture-body.ts';
import { captureEvents } from './capture-events.ts';

const now = new Date('2026-11-28T20:00:00.000Z');
const read = (body: string | Buffer, sentAt?: string) => {
  const { key, ...sent } = readCapture(Buffer.from(body), sentAt);
  return { key, events: captureEvents(sent, now) };
};
const event = { event: 'clicked', distinct_id: 'u1', uuid: '01a2239c-25f4-7dbf-8f5d-9335741a2d39' };

describe('requests of posthog SDKs', () => {
  test('a batch of posthog-node', () => {
    const { key, events } = read(captured.posthogNode);
    expect(key).toBe('pk_1');
    expect(events).toEqual([
      {
        id: '01a2239c-25f4-7dbf-8f5d-9335741a2d39',
        name: 'signed_up',
        userId: 'user-1',
        timestamp: '2026-11-28T19:22:45.620Z',
        sentAt: '2026-11-28T19:22:45.918Z',
        properties: expect.objectContaining({ plan: 'team', $lib: 'posthog-node' }),
      },
      expect.objectContaining({
        name: '$exception',
        level: 'error',
        message: 'TypeError: x is not a function',
        properties: expect.objectContaining({
          $exception_list: [expect.objectContaining({ type: 'TypeError' })],
        }),
      }),
    ]);
  });

  test('an array whose events have the key, sent at a time that the query says', () => {
    const sent = [{ ...event, properties: { token: 'pk_2', $session_id: 's1', distinct_id: 'u1', a: 1 } }];
    expect(read(JSON.stringify(sent), '1795896000000')).toEqual({
      key: 'pk_2',
      events: [
        {
          id: event.uuid,
          name: 'clicked',
          userId: 'u1',
          sessionId: 's1',
          sentAt: '2026-11-28T20:00:00.000Z',
          properties: { $session_id: 's1', a: 1 },
        },
      ],
    });
  });

  test.each(['api_key', 'token'])('one event with its %s, in the forms that beacons have', (name) => {
    const text = JSON.stringify({ ...event, [name]: 'pk_3', properties: { text: '>>>???~~~' } });
    const base64 = Buffer.from(text).toString('base64');
    expect(base64).toContain('+');
    const expected = {
      key: 'pk_3',
      events: [expect.objectContaining({ properties: { text: '>>>???~~~' } })],
    };
    for (const body of [
      text,
      `data=${encodeURIComponent(base64)}`,
      `data=${base64}`,
      `data=${encodeURIComponent(text)}&compression=base64`,
    ]) {
      expect(read(body)).toEqual(expected);
    }
  });

  test('an age in place of a time is taken from the time of receipt', () => {
    const { events } = read(JSON.stringify([{ ...event, offset: 90_000, sent_at: 'ignored' }]));
    expect(events[0]).toMatchObject({ timestamp: '2026-11-28T19:58:30.000Z' });
    expect(events[0]).not.toHaveProperty('sentAt');
  });

  test('without an id, an event with a time gets the same one at each attempt, and equal ones are told apart', () => {
    const timed = { event: 'tick', distinct_id: 'u', timestamp: '2026-11-28T19:00:00Z' };
    const send = (sent_at: string) =>
      read(JSON.stringify({ api_key: 'pk_1', batch: [timed, timed, { event: 'tick' }], sent_at })).events;
    const [first, again] = [send('2026-11-28T19:00:01Z'), send('2026-11-28T19:00:09Z')];
    const ids = first.map(({ id }) => id);
    expect(again.map(({ id }) => id)).toEqual(ids);
    expect(ids[0]).toMatch(/^derived-/);
    expect(new Set(ids).size).toBe(3);
    // Without a time, nothing says whether two equal ones are one.
    expect(ids[2]).toBeUndefined();
  });

  test('what is set on the person is kept wherever it stands', () => {
    const { events } = read(
      JSON.stringify({ ...event, $set: { a: 1 }, properties: { $set_once: { b: 2 } } }),
    );
    expect(events[0]?.properties).toEqual({ $set: { a: 1 }, $set_once: { b: 2 } });
  });

  test('what is no event is handed on, for the use case to refuse by its place', () => {
    const { events } = read(JSON.stringify({ api_key: 'k', batch: [null, 7, {}, { event: 5 }, event] }));
    expect(events.map(({ name }) => name)).toEqual([undefined, undefined, undefined, 5, 'clicked']);
  });

  test.each(['', '{', 'null', '7', '"x"', 'data=', 'data=%7B', Buffer.from([0x7b, 0xff])])(
    'what is no request is refused: %s',
    (body) => {
      expect(() => read(body)).toThrow(expect.objectContaining({ code: expect.stringMatching(/^INVALID_/) }));
    },
  );
});
