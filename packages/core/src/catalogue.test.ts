import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CatalogueError, createCatalogue } from './catalogue.ts';
import { defineError } from './errors.ts';
import type { AnyUseCase } from './use-case.ts';

const DoorNotFound = defineError({
  code: 'DOOR_NOT_FOUND',
  kind: 'absent',
  message: 'There is no such door.',
});
const DoorJammed = defineError({ code: 'DOOR_JAMMED', kind: 'conflict', message: 'The door is jammed.' });

const openDoor: AnyUseCase = {
  name: 'doors.open',
  kind: 'command',
  summary: 'Open a door.',
  input: z.strictObject({ doorId: z.uuid(), force: z.boolean().optional() }),
  output: z.strictObject({ open: z.boolean() }),
  errors: [DoorNotFound, DoorJammed],
  permission: 'door:open',
  absent: DoorNotFound,
  subject: async () => undefined,
  http: { method: 'POST', path: '/doors/:doorId/open' },
  handle: async () => ({ open: true }),
};

const watchDoor: AnyUseCase = {
  name: 'doors.watch',
  kind: 'stream',
  summary: 'Watch a door.',
  input: z.strictObject({ doorId: z.uuid() }),
  output: z.strictObject({ open: z.boolean() }),
  errors: [DoorNotFound],
  permission: 'door:watch',
  channel: { prefix: 'door', inputKey: 'doorId' },
  handle: async () => ({ channel: 'door:1', viewer: { role: 'public' }, resource: 'door:1' }),
};

function problems(...entries: AnyUseCase[]): readonly string[] {
  try {
    createCatalogue(entries);
    return [];
  } catch (error) {
    if (error instanceof CatalogueError) return error.problems;
    throw error;
  }
}

function without(useCase: AnyUseCase, ...members: (keyof AnyUseCase)[]): AnyUseCase {
  return Object.fromEntries(
    Object.entries(useCase).filter(([member]) => !members.includes(member as keyof AnyUseCase)),
  ) as unknown as AnyUseCase;
}

describe('createCatalogue', () => {
  test('takes good declarations and finds them by name and channel', () => {
    const catalogue = createCatalogue([openDoor, watchDoor]);
    expect(catalogue.entries).toEqual([openDoor, watchDoor]);
    expect(catalogue.find('doors.open')).toBe(openDoor);
    expect(catalogue.find('constructor')).toBeUndefined();
    expect(catalogue.findChannel('door:a:b')).toEqual({ useCase: watchDoor, input: { doorId: 'a:b' } });
    for (const channel of ['window:1', 'door', ':door', '', '__proto__:1']) {
      expect(catalogue.findChannel(channel)).toBeUndefined();
    }
  });

  test('knows every error by code: the shared ones and those of its entries', () => {
    const { errors } = createCatalogue([openDoor, watchDoor]);
    expect(errors.get('DOOR_JAMMED')).toBe(DoorJammed);
    expect(errors.get('INTERNAL_ERROR')?.kind).toBe('internal');
  });

  test.each<[string, AnyUseCase[]]>([
    ['doors: is not named <feature>.<verb>', [{ ...openDoor, name: 'doors' }]],
    ['Doors.open: is not named <feature>.<verb>', [{ ...openDoor, name: 'Doors.open' }]],
    ['doors.open: is declared twice', [openDoor, without(openDoor, 'http')]],
    [
      'doors.unlock: shares its route POST /doors/:/open with another use case',
      [
        openDoor,
        {
          ...openDoor,
          name: 'doors.unlock',
          input: z.strictObject({ otherId: z.uuid() }),
          http: { method: 'POST', path: '/doors/:otherId/open' },
        },
      ],
    ],
    ['doors.look: shares its channel door with another', [watchDoor, { ...watchDoor, name: 'doors.look' }]],
    [
      'doors.open: declares DOOR_JAMMED, which another definition already has',
      [
        { ...openDoor, name: 'doors.close', http: { method: 'POST', path: '/doors/:doorId/close' } },
        { ...openDoor, errors: [DoorNotFound, defineError({ ...DoorJammed })] },
      ],
    ],
    [
      'doors.open: declares INTERNAL_ERROR, which another definition already has',
      [
        {
          ...openDoor,
          errors: [DoorNotFound, defineError({ code: 'INTERNAL_ERROR', kind: 'conflict', message: 'Mine.' })],
        },
      ],
    ],
    [
      'doors.open: takes an input that is not a strict object',
      [{ ...openDoor, input: z.object({ doorId: z.uuid() }) }],
    ],
    [
      'doors.open: has a path parameter :door that is not named :<noun>Id',
      [
        {
          ...openDoor,
          input: z.strictObject({ door: z.string() }),
          http: { method: 'POST', path: '/doors/:door' },
        },
      ],
    ],
    [
      'doors.open: has a path parameter :houseId that its input lacks',
      [{ ...openDoor, http: { method: 'POST', path: '/houses/:houseId' } }],
    ],
    [
      'doors.watch: names a channel by houseId, which its input lacks',
      [{ ...watchDoor, channel: { prefix: 'door', inputKey: 'houseId' } }],
    ],
    ['doors.watch: must have a channel exactly if a stream', [without(watchDoor, 'channel')]],
    [
      'doors.open: must have a channel exactly if a stream',
      [{ ...openDoor, channel: { prefix: 'door', inputKey: 'doorId' } }],
    ],
    ['doors.open: commits, but is not a command', [{ ...openDoor, kind: 'query', commit: 'own' }]],
    ['doors.open: has a subject but no `absent` error', [without(openDoor, 'absent')]],
    ['doors.open: must list DOOR_NOT_FOUND in its errors', [{ ...openDoor, errors: [DoorJammed] }]],
    ['doors.open: loads a subject that nobody is checked against', [{ ...openDoor, permission: 'anyone' }]],
  ])('reports: %s', (problem, entries) => {
    expect(problems(...entries)).toEqual([problem]);
  });

  test.each(['input', 'output'] as const)('reports an %s that JSON Schema cannot express', (side) => {
    const schema = z.strictObject({ doorId: z.uuid(), at: z.date() });
    expect(problems({ ...openDoor, [side]: schema })).toEqual([
      expect.stringMatching(
        new RegExp(`^doors.open: has an ${side} that JSON Schema cannot express: .*Date`),
      ),
    ]);
  });

  test('names every problem at once, in the error’s message too', () => {
    const entries = [{ ...openDoor, name: 'x' }, without(watchDoor, 'channel')];
    expect(problems(...entries)).toHaveLength(2);
    expect(() => createCatalogue(entries)).toThrow(/2 problem\(s\):\nx: .*\ndoors\.watch: /);
  });
});
