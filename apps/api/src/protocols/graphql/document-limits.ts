/** Bounds of one document and one operation, decided before anything is executed. See docs/protocols/graphql.md. */
export const documentLimits = {
  /** Characters of the query. */
  length: 32_768,
  /** Lexical tokens: bounds the parser. */
  tokens: 4_000,
  /** Fields as written: bounds what validation compares with each other. */
  fields: 600,
  /** Fields inside fields. */
  depth: 10,
  /** The same where the schema itself is asked for: the standard introspection query needs 14. */
  introspectionDepth: 16,
  /** Use cases of one operation, after fragments. */
  calls: 25,
  /** Fields under another name, after fragments. */
  aliases: 50,
  /** Fields of the answer, as far as it can be foreseen; some 50 ms of work. */
  cost: 50_000,
} as const;

/** How many items a page has when nobody says, and at most. */
export const pageSize = { usual: 50, largest: 100 } as const;

/** How many items other lists are assumed to have: the options of a poll; what a schema lists. */
export const listSize = { usual: 5, introspection: 8 } as const;
