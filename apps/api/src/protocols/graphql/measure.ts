import { type ErrorDefinition, PulseError } from '@pulse/core';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { documentLimits as limits, listSize } from './document-limits.ts';
import { QueryInvalid, QueryTooComplex, QueryTooDeep } from './graphql-errors.ts';
import { pageSizeReader } from './page-size.ts';

/** What selections come to, fragments included. */
interface Measure {
  readonly depth: number;
  readonly calls: number;
  readonly aliases: number;
  readonly cost: number;
}

const nothing: Measure = { depth: 0, calls: 0, aliases: 0, cost: 0 };

/**
 * Refuses what would cost too much, before it is validated (validation compares fields with each other) or executed.
 * Every fragment is measured once, however often it is spread: fan-out costs the attacker, not us.
 *
 * @param variables as sent: the size of a page may be one
 * @throws PulseError QUERY_TOO_DEEP, QUERY_TOO_COMPLEX, or GRAPHQL_VALIDATION_FAILED for fragments in a circle
 */
export function enforceLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const measuring = new Measuring(schema, document, operation, variables);
  const { depth, calls, aliases, cost } = measuring.operation(operation);
  if (depth > limits.depth) refuse(QueryTooDeep, 'depth', depth, limits.depth);
  if (measuring.introspectionDepth > limits.introspectionDepth) {
    refuse(QueryTooDeep, 'depth of introspection', measuring.introspectionDepth, limits.introspectionDepth);
  }
  for (const [what, measured] of Object.entries({ calls, aliases, cost, fields: measuring.fields })) {
    const limit = limits[what as 'calls' | 'aliases' | 'cost' | 'fields'];
    if (measured > limit) refuse(QueryTooComplex, what, measured, limit);
  }
}

function refuse(definition: ErrorDefinition, what: string, measured: number, limit: number): never {
  // Fan-out can reach infinity, which JSON does not know.
  const details = { what, limit, ...(Number.isFinite(measured) ? { measured } : {}) };
  throw new PulseError(definition, {
    message: `The query has a ${what} of ${measured}; ${limit} is answered.`,
    details,
  });
}

class Measuring {
  /** Fields as written, measured so far. */
  fields = 0;
  introspectionDepth = 0;
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #pageSize: (field: FieldNode) => number;
  readonly #roots: ReadonlySet<GraphQLNamedType | null | undefined>;
  /** `undefined` while it is being measured. */
  readonly #measured = new Map<string, Measure | undefined>();

  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ) {
    this.#schema = schema;
    this.#fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    );
    this.#pageSize = pageSizeReader(operation, variables);
    this.#roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  }

  operation(operation: OperationDefinitionNode): Measure {
    const measured = this.#selections(
      operation.selectionSet,
      this.#schema.getRootType(operation.operation) ?? undefined,
      1,
    );
    // Fragments that nothing spreads are validated too.
    for (const name of this.#fragments.keys()) this.#fragment(name);
    return measured;
  }

  /** @param items how many there are of each item of a page that the selections are of */
  #selections(set: SelectionSetNode, type: GraphQLNamedType | undefined, items: number): Measure {
    let sum = nothing;
    for (const selection of set.selections) {
      switch (selection.kind) {
        case Kind.FIELD:
          sum = add(sum, this.#field(selection, type, items));
          break;
        case Kind.INLINE_FRAGMENT: {
          const condition = selection.typeCondition;
          const inner = condition ? this.#schema.getType(condition.name.value) : type;
          sum = add(sum, this.#selections(selection.selectionSet, inner, items));
          break;
        }
        case Kind.FRAGMENT_SPREAD: {
          const spread = this.#fragment(selection.name.value);
          // A fragment on a page is measured as of one item, and weighed by its place here.
          sum = add(sum, { ...spread, cost: spread.cost * (isPage(type) ? items : 1) });
        }
      }
    }
    return sum;
  }

  #fragment(name: string): Measure {
    const fragment = this.#fragments.get(name);
    if (!fragment) return nothing;
    if (this.#measured.has(name)) {
      const known = this.#measured.get(name);
      if (known) return known;
      throw new PulseError(QueryInvalid, { message: `The fragment ${name} contains itself.` });
    }
    this.#measured.set(name, undefined);
    const type = this.#schema.getType(fragment.typeCondition.name.value);
    const measure = this.#selections(fragment.selectionSet, type, 1);
    this.#measured.set(name, measure);
    return measure;
  }

  #field(node: FieldNode, parent: GraphQLNamedType | undefined, items: number): Measure {
    this.fields += 1;
    const name = node.name.value;
    const aliases = node.alias ? 1 : 0;
    const introspection = name === '__schema' || name === '__type';
    const type = introspection
      ? this.#schema.getType(name === '__schema' ? '__Schema' : '__Type')
      : isObjectType(parent)
        ? parent.getFields()[name]?.type
        : undefined;
    const named = type && getNamedType(type);
    const inner = node.selectionSet
      ? this.#selections(node.selectionSet, named, this.#pageSize(node))
      : nothing;
    const many = type && isListType(getNullableType(type)) ? listLength(name, parent, items) : 1;
    if (introspection) this.introspectionDepth = Math.max(this.introspectionDepth, inner.depth + 1);
    return {
      depth: introspection ? 1 : inner.depth + 1,
      calls: (parent && this.#roots.has(parent) ? 1 : 0) + inner.calls,
      aliases: aliases + inner.aliases,
      cost: 1 + many * inner.cost,
    };
  }
}

function listLength(field: string, parent: GraphQLNamedType | undefined, items: number): number {
  if (parent?.name.startsWith('__')) return listSize.introspection;
  return field === 'items' && isPage(parent) ? items : listSize.usual;
}

function isPage(type: GraphQLNamedType | undefined): boolean {
  return isObjectType(type) && 'nextCursor' in type.getFields();
}

function add(one: Measure, other: Measure): Measure {
  return {
    depth: Math.max(one.depth, other.depth),
    calls: one.calls + other.calls,
    aliases: one.aliases + other.aliases,
    cost: one.cost + other.cost,
  };
}
