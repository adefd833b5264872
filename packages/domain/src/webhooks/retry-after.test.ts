import { expect, test } from 'vitest';
import { retryAfterOf } from './retry-after.ts';

const now = new Date('2026-03-01T12:00:00Z');
const wish = (value: string | undefined, status = 503) =>
  retryAfterOf({ status, headers: { 'retry-after': value } }, now)?.toISOString() ?? null;

test.each([
  ['seconds', '120', '2026-03-01T12:02:00.000Z'],
  ['no time at all', '0', '2026-03-01T12:00:00.000Z'],
  ['a date', 'Sun, 01 Mar 2026 13:30:00 GMT', '2026-03-01T13:30:00.000Z'],
  ['a date as RFC 850 has it', 'Sunday, 01-Mar-26 13:30:00 GMT', '2026-03-01T13:30:00.000Z'],
  ['a date as asctime has it', 'Sun Mar  1 13:30:00 2026', '2026-03-01T13:30:00.000Z'],
  ['a date that has passed', 'Sun, 01 Mar 2026 11:00:00 GMT', '2026-03-01T12:00:00.000Z'],
  ['more than a day', '86401', '2026-03-02T12:00:00.000Z'],
  ['for ever', '9'.repeat(400), '2026-03-02T12:00:00.000Z'],
  ['a date next year', 'Fri, 01 Jan 2027 00:00:00 GMT', '2026-03-02T12:00:00.000Z'],
])('%s', (_what, value, at) => {
  expect(wish(value)).toBe(at);
  expect(wish(` ${value} `, 429)).toBe(at);
});

test.each([
  undefined,
  '',
  '-1',
  '1.5',
  '1e3',
  'soon',
  '2026-03-01T13:00:00Z',
  'Sun, 99 Mar 2026 13:30:00 GMT',
])('%j says nothing', (value) => {
  expect(wish(value)).toBeNull();
});

test.each([200, 301, 410, 500, 502])('with %i it is not asked for', (status) => {
  expect(wish('120', status)).toBeNull();
});
