import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { installation, verification } from './verification.ts';

test('what the page says of verifying a notice is what the documentation says', () => {
  const page = readFileSync(new URL('../../../../../docs/webhooks.md', import.meta.url), 'utf8');
  expect(page).toContain(`\n${verification}\n`);
  expect(page).toContain(installation);
});
