import { type AnyUseCase, createCatalogue, type UseCaseKind, useCaseFor } from '@pulse/core';
import { printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createGraphQLSchema } from './schema.ts';

const useCase = useCaseFor<unknown>();

function entry(name: string, input: z.ZodType, output: z.ZodType, kind: UseCaseKind = 'query'): AnyUseCase {
  return useCase({
    name,
    kind,
    summary: 'Do it.',
    input,
    output,
    errors: [],
    permission: 'anyone',
    handle: async () => ({}) as never,
    ...(kind === 'stream' ? { channel: { prefix: 'thing', inputKey: 'thingId' } } : {}),
  }) as AnyUseCase;
}

/** Without descriptions and the scalars that are always the same. */
function sdl(
  entries: readonly AnyUseCase[],
  relations: Parameters<typeof createGraphQLSchema>[1] = [],
): string {
  const text = printSchema(createGraphQLSchema(createCatalogue(entries), relations));
  return text.replace(/ *"""[\s\S]*?"""\n/g, '').replace(/^scalar .*\n\n?/gm, '');
}

const nothing = z.strictObject({});
const Thing = z.strictObject({ id: z.uuid(), state: z.enum(['on', 'off']) }).meta({ id: 'Thing' });

describe('types of answers', () => {
  it('say what is optional, nullable, a list, a number', () => {
    const output = z.strictObject({
      text: z.string(),
      perhaps: z.string().optional(),
      nullable: z.string().nullable(),
      list: z.array(z.number().nullable()),
      small: z.int().min(0).max(100),
      large: z.int(),
      when: z.iso.datetime(),
      anything: z.unknown(),
      record: z.record(z.string(), z.number()),
      hyphened: z.enum(['a-b', 'c']),
    });
    expect(sdl([entry('things.get', nothing, output)])).toContain(`type ThingsGetResult {
  text: String!
  perhaps: String
  nullable: String
  list: [Float]!
  small: Int!
  large: SafeInt!
  when: DateTime!
  anything: JSON
  record: JSON!
  hyphened: String!
}`);
  });

  it('merge a union into one type with its tag', () => {
    const output = z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('text'), id: z.uuid(), text: z.string() }),
      z.strictObject({ kind: z.literal('count'), id: z.uuid(), count: z.int() }),
    ]);
    const text = sdl([entry('things.get', nothing, output)]);
    expect(text).toContain(`type ThingsGetResult {
  kind: ThingsGetResultKind!
  id: ID!
  text: String
  count: SafeInt
}`);
    expect(text).toContain('enum ThingsGetResultKind {\n  text\n  count\n}');
  });

  it('name pages after their items, and share enums with inputs', () => {
    const page = z.strictObject({ items: z.array(Thing), nextCursor: z.string().nullable() });
    const text = sdl([
      entry('things.find', z.strictObject({ state: z.enum(['on', 'off']).optional() }), nothingButTrue),
      entry('things.list', nothing, page),
    ]);
    expect(text).toContain('thingsList: ThingPage');
    expect(text).toContain('input ThingsFindInput {\n  state: ThingState\n}');
    expect(text).toContain('thingsFind(input: ThingsFindInput): Boolean');
  });

  it('know a schema that contains itself', () => {
    const Comment = z
      .strictObject({
        text: z.string(),
        get replies() {
          return z.array(Comment);
        },
      })
      .meta({ id: 'Comment' });
    expect(sdl([entry('things.get', nothing, Comment)])).toContain(
      'type Comment {\n  text: String!\n  replies: [Comment!]!\n}',
    );
  });
});

const nothingButTrue = z.null();

describe('fields', () => {
  it('are queries, mutations and subscriptions by the kind of their use case', () => {
    const reference = z.strictObject({ thingId: z.uuid() });
    const text = sdl([
      entry('things.get', reference, Thing),
      entry('things.setState', reference, nothingButTrue, 'command'),
      entry('things.watch', reference, Thing, 'stream'),
    ]);
    expect(text).toContain('type Query {\n  thingsGet(input: ThingsGetInput!): Thing\n}');
    expect(text).toContain('type Mutation {\n  thingsSetState(input: ThingsSetStateInput!): Boolean\n}');
    expect(text).toContain(
      '  thingsWatch(\n    input: ThingsWatchInput!\n\n    after: String\n  ): ThingsWatchFrame!',
    );
    expect(text).toContain('  data: Thing\n');
  });

  it('lead to other things by relations, with the arguments that are left', () => {
    const find = z.strictObject({ thingId: z.uuid(), limit: z.int().min(1).max(9).optional() });
    const entries = [entry('things.get', nothing, Thing), entry('things.find', find, z.array(z.string()))];
    const relation = { type: 'Thing', field: 'names', useCase: 'things.find', input: { thingId: 'id' } };
    expect(sdl(entries, [relation])).toContain('names(limit: Int): [String!]\n');
    expect(() => sdl(entries, [{ ...relation, type: 'Thin' }])).toThrow('Thin.names is on a type');
    expect(() => sdl(entries, [{ ...relation, useCase: 'things.seek' }])).toThrow('which is no query');
  });
});

it('one name for two shapes is refused', () => {
  const Other = z.strictObject({ id: z.uuid() }).meta({ id: 'Other' });
  const Impostor = z.strictObject({ id: z.string() }).meta({ id: 'Other' });
  const entries = [entry('things.get', nothing, Other), entry('things.find', nothing, Impostor)];
  expect(() => sdl(entries)).toThrow('The GraphQL type Other would have two shapes');
});
