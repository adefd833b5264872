import { describe, expect, it } from 'vitest';
import { readJoinCode } from './join-code.ts';

describe('readJoinCode', () => {
  it.each([
    ['abc234', 'ABC234'],
    [' abc 234 ', 'ABC234'],
    ['ABC-234', 'ABC234'],
    ['ＡＢＣ２３４', 'ABC234'],
    ['http://192.168.1.7:3000/j/abc234', 'ABC234'],
    ['https://pulse.example/s/ABC234?x=1#y', 'ABC234'],
    ['ABC2345', 'ABC234'],
  ])('reads %j', (input, code) => {
    expect(readJoinCode(input)).toEqual({ code, strange: [], complete: true });
  });

  it('names characters that no code has instead of guessing', () => {
    expect(readJoinCode('AB0O1l')).toEqual({ code: 'AB', strange: ['0', 'O', '1', 'L'], complete: false });
    expect(readJoinCode('ABC234ß').complete).toBe(false);
  });

  it('waits for six characters', () => {
    expect(readJoinCode('ABC23')).toEqual({ code: 'ABC23', strange: [], complete: false });
  });
});
