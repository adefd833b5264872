import type { Client } from 'graphql-ws';
import type { Following, FollowOptions, PublicError } from '../protocol.ts';
import type { Documents } from './graphql-document.ts';
import { errorOf, frameOf, type GraphQLResult } from './graphql-outcome.ts';

/** What the clients of graphql-ws and graphql-sse have in common. */
export type SubscribingClient = Pick<Client, 'subscribe'> & { dispose(): unknown };

/** A subscription for each stream, with a place to begin from where there is one. */
export function followGraphQL(
  client: SubscribingClient,
  documents: Documents,
  { streams, ledger }: FollowOptions,
  refusal: (problem: unknown) => PublicError | undefined | Promise<PublicError | undefined>,
): Following {
  const ended = Promise.withResolvers<PublicError | undefined>();
  let cut = false;
  for (const { useCase, input, channel } of streams) {
    const { query, field } = documents.of(useCase);
    const after = ledger.tokenOf(channel) ?? null;
    client.subscribe(
      { query, variables: { input, after } },
      {
        next(result) {
          const { data, errors } = result as GraphQLResult;
          if (errors?.[0]) ended.resolve(errorOf(errors[0]));
          else if (!cut && data?.[field]) ledger.record(frameOf(data[field]));
        },
        error: (problem) => ended.resolve(refusal(problem)),
        complete: () => ended.resolve(undefined),
      },
    );
  }
  return {
    ended: ended.promise,
    async cut() {
      cut = true;
      await client.dispose();
    },
  };
}
