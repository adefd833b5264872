import { describe, expect, it } from 'vitest';
import { isSameQuery, isShareable, queryOf, searchOf } from './view-query.ts';

describe('what a view keeps', () => {
  it('is what a section shows, and it gives it back', () => {
    const search = { level: ['warn', 'error'], name: ['b', 'a'], by: 'level', steps: ['b', 'a'] } as const;
    expect(searchOf(queryOf(search))).toEqual(search);
    expect(queryOf({})).toEqual({});
    expect(searchOf({ level: 'error', name: '', later: 'x' })).toEqual({ level: ['error'] });
    expect(searchOf({ level: ['loud'], property: 'plan=pro' })).toEqual({ property: ['plan=pro'] });
  });

  it('is the same in any order', () => {
    expect(isSameQuery({ level: ['a', 'b'], name: 'c' }, { name: ['c'], level: ['b', 'a'] })).toBe(true);
    expect(isSameQuery({ level: [], properties: {} }, {})).toBe(true);
    expect(isSameQuery({ properties: { a: 1, b: 'x' } }, { properties: { b: 'x', a: 1 } })).toBe(true);
    expect(isSameQuery({ properties: { a: 1 } }, { properties: { a: '1' } })).toBe(false);
    expect(isSameQuery({ level: 'a' }, { name: 'a' })).toBe(false);
  });

  it('is kept to by a link where it is of levels and names', () => {
    expect(isShareable({ level: ['error'], name: ['a'] })).toBe(true);
    expect(isShareable({ level: ['error'], search: '' })).toBe(true);
    expect(isShareable({ level: ['error'], search: 'card' })).toBe(false);
    expect(isShareable({ property: ['plan=pro'] })).toBe(false);
  });

  it('is not the same with the steps of a funnel in another order', () => {
    expect(isSameQuery({ steps: ['a', 'b'] }, { steps: ['b', 'a'] })).toBe(false);
    expect(isSameQuery({ steps: ['a', 'a'] }, { steps: ['a'] })).toBe(false);
  });
});
