import { expect, it } from 'vitest';
import { readDays } from './retention-days.ts';

it('is a whole number of days, as the server takes it', () => {
  expect(['1', ' 30 ', '3650'].map(readDays)).toEqual([1, 30, 3_650]);
  for (const typed of ['', ' ', '0', '-1', '3651', '1.5', 'a week']) expect(readDays(typed)).toBeUndefined();
});
