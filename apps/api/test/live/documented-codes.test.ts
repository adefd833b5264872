import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { closeCodes } from '../../src/protocols/websocket/close-codes.ts';

const pages = path.join(import.meta.dirname, '../../../../docs/protocols');

test('docs/protocols/websocket.md has every close code of ours, and no other', async () => {
  const page = await readFile(path.join(pages, 'websocket.md'), 'utf8');
  const documented = [...page.matchAll(/^\| (4\d{3}) /gm)].map(([, code]) => Number(code));
  expect(documented.toSorted()).toEqual(Object.values(closeCodes).map(({ code }) => code));
});
