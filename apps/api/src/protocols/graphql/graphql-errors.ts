import { defineError, errorBody, InternalError, PulseError } from '@pulse/core';
import { type ASTNode, GraphQLError } from 'graphql';

/** Errors of GraphQL alone, beside those of the use cases. */

export const QueryTooDeep = defineError({
  code: 'QUERY_TOO_DEEP',
  kind: 'invalid',
  message: 'The query is nested deeper than is answered; ask in several steps.',
});
export const QueryTooComplex = defineError({
  code: 'QUERY_TOO_COMPLEX',
  kind: 'invalid',
  message: 'The query asks for more at once than is answered; ask for less, or in pages.',
});
export const QuerySyntaxInvalid = defineError({
  code: 'GRAPHQL_PARSE_FAILED',
  kind: 'invalid',
  message: 'The query is not valid GraphQL.',
});
export const QueryInvalid = defineError({
  code: 'GRAPHQL_VALIDATION_FAILED',
  kind: 'invalid',
  message: 'The query does not fit the schema.',
});

/** For the error catalogue and its page. */
export const graphqlErrors = [QueryTooDeep, QueryTooComplex, QuerySyntaxInvalid, QueryInvalid] as const;

/** The public face of an error, as `extensions` carry it. */
export function toGraphQLError(
  error: PulseError,
  requestId: string,
  nodes?: readonly ASTNode[],
): GraphQLError {
  const { message, ...extensions } = errorBody(error, requestId);
  const retry = error.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: error.retryAfterSeconds };
  return new GraphQLError(message, { nodes: nodes ?? null, extensions: { ...extensions, ...retry } });
}

/** The same for an error of the GraphQL library, whose words and places in the query are kept. */
export function withCode(
  error: GraphQLError,
  { code }: { readonly code: string },
  requestId: string,
): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions: { code, requestId },
  });
}

/** What an execution answered with, nothing of our inside in it. */
export function masked(
  error: GraphQLError,
  requestId: string,
  onInternal: (error: GraphQLError) => void,
): GraphQLError {
  if (typeof error.extensions.code === 'string') return error;
  onInternal(error);
  const known = toGraphQLError(new PulseError(InternalError), requestId);
  return new GraphQLError(known.message, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    extensions: known.extensions,
  });
}
