import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { catalogue } from '@pulse/domain';
import { expect, test } from 'vitest';

const pages = path.join(import.meta.dirname, '../../../../docs/protocols');
const areaOf = (address: string) => `/${address.split('/')[1]}`;
const addresses = catalogue.entries.flatMap(({ http }) =>
  http ? [{ area: areaOf(http.path), alias: 'rootAlias' in http && http.rootAlias === true }] : [],
);

test('docs/protocols/rest.md names every area that answers without /api/v1', async () => {
  const page = await readFile(path.join(pages, 'rest.md'), 'utf8');
  const sentence = /^## Other addresses\n\n([\s\S]*?) without/m.exec(page)?.[1] ?? '';
  const documented = [...sentence.matchAll(/`([^`]+)`/g)].map(([, address]) => areaOf(address ?? ''));
  const areas = addresses.filter(({ alias }) => alias).map(({ area }) => area);
  expect(documented.toSorted()).toEqual([...new Set(areas)].toSorted());
});

test('an area answers without /api/v1 as a whole or not at all', () => {
  const mixed = addresses.filter(({ area, alias }) =>
    addresses.some((other) => other.area === area && other.alias !== alias),
  );
  expect(mixed).toEqual([]);
});
