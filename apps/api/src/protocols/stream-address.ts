import type { AnyUseCase, Caller, Catalogue, Execute, Subscription } from '@pulse/core';

/** What a stream's address says besides the input of the stream. */
const parametersOfOpening = new Set(['after', 'ticket']);

/** A stream that has an address of its own: who opens it is subscribed at once. */
export interface StreamAddress {
  readonly useCase: AnyUseCase;
  /** As Fastify writes routes, e.g. `/realtime/:projectId`, with and without the prefix of the API. */
  readonly paths: readonly string[];
}

/** One opening of such an address. */
export interface AddressedStream {
  /** The channel that it is about, whether or not there is one. */
  readonly channel: string;
  readonly after: string | undefined;
  readonly ticket: string | undefined;
  /** Asks the use case. Rejects with its own errors. */
  grant(execute: Execute, caller: Caller): Promise<Subscription>;
}

export function streamAddresses(
  catalogue: Pick<Catalogue, 'entries'>,
  prefix: string,
): readonly StreamAddress[] {
  return catalogue.entries.flatMap((useCase) => {
    const path = useCase.channel?.path;
    return path === undefined ? [] : [{ useCase, paths: [path, prefix + path] }];
  });
}

/** What is opened by the parameters of a path and a query, each field from one place only. */
export function addressedStream(
  useCase: AnyUseCase,
  parameters: Readonly<Record<string, string>>,
  query: URLSearchParams,
): AddressedStream {
  const input: Record<string, unknown> = { ...parameters };
  for (const name of new Set(query.keys())) {
    if (parametersOfOpening.has(name)) continue;
    const values = query.getAll(name);
    // Not an assignment: `__proto__` must arrive as a field, to be refused as one.
    Object.defineProperty(input, Object.hasOwn(input, name) ? `${name} (query)` : name, {
      value: values.length === 1 ? values[0] : values,
      enumerable: true,
    });
  }
  const { prefix = '', inputKey = '' } = useCase.channel ?? {};
  return {
    channel: `${prefix}:${parameters[inputKey] ?? ''}`,
    after: query.get('after') || undefined,
    ticket: query.get('ticket') || undefined,
    grant: async (execute, caller) => (await execute(useCase, input, caller)) as Subscription,
  };
}

/** The parameters of a path that fits one of an address; undefined when none does. */
export function matchPath(address: StreamAddress, path: string): Record<string, string> | undefined {
  for (const each of address.paths) {
    const pattern = new RegExp(`^${each.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
    const found = pattern.exec(path);
    if (found) return { ...found.groups };
  }
  return undefined;
}
