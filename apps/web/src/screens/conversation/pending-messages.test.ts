import { expect, it } from 'vitest';
import { tidyContent } from './pending-messages.ts';

it.each([
  ['  Why? \n', 'Why?'],
  ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
  ['a\n\n  b', 'a\n\n  b'],
  ['from\ta\ttable', 'from a table'],
  ['red\u001b[31m\u0085\u0000', 'red[31m'],
  ['half \ud800 a character', 'half  a character'],
  ['👩🏽‍🚀 שלום', '👩🏽‍🚀 שלום'],
  [' \n\t ', ''],
])('%j is sent as %j', (typed, sent) => {
  expect(tidyContent(typed)).toBe(sent);
});
