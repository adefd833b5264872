import type { AnyUseCase, Caller, Catalogue, Execute } from '@pulse/core';
import { type AnyTRPCProcedure, type AnyTRPCRouter, initTRPC, type TRPCError } from '@trpc/server';
import { errorShape, publicErrorOf, toTrpcError } from './errors.ts';

/** What the calls of one request have in common. */
export interface TrpcContext {
  /** Established when the first call asks, so that a refusal is answered per call. @throws PulseError */
  caller(): Promise<Caller>;
}

export interface RouterOptions {
  readonly catalogue: Catalogue;
  readonly execute: Execute;
  /** The id of the request that an error was answered to. */
  readonly requestIdOf: (error: TRPCError) => string;
}

/** One procedure per entry of the catalogue, at the path that its name is. */
export function createRouter({ catalogue, execute, requestIdOf }: RouterOptions): AnyTRPCRouter {
  const trpc = initTRPC.context<TrpcContext>().create({
    isDev: false, // stacks are for the log
    errorFormatter: ({ shape, error }) => errorShape(shape, publicErrorOf(error), requestIdOf(error)),
  });
  // `execute` parses, once: tRPC is given a parser that takes what comes.
  const unparsed = trpc.procedure.input((input: unknown) => input);

  function procedureOf(useCase: AnyUseCase): AnyTRPCProcedure {
    const call = async ({ ctx, input }: { ctx: TrpcContext; input: unknown }) => {
      try {
        return await execute(useCase, input ?? {}, await ctx.caller());
      } catch (error) {
        throw toTrpcError(error);
      }
    };
    switch (useCase.kind) {
      case 'query':
        return unparsed.query(call);
      case 'command':
        return unparsed.mutation(call);
      case 'stream':
        // Never run: subscriptions.ts serves these. tRPC needs to know of them to refuse other ways to ask.
        return unparsed.subscription(async function* () {});
    }
  }

  const features: Record<string, Record<string, AnyTRPCProcedure>> = {};
  for (const useCase of catalogue.entries) {
    const [feature = '', verb = ''] = useCase.name.split('.');
    features[feature] ??= {};
    features[feature][verb] = procedureOf(useCase);
  }
  return trpc.router(features);
}
