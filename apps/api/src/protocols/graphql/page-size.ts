import { type FieldNode, Kind, type OperationDefinitionNode, type ValueNode } from 'graphql';
import { pageSize } from './document-limits.ts';

/**
 * How many items the page that a field answers may have: its `limit`, an argument of its own or of `input`, told in
 * the query or by a variable.
 *
 * @param variables as sent
 */
export function pageSizeReader(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): (field: FieldNode) => number {
  const defaults = new Map(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue,
    ]),
  );

  function read(node: ValueNode): unknown {
    switch (node.kind) {
      case Kind.VARIABLE: {
        const fallback = defaults.get(node.name.value);
        return variables[node.name.value] ?? (fallback && read(fallback));
      }
      case Kind.INT:
        return Number(node.value);
      case Kind.NULL:
        return null;
      case Kind.OBJECT:
        return Object.fromEntries(
          node.fields.filter(({ name }) => name.value === 'limit').map(({ value }) => ['limit', read(value)]),
        );
      default:
        return node.kind; // no limit that will be taken
    }
  }

  return (field) => {
    const given = new Map(field.arguments?.map(({ name, value }) => [name.value, value]));
    const [own, input] = [given.get('limit'), given.get('input')];
    const limit = own ? read(own) : input ? limitOf(read(input)) : undefined;
    if (limit === undefined || limit === null) return pageSize.usual;
    // What is no number is refused later; until then it counts for the most.
    return typeof limit === 'number' ? Math.min(Math.max(limit, 1), pageSize.largest) : pageSize.largest;
  };
}

function limitOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'limit' in input ? input.limit : undefined;
}
