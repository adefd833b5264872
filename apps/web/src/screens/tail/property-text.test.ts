import { describe, expect, it } from 'vitest';
import { propertiesOf, propertySearch, readProperty, valueText } from './property-text.ts';

describe('a property as it is typed', () => {
  it.each([
    ['plan=pro', 'plan', 'pro'],
    [' order.total = 40.5 ', 'order.total', 40.5],
    ['trial=false', 'trial', false],
    ['left=null', 'left', null],
    ['zip="01234"', 'zip', '01234'],
    ['at=2026-11-28', 'at', '2026-11-28'],
    ['formula=a=b', 'formula', 'a=b'],
    ['number=-1', 'number', -1],
  ])('%s', (text, path, value) => expect(readProperty(text)).toEqual([path, value]));

  it.each(['plan', '=pro', 'plan=', ' = '])('%j is none', (text) =>
    expect(readProperty(text)).toBeUndefined(),
  );

  it.each(['pro', '40', 'true', '', '"x"', 40, null, false, '10.0.0.1'])(
    '%j is shown so that it is read back',
    (value) => {
      expect(readProperty(`plan=${valueText(value)}`)).toEqual(['plan', value]);
    },
  );

  it('is in an address as it is typed, and what is none is left out', () => {
    const properties = { plan: 'pro', 'order.total': 40, zip: '1234', trial: false, left: null };
    const search = propertySearch(properties);
    expect(search).toEqual({
      property: ['plan=pro', 'order.total=40', 'zip="1234"', 'trial=false', 'left=null'],
    });
    expect(propertiesOf({ property: [...(search.property ?? []), 'nonsense'] })).toEqual(properties);
    expect([propertiesOf({}), propertySearch({})]).toEqual([undefined, { property: undefined }]);
  });
});
