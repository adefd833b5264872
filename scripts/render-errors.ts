import { graphqlErrors } from '../apps/api/src/protocols/graphql/graphql-errors.ts';
import { errorKinds } from '../packages/core/src/index.ts';
import { catalogue } from '../packages/domain/src/index.ts';
import { realtimeErrors } from '../packages/realtime/src/index.ts';

/** Every code that Pulse answers with, as a page: `docs/generated/errors.md`. */
export function renderErrors(): string {
  const definitions = new Map([
    ...catalogue.errors,
    ...[...realtimeErrors, ...graphqlErrors].map((error) => [error.code, error] as const),
  ]);
  const usedBy = (code: string) =>
    catalogue.entries
      .filter((useCase) => useCase.errors.some((error) => error.code === code))
      .map((useCase) => `\`${useCase.name}\``);
  const rows = [...definitions.values()]
    .sort((a, b) => a.code.localeCompare(b.code))
    .map(({ code, kind, message }) => {
      const { http, retryable } = errorKinds[kind];
      return `| \`${code}\` | ${http} | ${retryable ? 'yes' : 'no'} | ${message} | ${usedBy(code).join(', ')} |`;
    });
  return [
    '# Errors',
    '',
    'Generated from the code; do not edit. An error is `{ "success": false, "error": { "code", "message", "details"?,',
    '"requestId" } }` on REST, and has the same code on every protocol. Where no use case is named, any may answer it.',
    '',
    '| code | HTTP | retry | message | use cases |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
