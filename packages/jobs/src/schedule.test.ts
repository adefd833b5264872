import { describe, expect, it } from 'vitest';
import { nextRun, type ScheduleRule, seenTo } from './schedule.ts';

/** The next runs after a time, each asked for from the one before. */
function runs(rule: ScheduleRule, after: string, count: number): string[] {
  const found: string[] = [];
  let last = new Date(after);
  while (found.length < count) {
    last = nextRun(rule, last);
    found.push(last.toISOString().slice(0, 16));
  }
  return found;
}
const berlin = (cron: string) => ({ cron, timeZone: 'Europe/Berlin' });

describe('a schedule', () => {
  it('is due by the clocks of its time zone, before and after they change', () => {
    expect(runs(berlin('0 7 * * *'), '2026-03-27T12:00:00Z', 3)).toEqual([
      '2026-03-28T06:00',
      '2026-03-29T05:00',
      '2026-03-30T05:00',
    ]);
    expect(runs(berlin('0 7 * * 1'), '2026-10-20T12:00:00Z', 2)).toEqual([
      '2026-10-26T06:00',
      '2026-11-02T06:00',
    ]);
  });

  it('is done once on the day that has its time twice, and on the day that has not', () => {
    expect(runs(berlin('30 2 * * *'), '2026-10-24T12:00:00Z', 2)).toEqual([
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ]);
    expect(runs(berlin('30 2 * * *'), '2026-03-28T12:00:00Z', 2)).toEqual([
      '2026-03-29T01:00',
      '2026-03-30T00:30',
    ]);
  });

  it('is done in every hour that passes when it is hourly', () => {
    const hours = (day: string) =>
      runs(berlin('0 * * * *'), `${day}T23:30:00Z`, 4).map((each) => each.slice(11));
    expect(hours('2026-10-24')).toEqual(['00:00', '01:00', '02:00', '03:00']);
    expect(hours('2026-03-28')).toEqual(['00:00', '01:00', '02:00', '03:00']);
  });

  it('is never due twice at one time, and not before it', () => {
    const midnight = { cron: '0 0 * * *', timeZone: 'UTC' };
    expect(runs(midnight, '2026-01-01T23:59:59.999Z', 1)).toEqual(['2026-01-02T00:00']);
    expect(runs(midnight, '2026-01-02T00:00:00Z', 1)).toEqual(['2026-01-03T00:00']);
  });

  it('keeps its beat when it is due every so often, however late it is seen to', () => {
    const rule = { everySeconds: 60 };
    const start = new Date('2026-01-01T00:00:10Z');
    expect(runs(rule, start.toISOString(), 2)).toEqual(['2026-01-01T00:01', '2026-01-01T00:02']);
    const late = new Date('2026-01-01T03:20:45Z');
    expect(seenTo(rule, start, late)).toEqual(new Date('2026-01-01T03:20:10Z'));
    expect(seenTo(berlin('0 7 * * *'), start, late)).toEqual(late);
  });

  it.each([
    { cron: '0 7 * *', timeZone: 'UTC' },
    { cron: '* * * * * *', timeZone: 'UTC' },
    { cron: '61 * * * *', timeZone: 'UTC' },
    { cron: '0 7 * * *', timeZone: 'Mars/Olympus' },
    { cron: '0 0 30 2 *', timeZone: 'UTC' },
    { everySeconds: 0 },
    { everySeconds: Number.NaN },
  ])('is refused when it is none: %j', (rule) => {
    expect(() => nextRun(rule, new Date())).toThrow();
  });
});
