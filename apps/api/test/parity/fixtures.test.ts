import { sharedErrors } from '@pulse/core';
import { catalogue } from '@pulse/domain';
import { expect, test } from 'vitest';
import { titleOf } from './fixture.ts';
import { fixtures, unreachable } from './fixtures/index.ts';

const declared = catalogue.entries.flatMap(({ name, errors }) =>
  ['success', ...errors.map(({ code }) => code)].map((outcome) => `${name} → ${outcome}`),
);
const fixed = new Set(fixtures.map(({ useCase, outcome }) => `${useCase} → ${outcome}`));
/** What every use case may answer without declaring it, where a call can bring it about at all. */
const shared = [
  'INVALID_INPUT',
  'UNKNOWN_FIELD',
  'INVALID_CURSOR',
  'UNAUTHENTICATED',
  'TOKEN_EXPIRED',
  'FORBIDDEN',
  'IDEMPOTENCY_MISMATCH',
  'IDEMPOTENCY_IN_FLIGHT',
];

test('every success and every declared error has a fixture', () => {
  const missing = declared.filter((each) => !fixed.has(each) && !(each in unreachable));
  expect(missing).toEqual([]);
});

test('every shared error that calls can bring about has one', () => {
  const answered = new Set(fixtures.map(({ outcome }) => outcome));
  expect(shared.filter((code) => !answered.has(code))).toEqual([]);
});

test('no fixture is for what its use case does not declare', () => {
  const codes = new Set<string>(sharedErrors.map(({ code }) => code));
  const undeclared = [...fixed].filter(
    (each) => !declared.includes(each) && !codes.has(each.split(' → ')[1] ?? ''),
  );
  expect(undeclared).toEqual([]);
});

test('titles tell fixtures apart', () => {
  const titles = fixtures.map(titleOf);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('what is called unreachable is declared, has no fixture, and is little', () => {
  for (const [each, reason] of Object.entries(unreachable)) {
    console.info(`no fixture for ${each}: ${reason}`);
    expect(declared).toContain(each);
    expect(fixed.has(each)).toBe(false);
  }
  expect(Object.keys(unreachable).length).toBeLessThanOrEqual(3);
});
