import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderErrors } from './render-errors.ts';

const root = resolve(import.meta.dirname, '..');

/** Every code that the sources define. */
function definedCodes(): string[] {
  const sources = globSync(['packages/*/src/**/*.ts', 'apps/api/src/**/*.ts'], { cwd: root }).filter(
    (path) => !/\.test\.ts$|\/testing\/|^packages\/testing\//.test(path),
  );
  return sources.flatMap((path) =>
    [...readFileSync(resolve(root, path), 'utf8').matchAll(/defineError\(\{\s*code: '([A-Z_]+)'/g)].map(
      ([, code]) => code ?? '',
    ),
  );
}

function codesOn(page: string): string[] {
  return [...page.matchAll(/^\| `([A-Z_]+)` \| \d{3} \|/gm)].map(([, code]) => code ?? '');
}

describe('the error catalogue', () => {
  const defined = definedCodes();

  test('has every code that is defined, and no other', () => {
    expect(codesOn(renderErrors()).toSorted()).toEqual(defined.toSorted());
    expect(defined.length).toBeGreaterThan(30);
  });

  test('defines no code twice', () => {
    expect(defined.filter((code, index) => defined.indexOf(code) !== index)).toEqual([]);
  });

  test('is what is committed', () => {
    expect(codesOn(readFileSync(resolve(root, 'docs/generated/errors.md'), 'utf8'))).toEqual(
      codesOn(renderErrors()),
    );
  });
});
