import { expect, it } from 'vitest';
import { ServerClock } from './server-clock.ts';

it('takes the stamp that travelled fastest', () => {
  const now = Date.parse('2026-11-21T10:00:00Z');
  const clock = new ServerClock(() => now);
  clock.observe('2026-11-21T10:00:04.200Z');
  clock.observe('2026-11-21T10:00:04.900Z');
  clock.observe('2026-11-21T09:00:00.000Z');
  clock.observe('Sat, 21 Nov 2026 10:00:04 GMT');
  expect(new Date(clock.now()).toISOString()).toBe('2026-11-21T10:00:04.900Z');
});

it('is the own clock before anything is known', () => {
  const clock = new ServerClock(() => 42);
  clock.observe(null);
  clock.observe('no date');
  expect(clock.now()).toBe(42);
});
