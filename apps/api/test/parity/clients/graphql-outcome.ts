import type { AnyUseCase } from '@pulse/core';
import type { EventFrame } from '@pulse/testing';
import { z } from 'zod';
import { Malformed, type Outcome, type PublicError } from '../protocol.ts';

/** A result as every GraphQL client hands it over. */
export interface GraphQLResult {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly GraphQLFault[] | undefined;
}

export interface GraphQLFault {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** The answer of the one field. `true` stands for an answer of nothing (docs/protocols/graphql.md, Types). */
export function outcomeOf(useCase: AnyUseCase, field: string, { data, errors = [] }: GraphQLResult): Outcome {
  const [fault] = errors;
  if (fault) {
    if (data?.[field] != null) throw new Malformed(`${field} has both an answer and an error`);
    return { error: errorOf(fault) };
  }
  const answer = data?.[field];
  if (!answersNothing(useCase)) return { data: answer };
  if (answer !== true) throw new Malformed(`${field} answered ${JSON.stringify(answer)}, not true`);
  return { data: null };
}

export function errorOf({ message, extensions = {} }: GraphQLFault): PublicError {
  const { code, details } = extensions;
  if (typeof code !== 'string') throw new Malformed(`an error without a code: ${message}`);
  return { code, message, ...(details === undefined ? {} : { details }) };
}

/** A frame has everything of the event frame but its `type`, which the subscription's own says. */
export function frameOf(value: unknown): EventFrame {
  return { type: 'event', ...(value as Omit<EventFrame, 'type'>) };
}

function answersNothing({ output }: AnyUseCase): boolean {
  return z.toJSONSchema(output, { io: 'output' }).type === 'null';
}
