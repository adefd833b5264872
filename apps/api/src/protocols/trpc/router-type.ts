import type { AnyUseCase, ErrorBody } from '@pulse/core';
import type { EventFrame } from '@pulse/realtime';
import type {
  TRPCBuiltRouter,
  TRPCDefaultErrorData,
  TRPCErrorShape,
  TRPCMutationProcedure,
  TRPCQueryProcedure,
  TRPCSubscriptionProcedure,
} from '@trpc/server';
import type { z } from 'zod';

/*
 * The type of the router is one mapped type over the catalogue: `polls.vote` is the mutation `vote` of `polls`.
 * Nothing is written per use case, neither here nor in router.ts.
 */

/** tRPC's own shape of an error, with ours under `data.error`. */
export type PulseErrorShape = TRPCErrorShape<TRPCDefaultErrorData & { readonly error: ErrorBody }>;

/** What a subscription receives: the event frame of every protocol, its data typed. */
export type StreamFrame<Data> = Omit<EventFrame, 'data'> & { readonly data: Data };

/** A frame with its resume token, as the client receives what the server gives as `tracked(token, frame)`. */
export interface TrackedFrame<Data> {
  readonly id: string;
  readonly data: StreamFrame<Data>;
}

/** Left out where nothing in it is required. */
type Input<Schema extends z.ZodType> =
  Record<never, never> extends z.input<Schema> ? z.input<Schema> | undefined : z.input<Schema>;

/** A place to begin from; tRPC's client fills it in by itself when it reconnects. */
interface Resumable {
  readonly lastEventId?: string | null;
}

type Procedure<Entry extends AnyUseCase> = Entry['kind'] extends 'query'
  ? TRPCQueryProcedure<{
      input: Input<Entry['input']>;
      output: z.output<Entry['output']>;
      meta: object;
    }>
  : Entry['kind'] extends 'command'
    ? TRPCMutationProcedure<{
        input: Input<Entry['input']>;
        output: z.output<Entry['output']>;
        meta: object;
      }>
    : TRPCSubscriptionProcedure<{
        input: z.input<Entry['input']> & Resumable;
        output: AsyncIterable<TrackedFrame<z.output<Entry['output']>>, void, unknown>;
        meta: object;
      }>;

type Features<Name> = Name extends `${infer Feature}.${string}` ? Feature : never;
type Verbs<Name, Feature extends string> = Name extends `${Feature}.${infer Verb}` ? Verb : never;

type Procedures<Entry extends AnyUseCase> = {
  [Feature in Features<Entry['name']>]: {
    [Verb in Verbs<Entry['name'], Feature>]: Procedure<
      Extract<Entry, { readonly name: `${Feature}.${Verb}` }>
    >;
  };
};

/** The router of a catalogue's entries, e.g. `TrpcRouter<typeof catalogue.entries>`. */
export type TrpcRouter<Entries extends readonly AnyUseCase[]> = TRPCBuiltRouter<
  { ctx: object; meta: object; errorShape: PulseErrorShape; transformer: false },
  Procedures<Entries[number]>
>;
