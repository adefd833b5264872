import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allowedImports, type FixtureImport, forbiddenImports } from './architecture.fixture.ts';

const root = resolve(import.meta.dirname, '..');
const configuration = join(root, '.dependency-cruiser.cjs');
const depcruise = join(root, 'node_modules/.bin/depcruise');

interface Cruise {
  readonly modules: { source: string; dependencies: { module: string; resolved: string }[] }[];
  readonly summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}

async function cruise(directory: string): Promise<Cruise> {
  const output = await new Promise<string>((done, fail) => {
    const args = ['--config', configuration, '--output-type', 'json', 'apps', 'packages'];
    const options = { cwd: directory, maxBuffer: 256 * 1024 * 1024 };
    execFile(depcruise, args, options, (error, stdout, stderr) => {
      // Its exit code counts violations; only an output that is none is a failure.
      if (stdout.startsWith('{')) done(stdout);
      else fail(new Error(stderr, { cause: error }));
    });
  });
  return JSON.parse(output) as Cruise;
}

describe('the real tree', { timeout: 60_000 }, () => {
  let real: Cruise;
  beforeAll(async () => {
    real = await cruise(root);
  }, 60_000);

  test('keeps every rule', () => {
    const lines = real.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    expect(lines).toEqual([]);
  });

  test('is really read: TypeScript files and workspace imports are resolved', () => {
    const edges = real.modules.flatMap(({ source, dependencies }) =>
      dependencies.filter(({ module }) => module.startsWith('@pulse/')).map((to) => ({ source, ...to })),
    );
    expect(edges.length).toBeGreaterThan(0);
    for (const { source, module, resolved } of edges) {
      // `@pulse/<name>`, or the part of a package that is for tests: `@pulse/<name>/testing`.
      const [name, ...part] = module.replace('@pulse/', '').split('/');
      const file = ['packages', name, 'src', ...part, 'index.ts'].join('/');
      expect({ source, resolved }).toEqual({ source, resolved: file });
    }
  });
});

describe('each rule bites', () => {
  let directory: string;
  let found: { rule: string; from: string; to: string }[];

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'pulse-architecture-'));
    await writeFixture(directory, [...allowedImports, ...forbiddenImports]);
    const { summary } = await cruise(directory);
    found = summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  }, 60_000);
  afterAll(() => rm(directory, { recursive: true, force: true }));

  test.each(forbiddenImports)('$rule: $from → $import', ({ rule, from }) => {
    expect(found.filter((violation) => violation.from === from).map((violation) => violation.rule)).toContain(
      rule,
    );
  });

  test('inside a `using` declaration too', () => {
    expect(found.map(({ from }) => from)).toContain('packages/db/src/using.ts');
  });

  test('and none on what is allowed', () => {
    const allowed = new Set(allowedImports.map(({ from }) => from));
    expect(found.filter(({ from }) => allowed.has(from))).toEqual([]);
  });

  test('no rule is without a fixture', async () => {
    const { default: rules } = (await import(configuration)) as {
      default: { forbidden: { name: string; severity: string }[] };
    };
    const proven = new Set(forbiddenImports.map(({ rule }) => rule));
    expect(rules.forbidden.map(({ name }) => name).filter((name) => !proven.has(name))).toEqual([]);
    expect(rules.forbidden.every(({ severity }) => severity === 'error')).toBe(true);
  });
});

/** Only packages/config reads the environment; tests and build configuration are no part of the product. */
test('no other file mentions the environment of the process', async () => {
  const exempt = /^packages\/(config|testing)\/|\.test\.tsx?$|\/(test|scripts)\/|vite\.config\.ts$/;
  const mention =
    /process\s*\??\.\s*env\b|process\s*\[\s*['"`]env|\{[^}]*\benv\b[^}]*\}\s*(=\s*process\b|from\s+['"](node:)?process)/;
  const sources = await sourcesBelow(root, ['apps', 'packages']);
  expect(sources.length).toBeGreaterThan(0);
  const offenders: string[] = [];
  for (const path of sources.filter((source) => !exempt.test(source))) {
    if (mention.test(await readFile(join(root, path), 'utf8'))) offenders.push(path);
  }
  expect(offenders, 'take the value as an argument from apps/api/src/compose.ts instead').toEqual([]);
  expect(mention.test('const { env } = process'), 'the pattern itself').toBe(true);
});

/** The client knows about keys, patience, tokens and reconnects; a request beside it would do without. */
test('the web app reaches the server by @pulse/client alone', async () => {
  const direct = /(?<![.\w])fetch\(|\b(WebSocket|EventSource|XMLHttpRequest|sendBeacon)\b/;
  const sources = await sourcesBelow(root, ['apps/web/src']);
  expect(sources.length).toBeGreaterThan(100);
  const offenders: string[] = [];
  for (const path of sources) {
    if (direct.test(await readFile(join(root, path), 'utf8'))) offenders.push(path);
  }
  expect(offenders, 'call an operation of @pulse/client instead').toEqual([]);
  expect(direct.test('await fetch(url)') && direct.test('new WebSocket(url)'), 'the pattern itself').toBe(
    true,
  );
  expect(direct.test('query.refetch()'), 'the pattern itself').toBe(false);
});

async function sourcesBelow(base: string, folders: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    for (const entry of await readdir(join(base, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!['node_modules', 'dist', 'generated'].includes(entry.name)) {
          found.push(...(await sourcesBelow(base, [path])));
        }
      } else if (/\.[cm]?[jt]sx?$/.test(entry.name)) found.push(path);
    }
  }
  return found;
}

/** Lays out a workspace as pnpm does: a package.json per package, links between them, and one file per import. */
async function writeFixture(directory: string, imports: readonly FixtureImport[]): Promise<void> {
  const put = async (path: string, text: string) => {
    const file = join(directory, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'a' });
  };
  const packages = new Map<string, string>();
  const packageOf = (path: string) => path.split('/').slice(0, 2).join('/');
  for (const { from, import: specifier } of imports) {
    packages.set(packageOf(from), '');
    if (specifier.startsWith('@pulse/')) packages.set(packageOf(specifier.replace('@pulse', 'packages')), '');
  }
  const names = [...packages.keys()];
  const dependencies = Object.fromEntries(
    names.map((name) => [name.replace(/^\w+/, '@pulse'), 'workspace:*']),
  );
  for (const name of names) {
    const manifest = {
      name: name.replace(/^\w+/, '@pulse'),
      type: 'module',
      exports: { '.': './src/index.ts' },
      dependencies,
    };
    await put(`${name}/package.json`, JSON.stringify(manifest));
    await put(`${name}/src/index.ts`, 'export const here = 1;\n');
    await mkdir(join(directory, name, 'node_modules/@pulse'), { recursive: true });
    for (const other of names.filter((candidate) => candidate !== name)) {
      const link = join(directory, name, 'node_modules', other.replace(/^\w+/, '@pulse'));
      await symlink(join(directory, other), link);
    }
  }
  // Syntax that the parser must not stumble over, with an import inside it that it must see.
  await put(
    'packages/db/src/using.ts',
    "async function f() { using a = b(); await using c = await import('@pulse/auth'); }\n",
  );
  await put('node_modules/undeclared/package.json', '{"name":"undeclared","main":"index.js"}');
  await put('node_modules/undeclared/index.js', 'export const here = 1;\n');
  for (const { from, import: specifier, typeOnly, creates = true } of imports) {
    const keyword = typeOnly ? 'import type' : 'import';
    await put(
      from,
      `${keyword} { here as h${specifier.replaceAll(/\W/g, '_')} } from '${specifier}';\nexport const here = 1;\n`,
    );
    if (creates && specifier.startsWith('.')) {
      await put(join(dirname(from), specifier), 'export const here = 1;\n');
    }
  }
}
