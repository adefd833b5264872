import { silentLog } from '@pulse/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTroubleLog } from './trouble-log.ts';

const written: unknown[] = [];
const log = { ...silentLog, warn: (fields: object, message: string) => void written.push([message, fields]) };

beforeEach(() => {
  vi.useFakeTimers();
  written.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

it('writes the first at once, and then one line a second with the latest and the number', () => {
  const trouble = createTroubleLog(log, { queue: 'emails' }, 'a worker has trouble');
  for (let count = 1; count <= 1_000; count += 1) trouble(`error ${count}`);
  expect(written).toEqual([['a worker has trouble', { queue: 'emails', err: 'error 1', times: 1 }]]);
  vi.advanceTimersByTime(1_000);
  trouble('later');
  vi.advanceTimersByTime(1_000);
  expect(written.slice(1)).toEqual([
    ['a worker has trouble', { queue: 'emails', err: 'error 1000', times: 999 }],
    ['a worker has trouble', { queue: 'emails', err: 'later', times: 1 }],
  ]);
});

it('writes at once again after a second without trouble', () => {
  const trouble = createTroubleLog(log, {}, 'trouble');
  trouble('one');
  vi.advanceTimersByTime(1_000);
  trouble('two');
  expect(written).toEqual([
    ['trouble', { err: 'one', times: 1 }],
    ['trouble', { err: 'two', times: 1 }],
  ]);
});
