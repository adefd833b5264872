/**
 * Writes `src/generated/database.ts`, the Kysely types of `prisma/schema.prisma`.
 *
 *     node packages/db/scripts/generate-types.ts           # write
 *     node packages/db/scripts/generate-types.ts --check   # exit 1 when the committed file differs
 *
 * prisma-kysely is driven without the Prisma CLI, which would add 186 MB for the same output.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import generatorHelper from '@prisma/generator-helper';
import internals from '@prisma/internals';

const packageFolder = path.join(import.meta.dirname, '..');
const schemaFile = path.join(packageFolder, 'prisma', 'schema.prisma');
const outputFile = path.join(packageFolder, 'src', 'generated', 'database.ts');

const BANNER = `// Generated from prisma/schema.prisma by scripts/generate-types.ts. Do not edit: run \`pnpm db:generate\`.\n`;

/** @returns the TypeScript source of the Kysely types of a schema */
export async function generateTypes(schema: string): Promise<string> {
  const files: [string, string][] = [['schema.prisma', schema]];
  const dmmf = await internals.getDMMF({ datamodel: files });
  const config = await internals.getConfig({ datamodel: files });
  const generator = config.generators.find(({ provider }) => provider.value === 'prisma-kysely');
  if (generator === undefined) throw new Error(`${schemaFile} has no prisma-kysely generator block.`);
  const folder = await mkdtemp(path.join(tmpdir(), 'pulse-types-'));
  // Its "exports" hide the generator's program, so the path is spelled out.
  const program = path.join(packageFolder, 'node_modules', 'prisma-kysely', 'dist', 'bin.js');
  const child = new generatorHelper.GeneratorProcess(program, { isNode: true });
  try {
    await child.init();
    await child.generate({
      datamodel: schema,
      datasources: config.datasources,
      generator: {
        ...generator,
        config: { ...generator.config, fileName: 'database.ts' },
        output: { fromEnvVar: null, value: folder },
      },
      dmmf,
      otherGenerators: [],
      schemaPath: schemaFile,
      version: '7.10.0',
    });
    return format(await readFile(path.join(folder, 'database.ts'), 'utf8'));
  } finally {
    child.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Repository style, done here because the generator prints in the style of the TypeScript compiler. */
function format(source: string): string {
  const body = source
    .replaceAll('\r\n', '\n')
    .replaceAll('"', "'")
    .replace(/^( {4})+/gm, (indent) => '  '.repeat(indent.length / 4))
    .replace(/^\}\s*\nexport /gm, '}\n\nexport ')
    .replace(/;\nexport /g, ';\n\nexport ')
    .trimEnd();
  return `${BANNER}\n${body}\n`;
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const generated = await generateTypes(await readFile(schemaFile, 'utf8'));
  const committed = await readFile(outputFile, 'utf8').catch(() => '');
  const relative = path.relative(process.cwd(), outputFile);
  if (generated === committed) {
    console.log(`${relative} is up to date.`);
    return 0;
  }
  if (values.check) {
    console.error(`${relative} differs from prisma/schema.prisma: run \`pnpm db:generate\`.`);
    return 1;
  }
  await writeFile(outputFile, generated);
  console.log(`Wrote ${relative}.`);
  return 0;
}

if (import.meta.main) process.exit(await main());
