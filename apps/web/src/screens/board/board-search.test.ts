import { describe, expect, it } from 'vitest';
import { boardSearchOf } from './board-search.ts';

describe('what a board shows, by its address', () => {
  it('is taken as it was written', () => {
    const search = {
      range: 'week',
      level: ['error'],
      name: ['order.paid'],
      property: ['plan=pro', 'order.total=40'],
      search: 'card refused',
      from: '2026-11-28T10:00:00.000Z',
      to: '2026-11-28T11:00:00Z',
      by: 'properties.order.total',
      steps: ['a', 'b'],
      person: 'sessionId',
      came: 'a',
      returned: 'b',
      interval: 'week',
    } as const;
    expect(boardSearchOf(search)).toEqual(search);
  });

  it.each([
    { range: 'year', level: ['loud'], name: [''], by: 'message', interval: 'hour', person: 'name' },
    { property: 'plan=pro', steps: 'a', came: 1, returned: 'x'.repeat(201), other: true },
    { property: [{ plan: { $ne: null } }], properties: { plan: 'pro' } },
    { search: ['a'], from: 'yesterday', to: '2026-13-01T00:00:00Z' },
    { from: 1_764_000_000_000, to: '2026-11-28' },
    { __proto__: { range: 'week' } },
  ])('is left out where it makes no sense: %j', (search) => {
    expect(boardSearchOf({ ...search })).toEqual({});
  });
});
