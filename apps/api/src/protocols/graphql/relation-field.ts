import type { Catalogue, Relation } from '@pulse/core';
import type { GraphQLFieldConfig } from 'graphql';
import type { InputTypes } from './input-types.ts';
import { typeNameOf } from './names.ts';
import type { OperationContext } from './operation-context.ts';
import type { OutputTypes } from './output-types.ts';
import { readInput } from './read-input.ts';
import { readShape } from './read-shape.ts';
import type { ObjectShape } from './shape.ts';

/**
 * A field that is answered by a query about the object that has it. Its arguments are the query's input less what
 * the object tells. It goes through `execute` like everything: who may not ask the query gets null and its error.
 * Many at once cost no more statements than one, because the repositories gather what is read in the same turn.
 *
 * @throws TypeError when there is no such query
 */
export function relationField(
  relation: Relation,
  catalogue: Pick<Catalogue, 'find'>,
  inputs: InputTypes,
  outputs: OutputTypes,
): GraphQLFieldConfig<unknown, OperationContext> {
  const useCase = catalogue.find(relation.useCase);
  const title = `${relation.type}.${relation.field}`;
  if (useCase?.kind !== 'query')
    throw new TypeError(`${title} leads to ${relation.useCase}, which is no query`);
  const input = readShape(useCase.input, 'input').shape;
  if (input.kind !== 'object') throw new TypeError(`${title} leads to a query without an input`);
  const free = without(input, Object.keys(relation.input));
  const name = typeNameOf(useCase.name);
  return {
    type: outputs.type(readShape(useCase.output, 'output').shape, `${name}Result`),
    description: useCase.summary,
    args: inputs.fields(free, name),
    resolve(parent, args: Record<string, unknown>, context) {
      const told = Object.entries(relation.input).map(([key, field]) => [
        key,
        (parent as Readonly<Record<string, unknown>>)[field],
      ]);
      return context.follow(useCase, { ...readInput(free, args), ...Object.fromEntries(told) });
    },
  };
}

function without(shape: ObjectShape, names: readonly string[]): ObjectShape {
  const fields = () => new Map([...shape.fields()].filter(([name]) => !names.includes(name)));
  return { ...shape, fields };
}
