import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { renderGraphQLSchema } from '../apps/api/src/protocols/graphql/render-schema.ts';
import { openApiDocument } from '../apps/api/src/protocols/rest/openapi.ts';
import { renderClientTypes } from '../apps/api/test/client/render-client-types.ts';
import packageJson from '../package.json' with { type: 'json' };
import { renderEnvironmentExample, renderEnvironmentTable } from '../packages/config/src/index.ts';
import { catalogue, relations } from '../packages/domain/src/index.ts';
import { renderClient } from './client/render-client.ts';
import { sessionEvents } from './client/session-events.ts';
import { errorDefinitions, renderErrors } from './render-errors.ts';
import { renderPermissions } from './render-permissions.ts';

/*
 * Writes the files that are generated from code and committed; with `--check` it writes nothing and fails when
 * one of them is behind. To add a file, add a line here.
 */
const clientFolder = 'packages/client/src/generated';
const client = renderClient({
  catalogue,
  errorCodes: [...errorDefinitions().keys()],
  events: { 'sessions.watch': await sessionEvents() },
});
const documents: readonly { path: string; render: () => string | Promise<string> }[] = [
  { path: '.env.example', render: renderEnvironmentExample },
  { path: 'docs/generated/env.md', render: renderEnvironmentTable },
  { path: 'docs/generated/errors.md', render: renderErrors },
  { path: 'docs/generated/permissions.md', render: renderPermissions },
  {
    path: 'docs/generated/openapi.json',
    render: () => `${JSON.stringify(openApiDocument(catalogue, packageJson.version), null, 2)}\n`,
  },
  {
    path: 'apps/api/test/generated/api-types.ts',
    render: () => renderClientTypes(openApiDocument(catalogue, packageJson.version)),
  },
  {
    path: 'docs/generated/schema.graphql',
    render: () => renderGraphQLSchema(catalogue, relations),
  },
  ...[...client].map(([file, text]) => ({ path: join(clientFolder, file), render: () => text })),
];

const root = resolve(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const behind: string[] = [];

for (const { path, render } of documents) {
  const file = resolve(root, path);
  const text = await render();
  if (readIfPresent(file) === text) continue;
  behind.push(path);
  if (check) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote ${path}`);
}

// Of use cases that are gone.
for (const path of globSync(`${clientFolder}/**/*.ts`, { cwd: root })) {
  if (documents.some((document) => document.path === path)) continue;
  behind.push(path);
  if (!check) rmSync(resolve(root, path));
}

if (check && behind.length > 0) {
  for (const path of behind) console.error(`${path} is not what the code says; run: npm run docs:generate`);
  process.exitCode = 1;
}

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
