/**
 * The SQL that turns one Prisma schema into another, computed by Prisma's WASM schema engine without
 * any database: the engine is given an adapter that knows only a server version.
 *
 * Never give it a connection: a shadow-database command handed a connection string ran in the real
 * database.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type * as SchemaEngineModule from '@prisma/schema-engine-wasm/schema_engine_bg';

/** As much of the global as is used here: `@types/node` leaves it to the DOM library. */
declare const WebAssembly: {
  compile(source: Uint8Array): Promise<object>;
  instantiate(module: object, imports: object): Promise<{ exports: Record<string, unknown> }>;
};

/** PostgreSQL 15, the oldest promised server: the SQL must run there and on everything newer. */
const SERVER = { version: 'PostgreSQL 15.0', number: 150000 };

/**
 * @param from contents of the schema to start from, or `empty`
 * @param to contents of the schema to arrive at
 * @returns the DDL, or an empty string when the schemas describe the same database
 * @throws when a schema does not parse
 */
export async function diffSchemas(from: string | 'empty', to: string): Promise<string> {
  const { SchemaEngine } = await loadEngine();
  const engine = await SchemaEngine.new(
    { datamodels: [['schema.prisma', to]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(offlineAdapterFactory),
  );
  const result = await engine.diff({
    from: from === 'empty' ? { tag: 'empty' } : schemaTarget(from),
    to: schemaTarget(to),
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return result.exitCode === 0 ? '' : (result.stdout ?? '');
}

function schemaTarget(content: string) {
  return { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] };
}

let engineModule: Promise<typeof SchemaEngineModule> | undefined;

/** The package's own entry imports the `.wasm` file as a module, which Node does only behind a flag. */
function loadEngine(): Promise<typeof SchemaEngineModule> {
  engineModule ??= (async () => {
    const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
    const bindings = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href);
    const wasm = await WebAssembly.compile(readFileSync(path.join(folder, 'schema_engine_bg.wasm')));
    const instance = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings });
    bindings.__wbg_set_wasm(instance.exports);
    const start = instance.exports.__wbindgen_start;
    if (typeof start !== 'function') throw new Error('The schema engine has no start function.');
    start();
    return bindings;
  })();
  return engineModule;
}

const offlineAdapter: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName: 'offline',
  async queryRaw({ sql }) {
    if (!sql.includes('pg_namespace')) return { columnNames: [], columnTypes: [], rows: [] };
    return {
      columnNames: ['exists', 'version', 'numeric_version'],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, SERVER.version, SERVER.number]],
    };
  },
  async executeRaw() {
    return 0;
  },
  async executeScript() {},
  async startTransaction() {
    throw new Error('The offline adapter has no transactions.');
  },
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  async dispose() {},
};

const offlineAdapterFactory: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: 'offline',
  connect: async () => offlineAdapter,
  connectToShadowDb: async () => offlineAdapter,
};
