import { InvalidInput, MethodNotAllowed, PulseError, UnknownField } from '@pulse/core';
import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  NoSchemaIntrospectionCustomRule,
  type OperationTypeNode,
  ProvidedRequiredArgumentsRule,
  parse,
  specifiedRules,
  ValuesOfCorrectTypeRule,
  validate,
} from 'graphql';
import { documentLimits } from './document-limits.ts';
import {
  QueryInvalid,
  QuerySyntaxInvalid,
  QueryTooComplex,
  QueryTooDeep,
  toGraphQLError,
  withCode,
} from './graphql-errors.ts';
import { enforceLimits } from './measure.ts';

/** One operation as a client sent it, whatever brought it. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation that may be executed. */
export interface PreparedOperation {
  readonly kind: OperationTypeNode;
  readonly args: Pick<ExecutionArgs, 'schema' | 'document' | 'operationName' | 'variableValues'>;
}

export interface PrepareOptions {
  readonly schema: GraphQLSchema;
  readonly requestId: string;
  /** Whether nothing may be changed: the request is a GET. */
  readonly readOnly: boolean;
  /** Whether the schema may be asked for, and hinted at in errors. */
  readonly introspection: boolean;
}

/** What is wrong with the values that a client sends; all else is wrong with its query. */
const inputRules = [ValuesOfCorrectTypeRule, ProvidedRequiredArgumentsRule];
const documentRules = specifiedRules.filter((rule) => !(inputRules as readonly unknown[]).includes(rule));
const secretiveRules = [...documentRules, NoSchemaIntrospectionCustomRule];
const errorsTold = 10;

/**
 * Decides whether an operation is executed at all: the same for HTTP, WebSocket and event streams, and before
 * anything is done.
 *
 * @returns the operation, or the errors with their codes
 */
export function prepare(
  request: OperationRequest,
  options: PrepareOptions,
): PreparedOperation | readonly GraphQLError[] {
  const { schema, requestId, introspection } = options;
  try {
    const document = parseQuery(request.query, requestId);
    const operation = getOperationAST(document, request.operationName);
    if (!operation) {
      throw new PulseError(QueryInvalid, {
        message: 'Name one operation of the query as operationName; without a name it must be the only one.',
      });
    }
    if (options.readOnly && operation.operation === 'mutation') {
      throw new PulseError(MethodNotAllowed, { message: 'Send mutations by POST.' });
    }
    enforceLimits(schema, document, operation, request.variables);
    const told = { maxErrors: errorsTold, hideSuggestions: !introspection };
    const wrong = validate(schema, document, introspection ? documentRules : secretiveRules, told);
    if (wrong.length > 0) return wrong.map((error) => withCode(error, documentCode(error), requestId));
    const values = validate(schema, document, inputRules, told);
    if (values.length > 0) return values.map((error) => withCode(error, inputCode(error), requestId));
    const variables = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables, told);
    if (variables.errors)
      return variables.errors.map((error) => withCode(error, inputCode(error), requestId));
    const { operationName, variables: variableValues } = request;
    return {
      kind: operation.operation,
      args: { schema, document, operationName: operationName ?? null, variableValues },
    };
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    if (error instanceof PulseError) return [toGraphQLError(error, requestId)];
    throw error;
  }
}

function parseQuery(query: string, requestId: string): DocumentNode {
  if (query.length > documentLimits.length) {
    throw new PulseError(QueryTooComplex, {
      message: `A query has ${documentLimits.length} characters at most.`,
    });
  }
  try {
    return parse(query, { maxLexicalTokens: documentLimits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const endless = error.message.includes('Parsing aborted');
    throw withCode(error, endless ? QueryTooComplex : QuerySyntaxInvalid, requestId);
  }
}

/** graphql tells its errors apart by words alone; the tests hold these to what they say. */
function documentCode({ message }: GraphQLError): { code: string } {
  return message.startsWith('Maximum introspection depth') ? QueryTooDeep : QueryInvalid;
}

function inputCode({ message }: GraphQLError): { code: string } {
  return message.includes(' not to include unknown field ') ? UnknownField : InvalidInput;
}
