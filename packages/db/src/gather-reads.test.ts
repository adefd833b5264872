import { describe, expect, it } from 'vitest';
import { gatherReads } from './gather-reads.ts';

function upperCase() {
  const statements: (readonly string[])[] = [];
  const read = gatherReads(async (keys) => {
    statements.push(keys);
    if (keys.includes('broken')) throw new Error('the database is gone');
    return new Map(keys.filter((key) => key !== 'absent').map((key) => [key, key.toUpperCase()]));
  });
  return { read, statements };
}

describe('reads of one turn', () => {
  it('are one statement, each key once, and each gets its own', async () => {
    const { read, statements } = upperCase();
    const answers = await Promise.all([read('a'), read('b'), read('a'), read('absent')]);
    expect(answers).toEqual(['A', 'B', 'A', undefined]);
    expect(statements).toEqual([['a', 'b', 'absent']]);
  });

  it('include those that come by promises which were resolved already', async () => {
    const { read, statements } = upperCase();
    const later = Promise.resolve()
      .then(() => undefined)
      .then(() => read('b'));
    expect(await Promise.all([read('a'), later])).toEqual(['A', 'B']);
    expect(statements).toHaveLength(1);
  });

  it('never share a statement that began before they were asked for', async () => {
    const { read, statements } = upperCase();
    await read('a');
    await read('a');
    expect(statements).toEqual([['a'], ['a']]);
  });

  it('fail together, and the next ones do not', async () => {
    const { read } = upperCase();
    const outcomes = await Promise.allSettled([read('a'), read('broken')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await read('a')).toBe('A');
  });

  it('are several statements where there are very many', async () => {
    const { read, statements } = upperCase();
    await Promise.all(Array.from({ length: 1_001 }, (_, index) => read(`key ${index}`)));
    expect(statements.map(({ length }) => length)).toEqual([500, 500, 1]);
  });
});
