import { takesIdempotencyKey } from '../../apps/api/src/protocols/rest/idempotency-key.ts';
import type { AnyUseCase, Catalogue } from '../../packages/core/src/index.ts';
import { isPageSchema, SchemaTypes, type ZodSchema } from './schema-types.ts';

/** The data of a stream's events by their names, for streams whose output does not say. */
export type StreamEvents = Readonly<Record<string, ZodSchema>>;

export interface ClientSources {
  readonly catalogue: Pick<Catalogue, 'entries'>;
  /** Every code that the server answers with. */
  readonly errorCodes: readonly string[];
  /** By the stream's name. */
  readonly events: Readonly<Record<string, StreamEvents>>;
}

/** The generated part of `packages/client`: the text of each file, by its path. */
export type RenderedClient = ReadonlyMap<string, string>;

const header = '// Generated from the catalogue by `npm run docs:generate`; do not edit.\n';

/**
 * What the catalogue's use cases are to a client: their types, a constant for each, and a table of all. Each constant
 * has a module of its own: an app that loads its screens one by one loads with each the operations of that screen.
 */
export function renderClient({ catalogue, errorCodes, events }: ClientSources): RenderedClient {
  const types = new SchemaTypes();
  const modules = new Map<string, string>();
  const verbs = new Map<string, string[]>();

  for (const useCase of catalogue.entries) {
    const module = renderOperation(useCase, types, events[useCase.name]);
    if (module === undefined) continue;
    modules.set(moduleName(useCase), module);
    const [feature = '', verb = ''] = useCase.name.split('.');
    const line = `${doc(useCase)}${verb}: of.${constantName(useCase)},`;
    verbs.set(feature, [...(verbs.get(feature) ?? []), line]);
  }

  const codes = [...new Set(errorCodes)].sort().map((code) => `  | '${code}'`);
  const tables = [...verbs].map(
    ([feature, lines]) => `  ${feature}: {\n${lines.join('\n').replace(/^/gm, '    ')}\n  },`,
  );
  return new Map([
    [
      'types.ts',
      [
        header,
        `/** Every code that a server of this version refuses with. */\nexport type ErrorCode =\n${codes.join('\n')};\n`,
        ...types.declarations(),
      ].join('\n'),
    ],
    [
      'operations.ts',
      `${header}\n${[...modules.keys()].map((name) => `export * from './operations/${name}.ts';\n`).join('')}`,
    ],
    [
      'features.ts',
      [
        header,
        `import * as of from './operations.ts';\n`,
        `/** Every operation by feature and verb. */\nexport const features = {\n${tables.join('\n')}\n} as const;\n`,
        'export type Features = typeof features;\n',
      ].join('\n'),
    ],
    ...[...modules].map(([name, text]) => [`operations/${name}.ts`, text] as const),
  ]);
}

/** The module of one use case; undefined for one that no client can reach. */
function renderOperation(
  useCase: AnyUseCase,
  types: SchemaTypes,
  events: StreamEvents | undefined,
): string | undefined {
  const declared = useCase.channel
    ? declareStream(useCase, types, events)
    : useCase.http && declareCall(useCase, types);
  if (declared === undefined) return undefined;
  const mentioned = [...new Set(declared.type.match(/\b[A-Z]\w*/g))].sort();
  const named = mentioned.filter((name) => types.has(name));
  const general = mentioned.filter((name) => /^(Operation|StreamOperation|Page)$/.test(name));
  return [
    header,
    `import type { ${general.join(', ')} } from '../../operation.ts';`,
    ...(named.length > 0 ? [`import type { ${named.join(', ')} } from '../types.ts';`] : []),
    '',
    `${doc(useCase)}export const ${constantName(useCase)}: ${declared.type} = {`,
    ...Object.entries(declared.fields).map(([name, value]) => `  ${name}: ${value},`),
    '};\n',
  ].join('\n');
}

interface Declared {
  readonly type: string;
  readonly fields: Readonly<Record<string, string>>;
}

function declareStream(useCase: AnyUseCase, types: SchemaTypes, events: StreamEvents | undefined): Declared {
  const name = typeName(useCase);
  const input = types.name(`${name}Input`, useCase.input, 'input');
  const frames = events
    ? types.nameRecord(`${name}Events`, events)
    : `Readonly<Record<string, ${types.name(`${name}Data`, useCase.output, 'output')}>>`;
  return {
    type: `StreamOperation<'${useCase.name}', ${input}, ${frames}>`,
    fields: {
      name: `'${useCase.name}'`,
      kind: "'stream'",
      prefix: `'${useCase.channel?.prefix}'`,
      key: `'${useCase.channel?.inputKey}'`,
    },
  };
}

function declareCall(useCase: AnyUseCase, types: SchemaTypes): Declared {
  const name = typeName(useCase);
  const { http, output } = useCase;
  const input = types.name(`${name}Input`, useCase.input, 'input');
  const answer =
    http?.status === 204
      ? 'void'
      : isPageSchema(output)
        ? `Page<${types.nameItem(`${name}Item`, output)}>`
        : types.name(`${name}Output`, output, 'output');
  const codes = useCase.errors.map(({ code }) => `'${code}'`).join(' | ') || 'never';
  return {
    type: `Operation<'${useCase.name}', ${input}, ${answer}, ${codes}>`,
    fields: {
      name: `'${useCase.name}'`,
      kind: `'${useCase.kind}'`,
      method: `'${http?.method}'`,
      path: `'${http?.path}'`,
      ...(http?.body === undefined ? {} : { body: String(http.body) }),
      ...(takesIdempotencyKey(useCase) ? { keyed: 'true' } : {}),
      ...(useCase.permission === 'anyone' ? { open: 'true' } : {}),
    },
  };
}

function doc({ summary }: AnyUseCase): string {
  return `/** ${summary.replaceAll('*/', '*\\/')} */\n`;
}

/** `polls.nextRound` → `PollsNextRound`. */
function typeName({ name }: AnyUseCase): string {
  return name.replace(/(?:^|\.)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** `polls.nextRound` → `pollsNextRound`. */
function constantName({ name }: AnyUseCase): string {
  return name.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** `polls.nextRound` → `polls-next-round`. */
function moduleName({ name }: AnyUseCase): string {
  return name.replace('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
