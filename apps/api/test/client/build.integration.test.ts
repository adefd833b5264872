import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../../../packages/client/package.json' with { type: 'json' };
import { startTestServer } from '../start-server.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../../../..');
const source = join(root, 'packages/client');
const tsc = join(root, 'node_modules/.bin/tsc');

/** What `npm run build` makes, installed as a package is: JavaScript and declarations, no TypeScript. */
describe('the published package', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'pulse-published-'));
    const home = join(directory, 'node_modules/@pulse/client');
    await run(tsc, ['--project', join(source, 'tsconfig.build.json'), '--outDir', join(home, 'dist')]);
    const { publishConfig, ...published } = manifest;
    await writeFile(join(home, 'package.json'), JSON.stringify({ ...published, ...publishConfig }));
    await symlink(join(source, 'node_modules'), join(home, 'node_modules'));
    await writeFile(join(directory, 'package.json'), '{"type":"module"}');
  }, 60_000);
  afterAll(() => rm(directory, { recursive: true, force: true }));

  test('runs in Node as it stands', async () => {
    await using server = await startTestServer();
    const program = `
      import { createPulse, isPulseError } from '@pulse/client';
      const pulse = createPulse({ url: ${JSON.stringify(server.url)} });
      const refusal = await pulse.sessions.join({ code: 'AAAAAA' }).catch((error) => error);
      console.log(isPulseError(refusal, 'SESSION_NOT_FOUND'), refusal.status);
    `;
    await writeFile(join(directory, 'program.js'), program);
    const { stdout } = await run(process.execPath, ['program.js'], { cwd: directory });
    expect(stdout).toBe('true 404\n');
  });

  test('has types that a browser’s program compiles with', async () => {
    const program = `
      import { createPulse, type Poll } from '@pulse/client';
      export const open = (pollId: string): Promise<Poll> => createPulse().polls.open({ pollId });
      // @ts-expect-error the input is checked here too
      export const wrong = () => createPulse().polls.open({});
    `;
    await writeFile(join(directory, 'program.ts'), program);
    const options = [
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--lib',
      'es2022,dom',
      '--types',
      '',
    ];
    const { stdout } = await run(tsc, [...options, '--noEmit', 'program.ts'], { cwd: directory }).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).toBe('');
  });
});
