import type { AnyUseCase } from '@pulse/core';
import type { EventFrame } from '@pulse/testing';
import { TRPCClientError } from '@trpc/client';
import { asRefusal, callByName, type TrpcClient, trpcClient } from '../../trpc/trpc-client.ts';
import type { CallProtocol, Outcome, PublicError, StreamProtocol, Target } from '../protocol.ts';
import { publicError } from './public-error.ts';

export function trpcCalls({ url }: Target): CallProtocol {
  const clients = new Map<string | undefined, TrpcClient>();
  function clientOf(token: string | undefined, idempotencyKey: string | undefined): TrpcClient {
    // A key is a header, and belongs to one call.
    if (idempotencyKey !== undefined) return trpcClient(url, token, { 'idempotency-key': idempotencyKey });
    const client = clients.get(token) ?? trpcClient(url, token);
    clients.set(token, client);
    return client;
  }
  return {
    name: 'tRPC',
    servesNobody: true,
    checksTypes: false,
    refusesByClosing: false,
    async call(useCase, input, { token, idempotencyKey } = {}): Promise<Outcome> {
      const kind = useCase.kind === 'query' ? 'query' : 'command';
      try {
        return { data: await callByName(clientOf(token, idempotencyKey), useCase.name, kind, input) };
      } catch (error) {
        const { httpStatus: status, ...refusal } = asRefusal(error);
        return { error: publicError(refusal), status };
      }
    },
    close: async () => clients.clear(),
  };
}

interface Subscribable {
  subscribe(
    input: object,
    handlers: {
      onData(tracked: { readonly data: EventFrame }): void;
      onError(error: unknown): void;
      onComplete(): void;
    },
  ): { unsubscribe(): void };
}

/** By httpSubscriptionLink, which comes back by itself: `ended` is the end for good. */
export const trpcStreams: StreamProtocol = {
  name: 'tRPC',
  namesBy: 'useCase',
  async follow({ url, token, streams, ledger }) {
    const client = trpcClient(url, token);
    const ended = Promise.withResolvers<PublicError | undefined>();
    let cut = false;
    const subscriptions = streams.map(({ useCase, input, channel }) => {
      const lastEventId = ledger.tokenOf(channel);
      return procedureOf(client, useCase).subscribe(
        { ...input, ...(lastEventId === undefined ? {} : { lastEventId }) },
        {
          onData: ({ data }) => {
            if (!cut) ledger.record(data);
          },
          onError: (error) => ended.resolve(refusal(error)),
          onComplete: () => ended.resolve(undefined),
        },
      );
    });
    return {
      ended: ended.promise,
      async cut() {
        cut = true;
        for (const subscription of subscriptions) subscription.unsubscribe();
      },
    };
  },
};

function procedureOf(client: TrpcClient, { name }: AnyUseCase): Subscribable {
  const [feature = '', verb = ''] = name.split('.');
  return (client as unknown as Record<string, Record<string, Subscribable>>)[feature]?.[verb] as Subscribable;
}

/** Undefined for a lost connection. */
function refusal(error: unknown): PublicError | undefined {
  if (error instanceof TRPCClientError && !error.shape) return undefined;
  return publicError(asRefusal(error));
}
