import { expect, test } from 'vitest';
import { percentText } from './period-text.ts';

test('shares are whole percents, tenths of few, and never nothing when they are something', () => {
  const shares = [0, 0.0004, 0.0005, 0.042, 0.0995, 0.5, 1];
  expect(shares.map((share) => percentText(share, 'en'))).toEqual([
    '0%',
    '<0.1%',
    '0.1%',
    '4.2%',
    '10%',
    '50%',
    '100%',
  ]);
  expect(percentText(0.0001, 'de')).toBe('<0,1\u00a0%');
});
