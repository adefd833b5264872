import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { readConfig, renderEnvironmentExample, renderEnvironmentTable } from './index.ts';
import { sections } from './sections.ts';

const committed = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const names = Object.values(sections).flatMap((section) =>
  Object.keys(section.variables('development').shape),
);

test('.env.example is in step with the schema', () => {
  expect(committed('.env.example')).toBe(renderEnvironmentExample());
});

test('docs/generated/env.md is in step with the schema', () => {
  expect(committed('docs/generated/env.md')).toBe(renderEnvironmentTable());
});

test('every variable is described in both', () => {
  for (const name of names) {
    expect(renderEnvironmentExample()).toMatch(new RegExp(`^# \\S.*\\n#${name}=`, 'm'));
    expect(renderEnvironmentTable()).toMatch(new RegExp(`\\| \`${name}\` \\|.*\\| \\S.* \\|`));
  }
});

test('the example, copied and uncommented, is a configuration that works', () => {
  const uncommented = renderEnvironmentExample().replaceAll(/^#(?=[A-Z])/gm, '');
  const environment = parseEnv(uncommented);
  expect(Object.keys(environment).sort()).toEqual([...names].sort());
  expect(readConfig(environment).warnings).toEqual([]);
});
