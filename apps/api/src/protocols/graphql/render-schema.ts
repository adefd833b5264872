import type { Catalogue, Relation } from '@pulse/core';
import { printSchema } from 'graphql';
import { createGraphQLSchema } from './schema.ts';

/** The schema as text, in the order of the catalogue: docs/generated/schema.graphql. */
export function renderGraphQLSchema(catalogue: Catalogue, relations: readonly Relation[]): string {
  return `# Generated from the catalogue of use cases: npm run docs:generate\n\n${printSchema(createGraphQLSchema(catalogue, relations))}\n`;
}
