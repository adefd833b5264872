/**
 * What leads from one thing to others, for protocols that answer nested objects: a session's polls. The way is a
 * query of the catalogue, so that whoever follows it is allowed exactly what the query allows.
 */
export interface Relation {
  /** The `meta({ id })` of the output schema that has the field. */
  readonly type: string;
  readonly field: string;
  /** Name of the query that answers the field. */
  readonly useCase: string;
  /** Which field of the thing fills which field of the query's input. */
  readonly input: Readonly<Record<string, string>>;
}
