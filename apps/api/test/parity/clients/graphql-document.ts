import type { AnyUseCase, Relation } from '@pulse/core';
import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  type IntrospectionQuery,
  isObjectType,
} from 'graphql';
import { Malformed, type Target } from '../protocol.ts';

/** The operation of any use case, asking for everything that its type has. */
export interface Documents {
  of(useCase: AnyUseCase): { readonly query: string; readonly field: string };
}

const rootNames = { query: 'Query', command: 'Mutation', stream: 'Subscription' } as const;

/** Reads the schema that the server shows, as any client can. */
export async function readDocuments({ url, relations }: Target): Promise<Documents> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
  });
  const { data } = (await response.json()) as { data?: IntrospectionQuery };
  if (!data) throw new Malformed('the server does not show its GraphQL schema');
  const schema = buildClientSchema(data);
  const known = new Map<string, { readonly query: string; readonly field: string }>();
  return {
    of(useCase) {
      const document = known.get(useCase.name) ?? documentOf(schema, relations, useCase);
      known.set(useCase.name, document);
      return document;
    },
  };
}

function documentOf(schema: GraphQLSchema, relations: readonly Relation[], useCase: AnyUseCase) {
  const [feature = '', verb = ''] = useCase.name.split('.');
  const field = feature + verb.charAt(0).toUpperCase() + verb.slice(1);
  const root = schema.getType(rootNames[useCase.kind]);
  const definition = isObjectType(root) ? root.getFields()[field] : undefined;
  if (!definition) throw new Malformed(`${useCase.name} is no field of ${rootNames[useCase.kind]}`);
  const operation = { query: 'query', command: 'mutation', stream: 'subscription' }[useCase.kind];
  const selection = everyField(definition.type, relations);
  return {
    field,
    query: `${operation}${variables(definition)} { ${field}${passed(definition)}${selection} }`,
  };
}

function variables({ args }: GraphQLField<unknown, unknown>): string {
  return args.length === 0 ? '' : ` (${args.map(({ name, type }) => `$${name}: ${type}`).join(', ')})`;
}

function passed({ args }: GraphQLField<unknown, unknown>): string {
  return args.length === 0 ? '' : `(${args.map(({ name }) => `${name}: $${name}`).join(', ')})`;
}

function everyField(type: GraphQLOutputType, relations: readonly Relation[]): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const leadsAway = (field: string) =>
    relations.some((relation) => relation.type === named.name && relation.field === field);
  const fields = Object.values(named.getFields())
    .filter(({ name }) => !leadsAway(name))
    .map((field) => field.name + everyField(field.type, relations));
  return ` { ${fields.join(' ')} }`;
}
