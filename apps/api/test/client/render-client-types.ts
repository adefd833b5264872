import openapiTypescript, { astToString } from 'openapi-typescript';

/** The types of a client of the described API, as `openapi-typescript` writes them for anybody. */
export async function renderClientTypes(document: unknown): Promise<string> {
  const nodes = await openapiTypescript(JSON.stringify(document));
  return `// Generated from docs/generated/openapi.json by \`npm run docs:generate\`; do not edit.\n${astToString(nodes)}`;
}
