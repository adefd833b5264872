import { describe, expect, it } from 'vitest';
import { filterOf, isSameQuery, queryOf } from './view-query.ts';

describe('what a view keeps', () => {
  it('are the filters, and it gives them back', () => {
    const filter = { level: ['warn', 'error'], name: ['b', 'a'] } as const;
    expect(filterOf(queryOf(filter))).toEqual(filter);
    expect(queryOf({ level: [], name: [] })).toEqual({});
    expect(filterOf({ level: 'error', name: '', later: 'x' })).toEqual({ level: ['error'], name: [] });
    expect(filterOf({ level: ['loud'] })).toEqual({ level: [], name: [] });
  });

  it('is the same in any order', () => {
    expect(isSameQuery({ level: ['a', 'b'], name: 'c' }, { name: ['c'], level: ['b', 'a'] })).toBe(true);
    expect(isSameQuery({ level: [], properties: {} }, {})).toBe(true);
    expect(isSameQuery({ properties: { a: 1, b: 'x' } }, { properties: { b: 'x', a: 1 } })).toBe(true);
    expect(isSameQuery({ properties: { a: 1 } }, { properties: { a: '1' } })).toBe(false);
    expect(isSameQuery({ level: 'a' }, { name: 'a' })).toBe(false);
  });
});
