import { describe, expect, it } from 'vitest';
import { shareFilterOf } from './share-filter-of-view.ts';

describe('what a link of a view shows', () => {
  it.each([
    [{}, {}],
    [{ level: 'error' }, { level: ['error'] }],
    [
      { level: ['fatal', 'error', 'fatal'], name: ['b', 'a'], range: 'week' },
      { level: ['error', 'fatal'], name: ['a', 'b'] },
    ],
    [{ level: [], name: '', userId: '', properties: {} }, {}],
  ])('%j: %j', (query, filter) => {
    expect(shareFilterOf({ query })).toEqual(filter);
  });

  it.each([
    [{ userId: 'ada' }],
    [{ properties: { plan: 'pro', paid: true } }],
    [{ search: 'x' }],
    [{ level: 'loud' }],
    [{ from: '2026-01-01T00:00:00Z' }],
  ])('%j: nothing, since a link could not keep to it', (query) => {
    expect(() => shareFilterOf({ query })).toThrowError(
      expect.objectContaining({ code: 'VIEW_NOT_SHAREABLE' }),
    );
  });
});
