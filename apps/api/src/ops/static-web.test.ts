import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerCompression } from './compression.ts';
import { registerStaticWeb } from './static-web.ts';

const script = 'export const answer = 42;\n'.repeat(100);

describe('registerStaticWeb', () => {
  let directory: string;
  let app: FastifyInstance;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'pulse-web-'));
    await mkdir(join(directory, 'assets'));
    await writeFile(join(directory, 'index.html'), '<!doctype html><title>Pulse</title>');
    await writeFile(join(directory, 'assets', 'app-1a2b.js'), script);
    await writeFile(join(directory, 'assets', 'app-1a2b.js.br'), brotliCompressSync(script));
    await writeFile(join(directory, 'assets', 'picture-3c4d.webp'), Buffer.alloc(4_096, 1));
    app = fastify();
    registerCompression(app);
    registerStaticWeb(app, (_request, reply) => reply.code(404).send({ absent: true }), directory);
  });
  afterAll(async () => {
    await app.close();
    await rm(directory, { recursive: true });
  });

  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

  test('sends what the build has compressed, and keeps it for a year', async () => {
    const answer = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, br' });
    expect(answer.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(brotliDecompressSync(answer.rawPayload).toString()).toBe(script);
  });

  test('sends the file to who takes no encoding', async () => {
    const answer = await get('/assets/app-1a2b.js');
    expect([answer.headers['content-encoding'], answer.payload]).toEqual([undefined, script]);
  });

  test('leaves alone what is compressed by nature', async () => {
    const answer = await get('/assets/picture-3c4d.webp', { 'accept-encoding': 'gzip, br' });
    expect([answer.statusCode, answer.headers['content-encoding'], answer.rawPayload.length]).toEqual([
      200,
      undefined,
      4_096,
    ]);
  });

  test('every address of the app is its page, those of programs are not', async () => {
    const page = await get('/present/ABC234', { accept: 'text/html' });
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(page.payload).toContain('<title>Pulse</title>');
    expect((await get('/api/v1/nothing', { accept: 'text/html' })).json()).toEqual({ absent: true });
    expect((await get('/present/ABC234')).json()).toEqual({ absent: true });
  });

  test('pages that secret links lead to are kept by no search engine, and told to no other site', async () => {
    for (const url of ['/shared/board', '/unsubscribe?token=un_1']) {
      const page = await get(url, { accept: 'text/html' });
      expect([page.statusCode, page.headers]).toMatchObject([
        200,
        { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' },
      ]);
    }
    expect((await get('/board', { accept: 'text/html' })).headers).not.toHaveProperty('x-robots-tag');
  });
});
