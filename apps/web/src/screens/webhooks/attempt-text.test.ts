import type { WebhookAttempt } from '@pulse/client';
import { expect, test } from 'vitest';
import english from '../../messages/en.ts';
import { createTranslate } from '../../messages/message.ts';
import { bodyText, durationText, outcomeText } from './attempt-text.ts';

const t = createTranslate(english, 'en');
const attempt: WebhookAttempt = {
  series: 1,
  attempt: 1,
  at: '2026-03-01T12:00:00.000Z',
  milliseconds: 34,
  status: 503,
  error: null,
  response: 'later',
};

test('an attempt is said in words: the answer, or why there was none', () => {
  expect(outcomeText(attempt, t)).toBe('Answered 503');
  const silent = { ...attempt, status: null, response: null };
  expect(outcomeText({ ...silent, error: 'timeout' }, t)).toBe('No answer within 15 seconds');
  expect(outcomeText({ ...silent, error: 'not_allowed' }, t)).toContain('PULSE_FETCH_ALLOW');
});

test('durations have the precision that one cares for', () => {
  expect(durationText(34, 'en')).toBe('34 ms');
  expect(durationText(1_249, 'en')).toBe('1.2 sec');
  expect(durationText(15_003, 'de')).toBe('15 Sek.');
});

test('a body is laid out when it is JSON', () => {
  expect(bodyText('{"a":{"b":1}}')).toBe('{\n  "a": {\n    "b": 1\n  }\n}');
  expect(bodyText('{"a":')).toBe('{"a":');
});
