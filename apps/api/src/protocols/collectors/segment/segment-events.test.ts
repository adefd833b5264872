import { describe, expect, test } from 'vitest';
import { captured } from '../testing/captured-requests.ts';
import { segmentEvents } from './segment-events.ts';

const library = { library: { name: '@segment/analytics-node', version: '3.1.0' } };

describe('messages of Segment', () => {
  test('a batch of the SDK', () => {
    const events = segmentEvents(JSON.parse(captured.segment), undefined);
    expect(events).toEqual([
      {
        id: 'node-next-1795893765996-4748f949-9072-45a5-b397-70b1c613d999',
        name: 'Signed Up',
        userId: 'user-1',
        timestamp: '2026-11-28T19:22:45.996Z',
        sentAt: '2026-11-28T19:22:45.999Z',
        properties: {
          plan: 'team',
          $segment: {
            type: 'track',
            integrations: {},
            context: library,
            _metadata: { nodeVersion: 'v24.21.0', jsRuntime: 'node' },
          },
        },
      },
      expect.objectContaining({
        name: 'identify',
        userId: 'user-1',
        properties: expect.objectContaining({ email: 'a@example.org' }),
      }),
      expect.objectContaining({
        name: 'page',
        userId: 'anon-1',
        properties: expect.objectContaining({
          name: 'Home',
          category: 'docs',
          url: 'https://x',
          $segment: expect.objectContaining({ anonymousId: 'anon-1' }),
        }),
      }),
    ]);
    expect(JSON.stringify(events)).not.toContain('pk_1');
  });

  test('one message at the address of its type', () => {
    const [event] = segmentEvents(
      { event: 'A', userId: 7, writeKey: 'pk_1', context: { sessionId: 's' } },
      'track',
    );
    expect(event).toMatchObject({ name: 'A', userId: '7', sessionId: 's' });
    expect(JSON.stringify(event)).not.toContain('pk_1');
  });

  test('what a message says cannot take the place of what Segment says about it', () => {
    const [event] = segmentEvents({ event: 'A', properties: { $segment: 1, type: 'own' } }, 'track');
    expect(event?.properties).toEqual({ type: 'own', $segment: { type: 'track' } });
  });

  test('what is no message is handed on, for the use case to refuse by its place', () => {
    const batch = [null, { type: 'track' }, { type: 3 }, { type: 'alias' }];
    expect(segmentEvents({ batch }, undefined).map(({ name }) => name)).toEqual([
      undefined,
      undefined,
      3,
      'alias',
    ]);
  });

  test.each([null, [], 'x', {}, { batch: {} }])('a body without messages is refused: %j', (body) => {
    expect(() => segmentEvents(body, undefined)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});
