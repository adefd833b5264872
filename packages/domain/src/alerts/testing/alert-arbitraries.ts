import fc from 'fast-check';
import type { AlertTerms } from '../alert.ts';

/** Rules with short windows and long ones, whose windows begin with a minute. */
export const alertTerms: fc.Arbitrary<AlertTerms> = fc
  .record({
    kind: fc.constantFrom('count' as const, 'silence' as const),
    threshold: fc.integer({ min: 1, max: 12 }),
    windowSeconds: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 601, max: 700 })),
    cooldownSeconds: fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 300 })),
  })
  .map(({ kind, threshold, windowSeconds, cooldownSeconds }) => {
    const match = { level: [], name: [], windowSeconds };
    return {
      condition: kind === 'count' ? { kind, threshold, ...match } : { kind, ...match },
      cooldownSeconds,
    };
  });

/** Events by the second from 0 on, with pauses as long as windows are. */
export const arrivalsFromZero: fc.Arbitrary<(readonly [number, number])[]> = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 6, arbitrary: fc.nat({ max: 3 }) }, fc.nat({ max: 20 }), fc.nat({ max: 800 })),
      fc.integer({ min: 1, max: 9 }),
    ),
    { maxLength: 60 },
  )
  .map((pauses) => {
    let second = 0;
    return pauses.map(([pause, count]) => {
      second += pause;
      return [second, count] as const;
    });
  });
