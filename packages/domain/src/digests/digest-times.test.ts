import { describe, expect, it } from 'vitest';
import type { DigestSchedule } from './digest.ts';
import { latestDue, nextDue, rangeBefore, rangeBeforeThat } from './digest-times.ts';

const daily = (hour: number): DigestSchedule => ({ period: 'daily', hour, weekday: null });
const weekly = (weekday: number, hour: number): DigestSchedule => ({ period: 'weekly', hour, weekday });
const minutes = (from: string | Date, to: string | Date) =>
  (new Date(to).getTime() - new Date(from).getTime()) / 60_000;
const hours = ({ start, end }: { start: Date; end: Date }) => minutes(start, end) / 60;
const short = (at: Date) => at.toISOString().slice(0, 16);

/** Every time at which a digest is due within a while. */
function dues(schedule: DigestSchedule, timeZone: string, from: string, to: string): string[] {
  const found: string[] = [];
  let at = nextDue(schedule, timeZone, new Date(from), undefined);
  while (at < new Date(to)) {
    found.push(short(at));
    at = nextDue(schedule, timeZone, at, undefined);
  }
  return found;
}

describe('what a digest is about', () => {
  it.each([
    ['Europe/Berlin', '2026-11-28T07:00:00Z', '2026-11-26T23:00', '2026-11-27T23:00', '2026-11-27'],
    ['America/New_York', '2026-11-28T13:00:00Z', '2026-11-27T05:00', '2026-11-28T05:00', '2026-11-27'],
    ['Asia/Kolkata', '2026-11-28T02:30:00Z', '2026-11-26T18:30', '2026-11-27T18:30', '2026-11-27'],
    ['Asia/Kathmandu', '2026-11-28T02:30:00Z', '2026-11-26T18:15', '2026-11-27T18:15', '2026-11-27'],
    ['Pacific/Apia', '2026-11-28T19:00:00Z', '2026-11-27T11:00', '2026-11-28T11:00', '2026-11-28'],
    ['UTC', '2026-11-28T00:01:00Z', '2026-11-27T00:00', '2026-11-28T00:00', '2026-11-27'],
  ])('is the day before in %s', (timeZone, due, start, end, firstDay) => {
    const range = rangeBefore(new Date(due), 'daily', timeZone);
    expect([short(range.start), short(range.end), range.firstDay, range.lastDay]).toEqual([
      start,
      end,
      firstDay,
      firstDay,
    ]);
  });

  it.each([
    ['Europe/Berlin', '2026-03-30T06:00:00Z', 23],
    ['Europe/Berlin', '2026-10-26T07:00:00Z', 25],
    ['America/New_York', '2026-03-09T12:00:00Z', 23],
    ['America/New_York', '2026-11-02T13:00:00Z', 25],
    ['Australia/Lord_Howe', '2026-04-05T22:00:00Z', 24.5],
    // Midnight is left out there: the day begins at one.
    ['Africa/Cairo', '2026-04-25T06:00:00Z', 23],
  ])('is as long as the day was in %s: %s is after one of %f hours', (timeZone, due, length) => {
    expect(hours(rangeBefore(new Date(due), 'daily', timeZone))).toBe(length);
  });

  it('is the last day that there was, where a calendar left one out', () => {
    // Samoa went from the 29th to the 31st.
    const range = rangeBefore(new Date('2011-12-30T18:00:00Z'), 'daily', 'Pacific/Apia');
    expect([range.firstDay, range.lastDay, hours(range)]).toEqual(['2011-12-29', '2011-12-29', 24]);
    expect(hours(rangeBefore(new Date('2012-01-02T18:00:00Z'), 'weekly', 'Pacific/Apia'))).toBe(6 * 24);
  });

  it('is seven whole days for a weekly one, and compared with the seven before', () => {
    const range = rangeBefore(new Date('2026-10-26T07:00:00Z'), 'weekly', 'Europe/Berlin');
    const previous = rangeBeforeThat(range, 'weekly', 'Europe/Berlin');
    expect([range.firstDay, range.lastDay, hours(range)]).toEqual(['2026-10-19', '2026-10-25', 169]);
    expect([previous.firstDay, previous.lastDay, hours(previous)]).toEqual(['2026-10-12', '2026-10-18', 168]);
    expect(previous.end).toEqual(range.start);
  });

  it('is compared with the day before it, whatever their lengths', () => {
    const range = rangeBefore(new Date('2026-03-30T06:00:00Z'), 'daily', 'Europe/Berlin');
    const previous = rangeBeforeThat(range, 'daily', 'Europe/Berlin');
    expect([previous.firstDay, hours(previous), previous.end]).toEqual(['2026-03-28', 24, range.start]);
  });

  it('is counted by hours of UTC, each of the day in which it begins', () => {
    const whole = rangeBefore(new Date('2026-11-28T07:00:00Z'), 'daily', 'Europe/Berlin');
    expect([whole.countedFrom, whole.countedTo]).toEqual([whole.start, whole.end]);
    const half = rangeBefore(new Date('2026-11-28T04:00:00Z'), 'daily', 'Asia/Kolkata');
    expect([minutes(half.start, half.countedFrom), minutes(half.end, half.countedTo)]).toEqual([30, 30]);
  });
});

describe('a digest is due', () => {
  it('at its hour by the clocks of the project, through changes of them', () => {
    expect(dues(daily(8), 'Europe/Berlin', '2026-10-24T00:00:00Z', '2026-10-27T00:00:00Z')).toEqual([
      '2026-10-24T06:00',
      '2026-10-25T07:00',
      '2026-10-26T07:00',
    ]);
    expect(dues(daily(8), 'Asia/Kolkata', '2026-10-24T00:00:00Z', '2026-10-25T00:00:00Z')).toEqual([
      '2026-10-24T02:30',
    ]);
  });

  it('once on a day that has its hour twice, and when the clocks have jumped on one that has not', () => {
    expect(dues(daily(2), 'Europe/Berlin', '2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z')).toEqual([
      '2026-10-25T00:00',
      '2026-10-26T01:00',
    ]);
    expect(dues(daily(2), 'Europe/Berlin', '2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z')).toEqual([
      '2026-03-29T01:00',
      '2026-03-30T00:00',
    ]);
  });

  it('once a week on its day', () => {
    expect(dues(weekly(1, 8), 'America/New_York', '2026-10-20T00:00:00Z', '2026-11-12T00:00:00Z')).toEqual([
      '2026-10-26T12:00',
      '2026-11-02T13:00',
      '2026-11-09T13:00',
    ]);
    expect(dues(weekly(7, 23), 'UTC', '2026-11-20T00:00:00Z', '2026-11-30T00:00:00Z')).toEqual([
      '2026-11-22T23:00',
      '2026-11-29T23:00',
    ]);
  });

  it('not before the last hour of its day has been counted', () => {
    expect(dues(daily(0), 'Europe/Berlin', '2026-11-27T00:00:00Z', '2026-11-28T00:00:00Z')).toEqual([
      '2026-11-27T23:01',
    ]);
    // The hour of UTC that begins at half past eleven ends at half past midnight.
    expect(dues(daily(0), 'Asia/Kolkata', '2026-11-27T12:00:00Z', '2026-11-28T12:00:00Z')).toEqual([
      '2026-11-27T19:01',
    ]);
  });

  it('at the latest of all the times that were missed', () => {
    const at = (time: string) => new Date(time);
    expect(short(latestDue(daily(8), 'Europe/Berlin', at('2026-11-28T06:59:59Z')))).toBe('2026-11-27T07:00');
    expect(short(latestDue(daily(8), 'Europe/Berlin', at('2026-11-28T07:00:00Z')))).toBe('2026-11-28T07:00');
    expect(short(latestDue(weekly(1, 8), 'Europe/Berlin', at('2026-11-28T07:00:00Z')))).toBe(
      '2026-11-23T07:00',
    );
    expect(short(latestDue(weekly(6, 8), 'Europe/Berlin', at('2026-11-28T06:00:00Z')))).toBe(
      '2026-11-21T07:00',
    );
  });

  it('not again about days that an edition was about', () => {
    const after = new Date('2026-11-28T07:30:00Z');
    // Moved from eight to ten on the same morning.
    expect(short(nextDue(daily(10), 'Europe/Berlin', after, undefined))).toBe('2026-11-28T09:00');
    expect(short(nextDue(daily(10), 'Europe/Berlin', after, '2026-11-27'))).toBe('2026-11-29T09:00');
    // And to the other end of the world.
    expect(short(nextDue(daily(8), 'America/New_York', after, '2026-11-27'))).toBe('2026-11-29T13:00');
  });
});
