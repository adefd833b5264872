import type { Export } from '@pulse/client';
import { describe, expect, it } from 'vitest';
import { exportInput } from './export-period.ts';
import { askAgainIn } from './polling.ts';

const now = Date.parse('2026-11-28T12:00:00Z');
const exported = (status: Export['status'], age: number) =>
  ({ status, createdBy: 'ada', createdAt: new Date(now - age).toISOString() }) as Export;

describe('asking how far exports have come', () => {
  it('often at first, then less, and not at all when none is written', () => {
    expect(askAgainIn([exported('running', 1_000), exported('done', 0)], 'bob', now)).toBe(1_000);
    expect(askAgainIn([exported('queued', 60_000)], 'bob', now)).toBe(5_000);
    const ended = [exported('done', 0), exported('failed', 0), exported('cancelled', 0)];
    expect(askAgainIn(ended, 'bob', now)).toBe(false);
  });

  it('seldom where the account is told anyway', () => {
    expect(askAgainIn([exported('running', 1_000)], 'ada', now)).toBe(5_000);
  });
});

describe('what an export is asked for with', () => {
  it('has nothing of what is not chosen', () => {
    const nothing = { format: 'csv', level: [], name: ' ', userId: '', period: 'all' } as const;
    expect(exportInput(nothing, now)).toEqual({ format: 'csv', filter: {} });
    expect(
      exportInput({ format: 'ndjson', level: ['error'], name: ' a ', userId: 'ada', period: 'day' }, now),
    ).toEqual({
      format: 'ndjson',
      filter: { level: ['error'], name: 'a', userId: 'ada', from: '2026-11-27T12:00:00.000Z' },
    });
  });
});
