import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { catalogue } from '@pulse/domain';
import { expect, test } from 'vitest';

const pages = path.join(import.meta.dirname, '../../../../docs/protocols');

test('docs/protocols/rest.md has every address that answers without /api/v1', async () => {
  const page = await readFile(path.join(pages, 'rest.md'), 'utf8');
  const sentence = /^## Other addresses\n\n([\s\S]*?) answer without/m.exec(page)?.[1] ?? '';
  const documented = [...sentence.matchAll(/`([^`]+)`/g)].map(([, address]) => address);
  const aliases = catalogue.entries.flatMap(({ http }) =>
    http && 'rootAlias' in http && http.rootAlias ? [http.path] : [],
  );
  expect(documented.toSorted()).toEqual([...new Set(aliases)].toSorted());
});
