import { graphqlErrors } from '../apps/api/src/protocols/graphql/graphql-errors.ts';
import { webhookErrors } from '../apps/api/src/protocols/webhooks/identity-webhook.ts';
import { type ErrorDefinition, errorKinds } from '../packages/core/src/index.ts';
import { catalogue } from '../packages/domain/src/index.ts';
import { realtimeErrors } from '../packages/realtime/src/index.ts';

/** Every error that Pulse answers with, on whatever protocol, by its code. */
export function errorDefinitions(): ReadonlyMap<string, ErrorDefinition> {
  return new Map([
    ...catalogue.errors,
    ...[...realtimeErrors, ...graphqlErrors, ...webhookErrors].map((error) => [error.code, error] as const),
  ]);
}

/** All of them as a page: `docs/generated/errors.md`. */
export function renderErrors(): string {
  const definitions = errorDefinitions();
  const usedBy = (code: string) =>
    catalogue.entries
      .filter((useCase) => useCase.errors.some((error) => error.code === code))
      .map((useCase) => `\`${useCase.name}\``);
  const rows = [...definitions.values()]
    .sort((a, b) => a.code.localeCompare(b.code))
    .map(({ code, kind, message }) => {
      const { http, trpc, retryable } = errorKinds[kind];
      const retry = retryable ? 'yes' : 'no';
      return `| \`${code}\` | ${http} | ${trpc} | ${retry} | ${message} | ${usedBy(code).join(', ')} |`;
    });
  return [
    '# Errors',
    '',
    'Generated from the code; do not edit. The body is the same everywhere: `{ "code", "message", "details"?, "requestId" }`.',
    'Where no use case is named, any may answer it. Retry: the same request may succeed later, after `Retry-After` seconds',
    'where an answer says so.',
    '',
    '| on | an error is |',
    '|---|---|',
    '| REST, and SSE before the stream | the status HTTP, `{ "success": false, "error" }` |',
    '| WebSocket | `{ "id", "type": "error", "error" }`; a bad `auth` then closes with 4401 |',
    '| GraphQL | status 200, a null field and `extensions`; the status HTTP where nothing was executed |',
    '| tRPC | the status HTTP, the code tRPC as `data.code`, the body as `data.error` |',
    '| Socket.IO | the acknowledgement `{ success: false, error }`; of a handshake the `data` of `connect_error` |',
    '',
    '| code | HTTP | tRPC | retry | message | use cases |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
