import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const repository = path.join(import.meta.dirname, '../../../..');

/** The `js` blocks under a heading of docs/collectors.md, in their order. */
export async function snippetsOf(heading: string): Promise<readonly string[]> {
  const page = await readFile(path.join(repository, 'docs/collectors.md'), 'utf8');
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const snippets = [...section.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code);
  if (snippets.length === 0) throw new Error(`docs/collectors.md has no code under "${heading}".`);
  return snippets;
}

/** Runs a snippet as a program, as its reader would. @returns what it printed @throws when it fails */
export async function runSnippet(program: string, environment: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: path.join(repository, 'apps/api'),
    env: environment,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (printed) => {
      output += printed;
    });
  }
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`The snippet ended with ${code}: ${output}`);
  return output;
}

/** What a snippet exports, for a test to use as the page says. */
export async function importSnippet<Exports>(program: string): Promise<Exports> {
  return import(`data:text/javascript,${encodeURIComponent(program)}`);
}
