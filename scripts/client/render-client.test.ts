import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createCatalogue, defineError, useCaseFor } from '../../packages/core/src/index.ts';
import { catalogue } from '../../packages/domain/src/index.ts';
import { renderClient } from './render-client.ts';
import { sessionEvents } from './session-events.ts';

const root = resolve(import.meta.dirname, '../..');
const useCase = useCaseFor<unknown>();
const GardenClosed = defineError({ code: 'GARDEN_CLOSED', kind: 'conflict', message: 'Come back tomorrow.' });
const Flower = z.strictObject({ id: z.uuid(), colour: z.enum(['red', 'blue']) }).meta({ id: 'Flower' });

/** Use cases that Pulse does not have, one of each sort. */
const garden = [
  useCase({
    name: 'gardens.plant',
    kind: 'command',
    summary: 'Plant a flower.',
    input: z.strictObject({ gardenId: z.uuid(), colour: z.enum(['red', 'blue']), depth: z.int().optional() }),
    output: Flower,
    errors: [GardenClosed],
    permission: 'garden:plant',
    http: { method: 'POST', path: '/gardens/:gardenId/flowers', status: 201 },
    handle: async () => ({ id: '', colour: 'red' as const }),
  }),
  useCase({
    name: 'gardens.flowers',
    kind: 'query',
    summary: 'List the flowers of a garden.',
    input: z.strictObject({ gardenId: z.uuid(), cursor: z.string().optional() }),
    output: z.strictObject({ items: z.array(Flower), nextCursor: z.string().nullable() }),
    errors: [],
    permission: 'anyone',
    http: { method: 'GET', path: '/gardens/:gardenId/flowers' },
    handle: async () => ({ items: [], nextCursor: null }),
  }),
  useCase({
    name: 'gardens.watch',
    kind: 'stream',
    summary: 'Watch them grow.',
    input: z.strictObject({ gardenId: z.uuid() }),
    output: z.strictObject({ height: z.number() }),
    errors: [],
    permission: 'garden:watch',
    channel: { prefix: 'garden', inputKey: 'gardenId' },
    handle: async () => ({ channel: '', viewer: { role: 'public' as const }, resource: '' }),
  }),
];

describe('the generated client', () => {
  const extended = createCatalogue([...catalogue.entries, ...garden]);
  const rendered = async () =>
    renderClient({
      catalogue: extended,
      errorCodes: [...extended.errors.keys()],
      events: { 'sessions.watch': await sessionEvents() },
    });

  test('has a constant for each use case, with all that a call needs', async () => {
    const files = await rendered();
    const operation = (module: string) => files.get(`operations/${module}.ts`) ?? '';
    expect(files.get('operations.ts')).toContain("export * from './operations/gardens-plant.ts';\n");
    expect(operation('gardens-plant')).toContain(
      [
        "import type { Flower, GardensPlantInput } from '../types.ts';",
        '',
        '/** Plant a flower. */',
        "export const gardensPlant: Operation<'gardens.plant', GardensPlantInput, Flower, 'GARDEN_CLOSED'> = {",
        "  name: 'gardens.plant',",
        "  kind: 'command',",
        "  method: 'POST',",
        "  path: '/gardens/:gardenId/flowers',",
        '  keyed: true,',
        '};',
      ].join('\n'),
    );
    expect(operation('gardens-flowers')).toContain(
      "gardensFlowers: Operation<'gardens.flowers', GardensFlowersInput, Page<Flower>, never>",
    );
    expect(operation('gardens-watch')).toContain(
      "StreamOperation<'gardens.watch', GardensWatchInput, Readonly<Record<string, GardensWatchData>>>",
    );
    const flags = (module: string) => operation(module).match(/keyed|open|body: \w+/g) ?? [];
    const modules = [
      'gardens-flowers',
      'auth-login',
      'sessions-join',
      'polls-get',
      'auth-delete-me',
      'digests-unsubscribe',
    ];
    expect(modules.map(flags)).toEqual([
      ['open'],
      ['open'],
      ['keyed', 'open'],
      [],
      ['body: true'],
      ['body: false', 'keyed', 'open'],
    ]);
  });

  test('knows every event of a session', async () => {
    const names = Object.keys(await sessionEvents());
    expect(names).toEqual(
      expect.arrayContaining(['session.snapshot', 'session.started', 'poll.opened', 'participant.joined']),
    );
  });

  test('refuses two schemas of one name', () => {
    const imposter = useCase({
      name: 'gardens.get',
      kind: 'query',
      summary: 'Get another flower.',
      input: z.strictObject({}),
      output: z.strictObject({ other: z.string() }).meta({ id: 'Poll' }),
      errors: [],
      permission: 'anyone',
      http: { method: 'GET', path: '/gardens' },
      handle: async () => ({ other: '' }),
    });
    const entries = [...catalogue.entries, imposter];
    expect(() => renderClient({ catalogue: { entries }, errorCodes: [], events: {} })).toThrow(
      'two different schemas are called Poll',
    );
  });

  describe('compiled', () => {
    let directory: string;
    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'pulse-client-'));
      await cp(join(root, 'packages/client/src/operation.ts'), join(directory, 'operation.ts'));
      await writeFile(join(directory, 'package.json'), '{"type":"module"}');
      await mkdir(join(directory, 'generated/operations'), { recursive: true });
      const files = await rendered();
      for (const [file, text] of files) {
        await writeFile(join(directory, 'generated', file), text);
      }
    });
    afterAll(() => rm(directory, { recursive: true, force: true }));

    test('takes what the use case takes and refuses what it does not', async () => {
      await writeFile(
        join(directory, 'use.ts'),
        `
        import type { CodeOf, InputOf, OutputOf } from './operation.ts';
        import { features } from './generated/features.ts';
        import type { gardensPlant } from './generated/operations.ts';
        type Plant = typeof features.gardens.plant;
        export const given: InputOf<Plant> = { gardenId: 'g', colour: 'red', depth: undefined };
        export const colour = (flower: OutputOf<typeof gardensPlant>): 'red' | 'blue' => flower.colour;
        export const code: CodeOf<Plant> = 'GARDEN_CLOSED';
        // @ts-expect-error no such colour
        export const grey: InputOf<Plant> = { gardenId: 'g', colour: 'grey' };
        export const { prefix } = features.gardens.watch;
      `,
      );
      const tsc = join(root, 'node_modules/.bin/tsc');
      const strict = [
        '--strict',
        '--exactOptionalPropertyTypes',
        '--noUnusedLocals',
        '--verbatimModuleSyntax',
      ];
      const modules = [
        '--module',
        'nodenext',
        '--allowImportingTsExtensions',
        '--noEmit',
        '--target',
        'es2022',
      ];
      const { stdout } = await promisify(execFile)(tsc, [...strict, ...modules, 'use.ts'], {
        cwd: directory,
      }).catch((error: { stdout: string }) => error);
      expect(stdout).toBe('');
    }, 30_000);
  });
});
