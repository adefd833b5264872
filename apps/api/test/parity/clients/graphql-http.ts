import { ask } from '../../graphql/graphql-client.ts';
import type { CallProtocol, Target } from '../protocol.ts';
import type { Documents } from './graphql-document.ts';
import { outcomeOf } from './graphql-outcome.ts';

export function graphqlOverHttp({ url }: Target, documents: Documents): CallProtocol {
  return {
    name: 'GraphQL over HTTP',
    servesNobody: true,
    checksTypes: true,
    refusesByClosing: false,
    async call(useCase, input, { token, idempotencyKey } = {}) {
      const { query, field } = documents.of(useCase);
      const answer = await ask(url, query, {
        variables: { input },
        ...(token === undefined ? {} : { token }),
        ...(idempotencyKey === undefined ? {} : { headers: { 'idempotency-key': idempotencyKey } }),
      });
      return outcomeOf(useCase, field, answer);
    },
    close: async () => {},
  };
}
