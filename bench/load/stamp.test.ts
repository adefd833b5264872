import { describe, expect, test } from 'vitest';
import { dialectOf, type FanOutTarget } from './dialects.ts';
import { messageBytes, readStamp, stampedText } from './stamp.ts';

const stamp = { sequence: 4_711, publishedAt: 1_763_700_000_123_456 };

test('a stamp is read from wherever it stands', () => {
  const bytes = Buffer.from(`{"some":"frame","content":"${stampedText(stamp, messageBytes)}"}`);
  expect(readStamp(bytes, 0, bytes.length)).toEqual(stamp);
  expect(readStamp(bytes, 3, 20)).toBeUndefined();
  expect(readStamp(Buffer.from('none at all'), 0, 11)).toBeUndefined();
});

describe('what is published', () => {
  const pulse: FanOutTarget = {
    kind: 'pulse-websocket',
    port: 1,
    sessionId: '0190a1b2-0000-7000-8000-00000000000f',
    hostToken: 'host',
    audienceTokens: ['one'],
  };

  test('has the same length everywhere: the content of Pulse’s, the JSON of the peers’', () => {
    const { input } = JSON.parse(dialectOf(pulse).publish(stamp));
    expect(Buffer.byteLength(input.content)).toBe(messageBytes);
    const plain = dialectOf({ kind: 'plain-websocket', port: 1 }).publish(stamp);
    expect(Buffer.byteLength(JSON.stringify(JSON.parse(plain).message))).toBe(messageBytes);
    const [event, message] = JSON.parse(dialectOf({ kind: 'socket-io', port: 1 }).publish(stamp).slice(2));
    expect(event).toBe('publish');
    expect(Buffer.byteLength(JSON.stringify(message))).toBe(messageBytes);
  });

  test('is told from everything else that a subscriber of Pulse receives', () => {
    const { classify, headBytes } = dialectOf(pulse);
    const channel = `session:${pulse.sessionId}`;
    const meaning = (frame: object) => {
      const bytes = Buffer.from(JSON.stringify(frame));
      return classify(bytes, 0, Math.min(bytes.length, headBytes));
    };
    const event = (kind: string) => ({ type: 'event', channel, kind, pos: '1.2', event: 'x', data: {} });
    expect(meaning(event('log'))).toBe('delivery');
    expect(meaning(event('reset'))).toBe('reset');
    expect(meaning(event('state'))).toBe('other');
    expect(meaning({ id: 2, type: 'ok', data: { channel } })).toBe('ready');
    expect(meaning({ id: 1, type: 'ok', data: { expiresAt: null } })).toBe('other');
  });
});
