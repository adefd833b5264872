import type { CallOptions } from './call.ts';
import {
  type CallArguments,
  type ClientOptions,
  createClient,
  type Listener,
  type PulseClient,
  type Watch,
} from './client.ts';
import { type Features, features } from './generated/features.ts';
import { listAll } from './list-all.ts';
import type { InputOf, Operation, OutputOf, Page, StreamOperation } from './operation.ts';
import type { TokenSource } from './token.ts';

type MethodOf<Any> = Any extends StreamOperation
  ? (input: InputOf<Any>, listener: Listener<Any>) => Watch
  : (...[input, options]: CallArguments<InputOf<Any>>) => Promise<OutputOf<Any>>;

/** Every operation of the server as a method: `pulse.polls.vote({ … })`, `pulse.polls.watch({ … }, listener)`. */
type Methods = {
  readonly [Feature in keyof Features]: {
    readonly [Verb in keyof Features[Feature]]: MethodOf<Features[Feature][Verb]>;
  };
};

export interface Pulse extends Omit<PulseClient, 'as'>, Methods {
  as(token: TokenSource | undefined): Pulse;
  /** Every item of a list, page by page as they are asked for. */
  all<Input extends { readonly cursor?: string | undefined }, Item>(
    operation: Operation<string, Input, Page<Item>>,
    ...[input, options]: CallArguments<Input>
  ): AsyncGenerator<Item, void, undefined>;
}

/**
 * A client with all operations as methods. It brings the whole table of them; {@link createClient} brings those that
 * are imported.
 *
 * @example const pulse = createPulse({ url, token }); await pulse.polls.vote({ pollId, optionIds });
 */
export function createPulse(options: ClientOptions = {}): Pulse {
  return withMethods(createClient(options));
}

function withMethods(client: PulseClient): Pulse {
  const methods = Object.entries(features).map(([feature, operations]) => [
    feature,
    Object.fromEntries(
      Object.entries(operations).map(([verb, operation]) => [verb, methodOf(client, operation)]),
    ),
  ]);
  return {
    ...client,
    as: (token) => withMethods(client.as(token)),
    all: (operation, ...given) => listAll(client, operation, ...given),
    // The types are those of the table that is walked here.
    ...(Object.fromEntries(methods) as Methods),
  };
}

function methodOf(client: PulseClient, operation: Operation | StreamOperation) {
  return operation.kind === 'stream'
    ? (input: never, listener: Listener<StreamOperation>) => client.watch(operation, input, listener)
    : (input: never, options?: CallOptions) => client.call(operation, input, options);
}
