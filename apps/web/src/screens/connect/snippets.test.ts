import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sdks, snippetFor } from './snippets.ts';

/** Whose snippets are run by the tests as they are printed there (apps/api/test/collectors). */
const documented = readFileSync(new URL('../../../../../docs/collectors.md', import.meta.url), 'utf8');

describe('the snippets of the board', () => {
  it.each(sdks.filter((sdk) => sdk !== 'curl'))('%s is that of the docs, filled in', (sdk) => {
    const asDocumented = documented
      .replace(/`\$\{process\.env\.PULSE_URL\}([^`]+)`/g, "'https://pulse.example$1'")
      .replace(/(?:process\.env\.)?PULSE_URL/g, "'https://pulse.example'")
      .replace(/(?:process\.env\.)?PULSE_KEY/g, "'pk_secret'");
    expect(asDocumented).toContain(snippetFor(sdk, 'https://pulse.example', 'pk_secret').code);
  });
});
