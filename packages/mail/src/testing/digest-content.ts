import type { DigestContent } from '@pulse/domain';

const hour = 3_600_000;
const start = Date.parse('2026-11-26T23:00:00Z');

/** A day of a shop in Berlin: busy by day, with an error that nobody had seen before. */
export function digestContent(more: Partial<DigestContent> = {}): DigestContent {
  return {
    period: 'daily',
    projectName: 'Shop',
    timeZone: 'Europe/Berlin',
    firstDay: '2026-11-27',
    lastDay: '2026-11-27',
    start: '2026-11-26T23:00:00.000Z',
    end: '2026-11-27T23:00:00.000Z',
    countedFrom: '2026-11-26T23:00:00.000Z',
    countedTo: '2026-11-27T23:00:00.000Z',
    total: 12_345,
    previousTotal: 11_000,
    bars: Array.from({ length: 24 }, (_none, index) => ({
      start: new Date(start + index * hour).toISOString(),
      count: index < 6 ? index : Math.round(900 * Math.sin((index / 24) * Math.PI) ** 2),
    })),
    levels: [
      { level: 'info', count: 12_000, previousCount: 10_980 },
      { level: 'warn', count: 300, previousCount: 0 },
      { level: 'error', count: 45, previousCount: 20 },
    ],
    names: [
      { name: 'page.viewed', count: 9_000, previousCount: 8_100 },
      { name: 'order.paid', count: 3_000, previousCount: 2_880 },
      { name: 'inventory.synchronisation.with_a_rather_long_name.completed', count: 300, previousCount: 0 },
      { name: 'payment.failed', count: 40, previousCount: 20 },
    ],
    otherNames: { names: 2, count: 5 },
    newErrors: [
      { name: 'payment.timeout', level: 'error', count: 4, firstSeen: '2026-11-27T13:00:00.000Z' },
      { name: 'disk.full', level: 'fatal', count: 1, firstSeen: '2026-11-27T20:00:00.000Z' },
    ],
    moreNewErrors: 0,
    losses: { refused: 12, limited: 0, duplicate: 3 },
    alerts: {
      fired: 3,
      episodes: [
        { ruleName: 'Payments fail', firedAt: '2026-11-27T20:04:05.000Z', seconds: null },
        { ruleName: 'No heartbeat', firedAt: '2026-11-27T13:00:00.000Z', seconds: 3_725 },
        { ruleName: 'Payments fail', firedAt: '2026-11-27T09:30:00.000Z', seconds: 45 },
      ],
    },
    ...more,
  };
}
