import type { AnyUseCase, Catalogue, Relation } from '@pulse/core';
import type { EventFrame } from '@pulse/realtime';
import {
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { InputTypes } from './input-types.ts';
import { fieldNameOf, typeNameOf } from './names.ts';
import type { OperationContext } from './operation-context.ts';
import { OutputTypes, settle } from './output-types.ts';
import { readInput } from './read-input.ts';
import { readShape } from './read-shape.ts';
import { relationField } from './relation-field.ts';
import type { ObjectShape } from './shape.ts';
import { streamFields } from './stream-frame.ts';
import { TypeNames } from './type-names.ts';

type Field = GraphQLFieldConfig<unknown, OperationContext>;

/**
 * The catalogue as a GraphQL schema: a field for each use case, and for each relation one on the type that has it.
 *
 * @throws TypeError when two shapes want one name, or a relation leads nowhere
 */
export function createGraphQLSchema(
  catalogue: Catalogue,
  relations: readonly Relation[] = [],
): GraphQLSchema {
  const names = new TypeNames();
  const inputs = new InputTypes(names);
  const unused = new Set(relations);
  const outputs: OutputTypes = new OutputTypes(names, (type) => {
    const own = relations.filter((relation) => relation.type === type);
    for (const relation of own) unused.delete(relation);
    return Object.fromEntries(
      own.map((relation) => [relation.field, relationField(relation, catalogue, inputs, outputs)]),
    );
  });

  // Answers first: an enum that both sides have is then named after the thing that is answered.
  const answers = new Map(
    catalogue.entries.map((useCase) => {
      const slot = readShape(useCase.output, 'output');
      const name = typeNameOf(useCase.name);
      return [useCase, outputs.type(slot.shape, useCase.kind === 'stream' ? `${name}Data` : `${name}Result`)];
    }),
  );
  for (const type of answers.values()) settle(type);
  const fieldsOf = (kind: AnyUseCase['kind'], field: (useCase: AnyUseCase) => Field) =>
    Object.fromEntries(
      catalogue.entries
        .filter((useCase) => useCase.kind === kind)
        .map((useCase) => [fieldNameOf(useCase.name), field(useCase)]),
    );
  const callField = (useCase: AnyUseCase): Field => {
    const input = inputShape(useCase);
    const nothing = readShape(useCase.output, 'output').shape;
    const answersNothing = nothing.kind === 'scalar' && nothing.scalar === 'Null';
    return {
      type: answers.get(useCase) ?? GraphQLString,
      description: describe(useCase),
      args: inputArgument(useCase, input),
      async resolve(_root, args: { input?: unknown }, context) {
        const answer = await context.call(useCase, readInput(input, args.input));
        return answersNothing ? true : answer;
      },
    };
  };
  const streamField = (useCase: AnyUseCase): Field => {
    const input = inputShape(useCase);
    const data = answers.get(useCase) ?? GraphQLString;
    const name = `${typeNameOf(useCase.name)}Frame`;
    return {
      type: new GraphQLNonNull(
        new GraphQLObjectType<EventFrame>({ name, fields: streamFields(names, data) }),
      ),
      description: describe(useCase),
      args: {
        ...inputArgument(useCase, input),
        after: {
          type: GraphQLString,
          description: 'Where to resume: `after` of the last frame seen, or any resume token of Pulse.',
        },
      },
      subscribe: (_root, args: { input?: unknown; after?: string | null }, context) =>
        context.watch(useCase, readInput(input, args.input), args.after ?? undefined),
      resolve: (frame) => frame,
    };
  };
  const inputArgument = (useCase: AnyUseCase, shape: ObjectShape): GraphQLFieldConfigArgumentMap => {
    const fields = [...shape.fields().values()];
    // GraphQL knows no input without fields.
    if (fields.length === 0) return {};
    const type = inputs.object(shape, typeNameOf(useCase.name));
    return { input: { type: fields.every(({ optional }) => optional) ? type : new GraphQLNonNull(type) } };
  };

  const root = (name: string, kind: AnyUseCase['kind'], field: (useCase: AnyUseCase) => Field) =>
    catalogue.entries.some((useCase) => useCase.kind === kind)
      ? new GraphQLObjectType({ name, fields: fieldsOf(kind, field) })
      : null;
  const schema = new GraphQLSchema({
    query: root('Query', 'query', callField),
    mutation: root('Mutation', 'command', callField),
    subscription: root('Subscription', 'stream', streamField),
  });
  const [lost] = unused;
  if (lost) throw new TypeError(`The relation ${lost.type}.${lost.field} is on a type that no answer has.`);
  return schema;
}

/** @throws TypeError for an input that is not an object, which the catalogue refuses before */
function inputShape(useCase: AnyUseCase): ObjectShape {
  const { shape } = readShape(useCase.input, 'input');
  if (shape.kind !== 'object') throw new TypeError(`${useCase.name} takes an input that is not an object`);
  return shape;
}

function describe(useCase: AnyUseCase): string {
  const codes = useCase.errors.map(({ code }) => code);
  return codes.length === 0 ? useCase.summary : `${useCase.summary}\n\nErrors: ${codes.join(', ')}.`;
}
