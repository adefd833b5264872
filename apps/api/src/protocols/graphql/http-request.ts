import { InvalidInput, InvalidJson, PulseError } from '@pulse/core';
import type { FastifyRequest } from 'fastify';
import type { OperationRequest } from './prepare.ts';

const parameters = new Set(['query', 'operationName', 'variables', 'extensions']);

/**
 * Reads the parameters of a request as GraphQL over HTTP has them: the body of a POST, the query string of a GET.
 *
 * @throws PulseError INVALID_INPUT, INVALID_JSON
 */
export function readOperationRequest(request: FastifyRequest): OperationRequest {
  if (request.method === 'GET') {
    const { variables, extensions, ...rest } = request.query as Record<string, unknown>;
    return operationRequest({
      ...rest,
      variables: parsed(variables, 'variables'),
      extensions: parsed(extensions, 'extensions'),
    });
  }
  return operationRequest(request.body);
}

/** The same for parameters that came as one JSON value. @throws PulseError INVALID_INPUT */
export function operationRequest(value: unknown): OperationRequest {
  if (Array.isArray(value)) refuse('Batches are not taken: send one operation per request.');
  if (typeof value !== 'object' || value === null) refuse('Send a JSON object with the query.');
  const { query, operationName, variables } = value as Record<string, unknown>;
  for (const name of Object.keys(value)) {
    if (!parameters.has(name)) refuse(`${name} is no parameter of GraphQL over HTTP.`);
  }
  if (typeof query !== 'string' || query === '') refuse('query: the text of the operation is missing.');
  if (!isAbsent(operationName) && typeof operationName !== 'string') refuse('operationName: not a string.');
  if (!isAbsent(variables) && (typeof variables !== 'object' || Array.isArray(variables))) {
    refuse('variables: not an object.');
  }
  return {
    query,
    operationName: typeof operationName === 'string' && operationName !== '' ? operationName : undefined,
    variables: (variables ?? {}) as Record<string, unknown>,
  };
}

function parsed(value: unknown, name: string): unknown {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') refuse(`${name}: given twice.`);
  try {
    return JSON.parse(value);
  } catch (cause) {
    throw new PulseError(InvalidJson, { message: `${name}: not valid JSON.`, cause });
  }
}

function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

function refuse(message: string): never {
  throw new PulseError(InvalidInput, { message });
}
