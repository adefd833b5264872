import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type FaultProxy, startFaultProxy } from '@pulse/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { castVote, joinScene, startScene } from '../live/scene.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

const root = path.join(import.meta.dirname, '../../../..');
const examples = path.join(root, 'examples');

describe('examples/sdk', () => {
  let server: TestServer;
  let proxy: FaultProxy;
  const stops: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    server = await startTestServer();
    proxy = await startFaultProxy({ target: { port: Number(new URL(server.url).port) } });
  });
  afterEach(async () => {
    proxy.set({});
    for (const stop of stops.splice(0)) await stop();
  });
  afterAll(async () => {
    await proxy?.close();
    await server?.stop();
  });

  /** Starts a program of examples/sdk as its reader would; `output` is what it has printed. */
  const run = (file: string, environment: Record<string, string>) => {
    const child = spawn(process.execPath, [path.join(examples, 'sdk', file)], {
      cwd: examples,
      env: { PULSE_URL: `http://127.0.0.1:${proxy.port}`, ...environment },
    });
    const program = { output: '', child, exit: new Promise((resolve) => child.once('exit', resolve)) };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        program.output += text;
      });
    }
    stops.push(() => {
      child.kill('SIGKILL');
      return program.exit;
    });
    return program;
  };
  const printed = (program: { output: string }, text: string) =>
    expect.poll(() => program.output, { timeout: 15_000 }).toContain(text);

  test('quick-start.ts joins, votes and watches', async () => {
    const scene = await startScene(server.url);
    const program = run('quick-start.ts', { CODE: scene.session.code });
    await printed(program, 'state 1\n');
    await castVote(scene, await joinScene(scene));
    await printed(program, 'state 2\n');
  });

  test('host.ts and voter.ts run a poll together, through a cut, to its seal', async () => {
    const account = { PULSE_EMAIL: `${randomUUID()}@example.org`, PULSE_PASSWORD: 'correct horse battery' };
    const host = run('host.ts', account);
    await printed(host, 'Join with ');
    const code = /Join with (\w+):/.exec(host.output)?.[1] ?? '';
    const voter = run('voter.ts', { CODE: code });
    await printed(host, 'Script is in.');
    await printed(voter, 'voted in ');
    await printed(host, 'Tea 1, Coffee 0');

    proxy.cut();
    run('voter.ts', { CODE: code });
    await printed(host, 'Tea 2, Coffee 0');
    host.child.kill('SIGINT');
    await printed(host, 'Tea 2, Coffee 0 (final)');
    expect(await host.exit).toBe(0);
  });

  test('host.ts says what it needs', async () => {
    const host = run('host.ts', {});
    expect(await host.exit).toBe(2);
    expect(host.output).toContain('PULSE_EMAIL');
  });

  test.each(['README.md', 'packages/client/README.md'])(
    '%s shows the quick start as it is',
    async (readme) => {
      const program = await readFile(path.join(examples, 'sdk/quick-start.ts'), 'utf8');
      expect(await readFile(path.join(root, readme), 'utf8')).toContain(`\`\`\`ts\n${program}\`\`\``);
    },
  );
});
