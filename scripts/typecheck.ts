import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { binary, root, runProcess } from './run-process.ts';

/*
 * Checks the types of the server side and of the web app, side by side: they have different libraries and module
 * resolution, so they are two programs.
 */
const projects = ['tsconfig.json', 'apps/web/tsconfig.json'].filter((path) => existsSync(join(root, path)));

const results = await Promise.all(
  projects.map((path) => runProcess(binary('tsc'), ['--project', path, '--noEmit'], { output: 'collect' })),
);
for (const { output } of results) process.stdout.write(output);
if (results.some(({ ok }) => !ok)) process.exitCode = 1;
