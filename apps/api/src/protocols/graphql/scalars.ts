import {
  GraphQLBoolean,
  GraphQLError,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLScalarType,
  GraphQLString,
} from 'graphql';
import type { ScalarName } from './shape.ts';

const SafeInt = new GraphQLScalarType<number, number>({
  name: 'SafeInt',
  description: 'A whole number of up to 53 bits: versions, counts and positions outgrow the 32 bits of Int.',
  coerceOutputValue: safeInteger,
  coerceInputValue: safeInteger,
});

const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'ISO 8601 in UTC, such as 2026-11-21T09:30:00.000Z.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time',
  coerceOutputValue: text,
  coerceInputValue: text,
});

const Json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value, whose form the field’s description tells.',
  coerceOutputValue: (value) => value,
  coerceInputValue: (value) => value,
});

/** An answer of nothing is `true`, so that it can be told from a failure, which is null. */
export const scalarTypes: Readonly<Record<ScalarName, GraphQLScalarType>> = {
  ID: GraphQLID,
  String: GraphQLString,
  Boolean: GraphQLBoolean,
  Int: GraphQLInt,
  Float: GraphQLFloat,
  Null: GraphQLBoolean,
  SafeInt,
  DateTime,
  JSON: Json,
};

function safeInteger(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new GraphQLError('SafeInt is a whole number of up to 53 bits.');
}

/** Whether it is a time, and one that may be, is for the use case to say. */
function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new GraphQLError('DateTime is a string.');
}
