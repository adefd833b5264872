import { describe, expect, it } from 'vitest';
import type { AlertEpisode } from '../alerts/index.ts';
import type { DigestCounts } from './digest.repository.ts';
import { composeContent, isQuiet } from './digest-content.ts';
import { rangeBefore } from './digest-times.ts';

const nothing: DigestCounts = { hours: [], levels: [], names: [] };
const noLosses = { refused: 0, limited: 0, duplicate: 0 };

function content(
  more: Partial<Parameters<typeof composeContent>[0]> & { dueAt?: string; timeZone?: string },
) {
  const { dueAt = '2026-11-28T07:00:00Z', timeZone = 'Europe/Berlin', period = 'daily', ...rest } = more;
  return composeContent({
    period,
    project: { name: 'Shop', timeZone },
    range: rangeBefore(new Date(dueAt), period, timeZone),
    counts: nothing,
    newErrors: [],
    losses: noLosses,
    alerts: { count: 0, episodes: [] },
    ...rest,
  });
}

describe('what a digest says', () => {
  it.each([
    ['Europe/Berlin', '2026-11-28T07:00:00Z', 24],
    ['Europe/Berlin', '2026-03-30T06:00:00Z', 23],
    ['Europe/Berlin', '2026-10-26T07:00:00Z', 25],
    ['Asia/Kolkata', '2026-11-28T04:00:00Z', 24],
  ])('has a bar for every hour that the day had in %s (due %s: %i)', (timeZone, dueAt, bars) => {
    const said = content({ timeZone, dueAt });
    expect(said.bars).toHaveLength(bars);
    expect(said.bars[0]?.start).toBe(said.countedFrom);
  });

  it('has a bar for every day of seven, each with the hours that begin in it', () => {
    const hour = (at: string, count: number) => ({ hour: new Date(at), count });
    const said = content({
      period: 'weekly',
      timeZone: 'Asia/Kolkata',
      counts: {
        ...nothing,
        hours: [
          // Half past eleven in the evening of the first day, and half past midnight of the second.
          hour('2026-11-21T18:00:00Z', 1),
          hour('2026-11-21T19:00:00Z', 10),
          hour('2026-11-27T12:00:00Z', 100),
        ],
      },
    });
    expect([said.firstDay, said.lastDay]).toEqual(['2026-11-21', '2026-11-27']);
    expect(said.bars.map(({ count }) => count)).toEqual([1, 10, 0, 0, 0, 0, 100]);
  });

  it('sums up levels, in their order, and tells ten names apart', () => {
    const names = Array.from({ length: 13 }, (_none, index) => ({
      name: `name ${index}`,
      count: index < 12 ? 100 - index : 0,
      previousCount: 1,
    }));
    const said = content({
      counts: {
        hours: [],
        levels: [
          { level: 'error', count: 3, previousCount: 0 },
          { level: 'info', count: 40, previousCount: 50 },
        ],
        names,
      },
    });
    expect([said.total, said.previousTotal]).toEqual([43, 50]);
    expect(said.levels.map(({ level }) => level)).toEqual(['info', 'error']);
    expect(said.names).toEqual(names.slice(0, 10));
    // The one that did not occur is none of the others.
    expect(said.otherNames).toEqual({ names: 2, count: 90 + 89 });
  });

  it('tells ten new errors, and how many more there are', () => {
    const newErrors = Array.from({ length: 12 }, (_none, index) => ({
      name: `error ${index}`,
      level: 'error' as const,
      count: 12 - index,
      firstSeen: new Date('2026-11-27T10:00:00Z'),
    }));
    const said = content({ newErrors });
    expect(said.newErrors).toHaveLength(10);
    expect(said.newErrors[0]).toEqual({ ...newErrors[0], firstSeen: '2026-11-27T10:00:00.000Z' });
    expect(said.moreNewErrors).toBe(2);
  });

  it('tells how many alerts fired, and of some how long', () => {
    const episode = (ruleName: string, endedAt: string | null): AlertEpisode => ({
      id: ruleName,
      projectId: 'shop',
      ruleId: ruleName,
      episode: 1,
      ruleName,
      condition: { kind: 'silence', level: [], name: [], windowSeconds: 60 },
      count: 0,
      firedAt: new Date('2026-11-27T10:00:00Z'),
      endedAt: endedAt === null ? null : new Date(endedAt),
      endedBy: endedAt === null ? null : 'recovered',
    });
    const episodes = [episode('goes on', null), episode('over', '2026-11-28T01:00:05Z')];
    const firedAt = '2026-11-27T10:00:00.000Z';
    expect(content({ alerts: { count: 7, episodes } }).alerts).toEqual({
      fired: 7,
      episodes: [
        { ruleName: 'goes on', firedAt, seconds: null },
        { ruleName: 'over', firedAt, seconds: 15 * 3_600 + 5 },
      ],
    });
    expect(isQuiet(content({ alerts: { count: 1, episodes: [] } }))).toBe(false);
    // As an edition of before was stored.
    const { alerts: _none, ...before } = content({});
    expect(isQuiet(before)).toBe(true);
  });

  it('is not worth a mail when nothing arrived, nor before, and nothing was turned away', () => {
    const levels = (count: number, previousCount: number) => ({
      ...nothing,
      levels: [{ level: 'info' as const, count, previousCount }],
    });
    expect(isQuiet(content({}))).toBe(true);
    expect(isQuiet(content({ losses: { ...noLosses, duplicate: 5 } }))).toBe(true);
    expect(isQuiet(content({ counts: levels(1, 0) }))).toBe(false);
    expect(isQuiet(content({ counts: levels(0, 1) }))).toBe(false);
    expect(isQuiet(content({ losses: { ...noLosses, refused: 1 } }))).toBe(false);
    expect(isQuiet(content({ losses: { ...noLosses, limited: 1 } }))).toBe(false);
  });
});
