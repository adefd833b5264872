import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundleSize, programs } from './bundle-size.ts';

const readme = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8');
const rootReadme = readFileSync(resolve(import.meta.dirname, '../../../README.md'), 'utf8');

describe('a bundle', () => {
  test('has the operations that it names, and no other', async () => {
    const { code } = await bundleSize(programs.minimal);
    expect(code).toContain('/polls/:pollId/votes');
    for (const absent of ['/polls/:pollId/recount', 'auth.login', 'localStorage']) {
      expect(code).not.toContain(absent);
    }
    expect((await bundleSize(programs.whole)).code).toContain('/polls/:pollId/recount');
  });

  test.each(Object.entries(programs))(
    'of the %s client weighs what the README says',
    async (name, program) => {
      const { start, fallback } = await bundleSize(program);
      const figures = (pattern: string, text: string) =>
        Number(new RegExp(`${pattern}[\\s\\S]{0,60}?([\\d.]+) kB`).exec(text)?.[1] ?? Number.NaN);
      const near = (said: number, bytes: number) => {
        expect(said, `the README says ${said} kB, it is ${bytes} bytes`).toBeGreaterThan(
          (bytes / 1000) * 0.95,
        );
        expect(said, `the README says ${said} kB, it is ${bytes} bytes`).toBeLessThan((bytes / 1000) * 1.05);
      };
      near(figures(`\\| ${name}\\b`, readme), start);
      near(figures(`\\b${name}\\b`, rootReadme), start);
      near(figures('server-sent events,', readme), fallback);
    },
  );
});
