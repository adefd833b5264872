import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createResumeTokens } from './resume-token.ts';

const codes = new Map([
  ['poll', 1],
  ['session', 2],
]);
const tokens = createResumeTokens({ secret: 'secret', codes });
const invalid = expect.objectContaining({ code: 'INVALID_RESUME_TOKEN' });
const place = fc.record({
  channel: fc.tuple(fc.constantFrom('poll', 'session'), fc.uuid()).map(([prefix, id]) => `${prefix}:${id}`),
  epoch: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  offset: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
  view: fc.integer({ min: 0, max: 255 }),
});

describe('a resume token', () => {
  it('gives back the places it was made of, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 5 }), (places) => {
        const token = places.map((each) => tokens.cell(each)).join('~');
        expect(tokens.parse(token)).toEqual(places.map((each) => ({ ...each, cell: tokens.cell(each) })));
      }),
      { seed: 7 },
    );
  });

  it('is refused after any change of a character', () => {
    const cell = tokens.cell({
      channel: 'poll:0190a1b2-0000-7000-8000-000000000001',
      epoch: 1,
      offset: 5,
      view: 0,
    });
    fc.assert(
      fc.property(fc.nat(52), fc.constantFrom('A', 'b', '0', '_', '~', ' '), (index, character) => {
        fc.pre(cell[index] !== character);
        expect(() => tokens.parse(cell.slice(0, index) + character + cell.slice(index + 1))).toThrow(invalid);
      }),
      { seed: 7 },
    );
  });

  it('is refused when malformed, too long, or signed elsewhere', () => {
    const elsewhere = createResumeTokens({ secret: 'other', codes });
    const at = { channel: 'poll:0190a1b2-0000-7000-8000-000000000001', epoch: 1, offset: 5, view: 0 };
    const cell = tokens.cell(at);
    for (const token of [
      '',
      '~',
      `${cell}~`,
      'forged',
      elsewhere.cell(at),
      new Array(200).fill(cell).join('~'),
    ]) {
      expect(() => tokens.parse(token)).toThrow(invalid);
    }
  });

  it('leaves out channels of kinds that only a newer version knows', () => {
    const newer = createResumeTokens({ secret: 'secret', codes: new Map([...codes, ['scan', 9]]) });
    const scan = newer.cell({
      channel: 'scan:0190a1b2-0000-7000-8000-000000000001',
      epoch: 1,
      offset: 5,
      view: 0,
    });
    expect(tokens.parse(scan)).toEqual([]);
  });
});
