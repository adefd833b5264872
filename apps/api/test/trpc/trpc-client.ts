import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  TRPCClientError,
} from '@trpc/client';
import { EventSource } from 'eventsource';
import type { AppRouter } from '../../src/client-types.ts';

/** What the protocol's own client knows of a refusal. */
export interface Refusal {
  readonly code: string;
  readonly trpcCode: string;
  readonly httpStatus: number;
  readonly message: string;
  readonly details: unknown;
  readonly requestId: string;
}

/** `@trpc/client` as published; a token goes into headers, of EventSource too. */
export function trpcClient(url: string, token?: string, headers: Readonly<Record<string, string>> = {}) {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'subscription',
        true: httpSubscriptionLink({
          url: `${url}/trpc`,
          EventSource,
          eventSourceOptions: {
            fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, ...authorization } }),
          },
        }),
        false: httpBatchLink({ url: `${url}/trpc`, headers: { ...authorization, ...headers } }),
      }),
    ],
  });
}

export type TrpcClient = ReturnType<typeof trpcClient>;

export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call;
  } catch (error) {
    return asRefusal(error);
  }
  throw new Error('the call was not refused');
}

export function asRefusal(error: unknown): Refusal {
  if (!(error instanceof TRPCClientError)) throw error;
  const { data, shape } = error as TRPCClientError<AppRouter>;
  if (!data || !shape) throw error;
  const { code, details, requestId } = data.error;
  return {
    code,
    trpcCode: data.code,
    httpStatus: data.httpStatus,
    message: shape.message,
    details,
    requestId,
  };
}

/** Calls any procedure by the name of its use case. */
export async function callByName(
  client: TrpcClient,
  name: string,
  kind: 'query' | 'command',
  input: unknown,
) {
  let node: unknown = client;
  for (const part of [...name.split('.'), kind === 'query' ? 'query' : 'mutate'])
    node = (node as Record<string, unknown>)[part];
  return (node as (input: unknown) => Promise<unknown>)(input);
}
