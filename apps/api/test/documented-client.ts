import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { startScene } from './live/scene.ts';
import type { TestServer } from './start-server.ts';

const repository = path.join(import.meta.dirname, '../../..');

/**
 * Runs the first `js` block of a page of docs/protocols as a program, as a reader would, against a session with an
 * open poll. It joins, votes and watches; it has passed when it has printed the state with its own vote.
 */
export async function runDocumentedClient(page: string, server: TestServer): Promise<void> {
  const text = await readFile(path.join(repository, 'docs/protocols', page), 'utf8');
  const program = /```js\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  expect(program.trim().split('\n').length).toBeLessThanOrEqual(15);
  const scene = await startScene(server.url);
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: path.join(repository, 'apps/api'),
    env: { PULSE_URL: server.url, CODE: scene.session.code },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (printed) => {
      output += printed;
    });
  }
  try {
    await expect.poll(() => output, { timeout: 15_000 }).toContain('state 1\n');
    const votes = await scene.host.get(`/polls/${scene.poll.id}/results`);
    expect(votes.data.total).toBe(1);
  } finally {
    child.kill();
  }
}
