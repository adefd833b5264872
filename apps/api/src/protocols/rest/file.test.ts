import { describe, expect, it } from 'vitest';
import { contentDisposition } from './file.ts';

describe('the proposed name of a file', () => {
  it.each([
    ['events-2026-11-28.csv', 'attachment; filename="events-2026-11-28.csv"'],
    ['Größe "1".csv', `attachment; filename="Gr__e__1_.csv"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22.csv`],
    [
      "a\r\nset-cookie: b=(1)'*",
      `attachment; filename="a__set-cookie__b__1___"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20b%3D%281%29%27%2a`,
    ],
  ])('%j cannot end the header', (name, header) => {
    expect(contentDisposition(name)).toBe(header);
  });
});
